import type { Calculation } from '../calculations.ts';
import type { NamedMistake } from '../mistakes/kinds.ts';
import { nameOf, placeOf } from '../mistakes/names.ts';
import { describeShape } from '../shapes.ts';
import type { EntryRef, Quantity, Shape } from '../types.ts';
import { decimalsInWords } from './last-decimals.ts';

export { typedTooShortSentence } from './last-decimals.ts';

/** `z⁽¹⁾, row 2`: a number by its quantity and place. */
function describeEntry(worked: Calculation, { id, row, column }: EntryRef): string {
  const { quantity } = worked.step(id);
  const place = placeOf(quantity.shape, row, column);
  return place === '' ? nameOf(quantity) : `${nameOf(quantity)}, ${place}`;
}

/** What is said of a number that is right. */
export const rightSentence = 'Right.';

/** What is said of a number that follows from a wrong one. */
export function followsThroughSentence(worked: Calculation, firstWrong: EntryRef): string {
  return `Right, given your own earlier numbers; the first slip is in ${describeEntry(worked, firstWrong)}.`;
}

/** What is said of a number with the factor 2 of the other squared error. */
export function otherConventionSentence({ network }: Calculation): string {
  const [mine, yours] =
    network.loss === 'halfSquaredError' ? ['½(ŷ − y)²', '(ŷ − y)²'] : ['(ŷ − y)²', '½(ŷ − y)²'];
  return `Right under the other convention, L = ${yours}; here L = ${mine}, which makes a factor 2.`;
}

/** What is said of a number whose last decimals were lost on the way. */
export function roundedOnTheWaySentence(decimals: number): string {
  return `Nearly: you seem to have rounded too early; carry ${decimalsInWords(decimals)} through every step.`;
}

/** What is said of a known mistake. */
export function mistakeSentence({ title, happened, why, twins = [] }: NamedMistake): string {
  const others = twins.map((twin) => twin.title).join(' Or: ');
  return [title, happened, why, others && `The same number would also mean: ${others}`]
    .filter(Boolean)
    .join(' ');
}

/** What is said of the right numbers in the transposed shape. */
export function transposedSentence({ shape }: Quantity, mistake: NamedMistake | null): string {
  const [rows, columns] = shape;
  const said =
    rows === columns
      ? 'The right numbers, but rows and columns have changed places.'
      : `The right numbers, but in the shape ${describeShape([columns, rows])}; it should be ${describeShape(shape)}.`;
  return mistake === null ? said : `${said} ${mistake.why}`;
}

/** What is said of a number that nothing explains. */
export const wrongSentence =
  'Not right, and no mistake that is known here. Work it once more, term by term.';

/** What is said of a number in a grid that fits neither way. */
export function misshapenSentence(quantity: Quantity, typed: Shape): string {
  return `${nameOf(quantity)} has the shape ${describeShape(quantity.shape)}, not ${describeShape(typed)}.`;
}

/** What is said where the pass itself has left the numbers a computer can hold. */
export const overflowSentence =
  'There is no number to compare with: this entry is too large for the computer.';
