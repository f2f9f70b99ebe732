/** What a mistake of the source gives in numbers, and what is right: computed, never typed. */
import { formatNumber, type Vector } from '@engine';

/** Plain text with TeX between dollar signs. */
export interface Demonstration {
  /** What is computed: a few words that end in no point. */
  readonly of: string;
  readonly notebook: string;
  readonly right: string;
}

/** By the erratum's number. Each is computed when it is asked for. */
export type Demonstrations = Readonly<Record<number, () => Demonstration>>;

/** A number in print, four decimals unless said. */
export const num = (value: number, decimals = 4): string => formatNumber(value, decimals);

/** `(0.5000, −0.5000)`. */
export const list = (values: Vector, decimals = 4): string =>
  `(${values.map((value) => num(value, decimals)).join(', ')})`;

/** What the engine says to a misuse. @throws Error if it takes it. */
export function complaintOf(misuse: () => unknown): string {
  try {
    misuse();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the engine takes what was to be refused');
}
