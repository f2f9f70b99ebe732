import type { Calculation } from '../calculations.ts';
import { mapEntries } from '../elementwise.ts';
import { roundByHand } from '../mistakes/hand-rounding.ts';
import { type Lookup, recompute } from '../recompute.ts';
import { isMatrix } from '../shapes.ts';
import type { TraceStep, Value } from '../types.ts';
import { type Readings, readingAt, straighten } from './readings.ts';
import type { Answers } from './verdicts.ts';

/** The reader's readable grids by quantity, each in the quantity's own orientation. */
export type OwnReadings = ReadonlyMap<string, Readings>;

/** The true values of a pass. */
export function trueLookup(worked: Calculation): Lookup {
  return (id) => worked.step(id).quantity.value;
}

/** A lookup that works each quantity once, from others of the same lookup. */
function memoised(worked: Calculation, work: (step: TraceStep, lookup: Lookup) => Value): Lookup {
  const known = new Map<string, Value>();
  const lookup: Lookup = (id) => {
    const value = known.get(id) ?? work(worked.step(id), lookup);
    known.set(id, value);
    return value;
  };
  return lookup;
}

/** The values of a careful reader who rounds every computed number and goes on with it. */
export function roundedLookup(worked: Calculation, decimals: number): Lookup {
  return memoised(worked, (step, lookup) => {
    if (step.operation === 'given') return step.quantity.value;
    return mapEntries(recompute(step, lookup), (entry) => roundByHand(entry, decimals));
  });
}

/**
 * The grids of a reader that say something about a pass: of computed quantities, without the
 * one that is being checked, in the right orientation.
 */
export function ownReadings(
  worked: Calculation,
  checkedId: string,
  earlier: ReadonlyMap<string, Answers>,
  read: (answers: Answers) => Readings,
): OwnReadings {
  const own = new Map<string, Readings>();
  for (const [id, answers] of earlier) {
    if (id === checkedId || !worked.has(id)) continue;
    const { operation, quantity } = worked.step(id);
    const readings = operation === 'given' ? null : straighten(read(answers), quantity.shape);
    const isTyped = readings?.some((row) => row.some((field) => field.kind === 'number'));
    if (readings && isTyped) own.set(id, readings);
  }
  return own;
}

/** A value with the numbers a reader typed in their places. */
function withReadings(value: Value, readings: Readings): Value {
  const typed = (entry: number, row: number, column: number) => {
    const reading = readingAt(readings, row, column);
    return reading.kind === 'number' ? reading.value : entry;
  };
  if (typeof value === 'number') return typed(value, 0, 0);
  if (!isMatrix(value)) return (value as readonly number[]).map((entry, i) => typed(entry, i, 0));
  return value.map((row, i) => row.map((entry, j) => typed(entry, i, j)));
}

/** What stands where a reader has typed nothing. */
export type Rest =
  /** The true numbers, as a worked step beside the blank ones shows them. */
  | 'shown'
  /** What follows from the reader's own numbers before it, as one works it out in passing. */
  | 'workedOut';

/**
 * The values of a reader: what they typed where they typed it, else what `rest` says. A number
 * that follows from an untyped quantity counts with both, so that an answer is right whether
 * the reader took the quantities in between from the page or worked them out.
 */
export function readerLookup(worked: Calculation, own: OwnReadings, rest: Rest): Lookup {
  return memoised(worked, (step, lookup) => {
    const { id, value } = step.quantity;
    if (step.operation === 'given') return value;
    const readings = own.get(id);
    const base = rest === 'shown' ? value : recompute(step, lookup);
    return readings === undefined ? base : withReadings(base, readings);
  });
}
