import type { Calculation } from '../calculations.ts';
import type { NamedMistake } from '../mistakes/kinds.ts';
import type { EntryRef } from '../types.ts';

/** Typed text, row by row, as the reader laid it out; '' where nothing is typed. */
export type Answers = readonly (readonly string[])[];

/** What is asked when a calculation is checked. */
export interface CheckRequest {
  readonly worked: Calculation;
  /** The quantity that was worked by hand. */
  readonly id: string;
  /** The reader's grid for it, perhaps in the transposed shape. */
  readonly answers: Answers;
  /** The reader's grids for other quantities of the same pass, by id. */
  readonly earlier: ReadonlyMap<string, Answers>;
  /** Decimals asked for, 0–12. */
  readonly decimals: number;
}

/**
 * What one typed entry is:
 * - `empty`, `unreadable`: no attempt;
 * - `right`: within the tolerance of the true number;
 * - `followsThrough`: right given the reader's own earlier numbers, one of which is wrong;
 * - `otherConvention`: right with the factor 2 of the other squared error;
 * - `roundedEarly`: right, with fewer decimals than asked for, typed or carried on the way;
 * - `mistake`: what a known mistake gives;
 * - `transposed`: the right numbers in the transpose of the right shape;
 * - `wrong`: none of these.
 */
export type VerdictKind =
  | 'empty'
  | 'unreadable'
  | 'right'
  | 'followsThrough'
  | 'otherConvention'
  | 'roundedEarly'
  | 'mistake'
  | 'transposed'
  | 'wrong';

/** The one verdict on one typed entry. */
export interface EntryVerdict {
  readonly kind: VerdictKind;
  /** How far from the true number still counts as right; the number printed beside the field. */
  readonly tolerance: number;
  /** The mistake, for `mistake` and where `transposed` has one; else null. */
  readonly mistake: NamedMistake | null;
  /** The verdict in words. */
  readonly sentence: string;
}

/** The verdicts on a whole answer, laid out as it was typed. */
export interface CheckResult {
  readonly entries: readonly (readonly EntryVerdict[])[];
  /** Whether the answer is the transpose of what was asked. */
  readonly transposed: boolean;
  /**
   * The first number in the order of the computation that went wrong, in an earlier answer that
   * this quantity depends on or in this one; where nothing is wrong, the first that is rounded
   * too early; else null.
   */
  readonly firstWrong: EntryRef | null;
}
