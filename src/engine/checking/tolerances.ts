import type { Calculation } from '../calculations.ts';
import { explain } from '../explanations.ts';
import type { Lookup } from '../recompute.ts';
import { entryOf } from '../shapes.ts';
import { roundingCost, unitOf } from './last-decimals.ts';
import type { OwnReadings } from './lookups.ts';
import { trueLookup } from './lookups.ts';
import { readingAt } from './readings.ts';
import { type Sensitivity, sensitivitiesOf, withValues } from './sensitivities.ts';

/** The most that earlier rounding may add: in units of the last decimal asked for … */
const mostUnits = 5;
/** … or as a share of a number that is large beside them. */
const mostShare = 0.02;

/** A tolerance in print: two significant digits, rounded up. */
function roundUp(tolerance: number): number {
  if (!Number.isFinite(tolerance) || tolerance === 0) return tolerance;
  const power = Math.floor(Math.log10(tolerance)) - 1;
  const digits = Math.ceil(tolerance / 10 ** power - 1e-6);
  return Number(`${digits}e${power}`);
}

/** Tolerances of all entries of one pass, worked out when they are asked for. */
export interface Tolerances {
  readonly of: (id: string, row: number, column: number) => number;
}

/** What tolerances depend on: a pass, the values it is worked with, and what a reader typed. */
export interface ToleranceOptions {
  readonly worked: Calculation;
  readonly decimals: number;
  readonly lookup?: Lookup;
  readonly own?: OwnReadings;
}

/**
 * Tolerances by first-order propagation: an entry may be off by Σ |∂entry/∂operand| · error of
 * the operand, where given numbers have no error and every computed one has been rounded by
 * half a unit after inheriting the errors of its own operands. Numbers a reader typed count as
 * they stand, rounded once.
 */
export function createTolerances({
  worked,
  decimals,
  lookup = trueLookup(worked),
  own = new Map(),
}: ToleranceOptions): Tolerances {
  const known = new Map<string, number>();

  const inherited = (id: string, row: number, column: number): number => {
    const { expression } = explain(worked.step(id), row, column);
    const actual = withValues(expression, (ref) => entryOf(lookup(ref.id), ref.row, ref.column));
    const total = sensitivitiesOf(actual)
      .map((part) => Math.abs(part.slope) * errorOf(part))
      .reduce((sum, error) => sum + error, 0);
    const value = entryOf(lookup(id), row, column);
    const size = Number.isFinite(value) ? Math.abs(value) : 0;
    const most = Math.max(mostUnits * unitOf(value, decimals), mostShare * size);
    return Number.isFinite(total) ? Math.min(total, most) : most;
  };

  const errorOf = ({ ref, value }: Sensitivity): number => {
    const cost = roundingCost(value, decimals);
    if (ref === null) return cost;
    if (worked.step(ref.id).operation === 'given') return 0;
    const readings = own.get(ref.id);
    const isTyped = readings && readingAt(readings, ref.row, ref.column).kind === 'number';
    return isTyped
      ? unitOf(value, decimals) / 2
      : cost + inheritedOnce(ref.id, ref.row, ref.column);
  };

  const inheritedOnce = (id: string, row: number, column: number): number => {
    const key = `${id}:${row}:${column}`;
    const error = known.get(key) ?? inherited(id, row, column);
    known.set(key, error);
    return error;
  };

  return {
    of: (id, row, column) => {
      const isGiven = worked.step(id).operation === 'given';
      const halfUnit = unitOf(entryOf(lookup(id), row, column), decimals) / 2;
      return roundUp(halfUnit + (isGiven ? 0 : inheritedOnce(id, row, column)));
    },
  };
}

const tolerancesOfPasses = new WeakMap<Calculation, Map<number, Tolerances>>();

/** The tolerances of a pass on its own numbers, kept with the pass. */
export function tolerancesOf(worked: Calculation, decimals: number): Tolerances {
  const byDecimals = tolerancesOfPasses.get(worked) ?? new Map<number, Tolerances>();
  tolerancesOfPasses.set(worked, byDecimals);
  const tolerances = byDecimals.get(decimals) ?? createTolerances({ worked, decimals });
  byDecimals.set(decimals, tolerances);
  return tolerances;
}

/**
 * How far a typed number may be from the true one and still be right: half a unit of the last
 * decimal asked for, plus what rounding in earlier steps may have cost (at most 5 units, or 2 % of a
 * large number). Two
 * significant digits, rounded up: the number to print beside the field.
 *
 * @throws EngineError if the pass has no such entry.
 * @example toleranceOf(worked, 'z1', 0, 0, 4) // 0.00005: all that goes in is given
 */
export function toleranceOf(
  worked: Calculation,
  id: string,
  row: number,
  column: number,
  decimals: number,
): number {
  return tolerancesOf(worked, decimals).of(id, row, column);
}
