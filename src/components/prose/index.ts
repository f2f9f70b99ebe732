/** What chapters use in their prose. None of it ships code to the browser. */
export { default as Answer } from './Answer.astro';
export { default as BookContents } from './BookContents.astro';
export { default as Cite } from './Cite.astro';
export { default as Definition } from './Definition.astro';
export { default as Derivation } from './Derivation.astro';
export { default as ErrataList } from './ErrataList.astro';
export { default as Erratum } from './Erratum.astro';
export { default as Figure } from './Figure.astro';
export { default as InTheSource } from './InTheSource.astro';
export { default as KeyRule } from './KeyRule.astro';
export { default as MarginNote } from './MarginNote.astro';
export { default as NotationTable } from './NotationTable.astro';
export { default as Question } from './Question.astro';
export { default as Ref } from './Ref.astro';
export { default as ReferenceList } from './ReferenceList.astro';
export { default as SummaryTable } from './SummaryTable.astro';
