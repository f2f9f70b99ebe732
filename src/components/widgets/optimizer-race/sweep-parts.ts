/** What is fetched for a sweep. */
export { SweepPanels } from './SweepPanels.tsx';
export { subjectOf, sweepSentence } from './sweep.ts';
export { sweepOf } from './sweeping.ts';
