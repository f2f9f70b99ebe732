import { entryOf } from '../shapes.ts';
import { type Basis, createBasis, isNear } from './bases.ts';
import { unitOf } from './last-decimals.ts';
import { roundedLookup } from './lookups.ts';
import { tolerancesOf } from './tolerances.ts';

/** A number as it was typed. */
export interface TypedNumber {
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
  /** Typed as a fraction, which is rounded nowhere. */
  readonly exact: boolean;
}

/** Where an entry stands. */
interface Place {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

/** The largest share of a number that rounding too early may explain. */
const largestShare = 0.01;

/** The largest share of a number that may be lost in typing it short. */
const largestLoss = 0.1;

/**
 * Whether a number is right as far as it goes, but typed with fewer decimals than asked for: it
 * rounds the right number, and no more than a tenth of that is lost.
 */
export function isTypedTooShort(
  typed: TypedNumber,
  bases: readonly Basis[],
  { id, row, column }: Place,
  decimals: number,
): boolean {
  if (typed.exact || typed.decimals >= decimals) return false;
  const lastTyped = 10 ** -typed.decimals;
  return bases.some((basis) => {
    const value = entryOf(basis.work(id), row, column);
    const spare = basis.tolerances.of(id, row, column) - unitOf(value, decimals) / 2;
    const most = Math.min(lastTyped / 2 + spare, largestLoss * Math.abs(value));
    return isNear(typed.value, value, most);
  });
}

/**
 * Whether a number is as far off as carrying one decimal less on the way makes it: what that
 * gives exactly, or within one percent and the tolerance of one decimal less.
 */
export function isRoundedOnTheWay(
  typed: TypedNumber,
  { worked, tolerances }: Basis,
  { id, row, column }: Place,
  decimals: number,
): boolean {
  if (decimals < 2) return false;
  const fewer = decimals - 1;
  const basis = createBasis(worked, roundedLookup(worked, fewer), tolerances);
  const rounded = entryOf(basis.work(id), row, column);
  if (isNear(typed.value, rounded, tolerances.of(id, row, column))) return true;
  const value = entryOf(worked.step(id).quantity.value, row, column);
  const loose = tolerancesOf(worked, fewer).of(id, row, column);
  return isNear(typed.value, value, Math.min(loose, largestShare * Math.abs(value)));
}
