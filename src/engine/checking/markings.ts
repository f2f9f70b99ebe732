import { entryOf } from '../shapes.ts';
import type { EntryRef, TraceStep } from '../types.ts';
import type { WorkedPass } from '../worked-passes.ts';
import { type Bases, createBases, followsFrom } from './bases.ts';
import type { Standing } from './fits.ts';
import { type OwnReadings, ownReadings } from './lookups.ts';
import { type Readings, readAnswers, readingAt } from './readings.ts';
import { isTypedTooShort, type TypedNumber } from './roundings.ts';
import { tolerancesOf } from './tolerances.ts';
import type { CheckRequest } from './verdicts.ts';

/** All that is known when the entries of one answer are marked. */
export interface Marking {
  readonly worked: WorkedPass;
  readonly step: TraceStep;
  readonly decimals: number;
  /** The reader's grid as it was laid out. */
  readonly readings: Readings;
  readonly own: OwnReadings;
  readonly bases: Bases;
  /** The first earlier numbers that this quantity depends on and that are not right. */
  readonly errors: EarlierErrors;
}

/** An entry of a grid that holds a number, or null. */
export function numberAt(readings: Readings, row: number, column: number): TypedNumber | null {
  const reading = readingAt(readings, row, column);
  return reading.kind === 'number' ? reading : null;
}

/** The tolerance printed beside an entry. */
export function printedTolerance(marking: Marking, row: number, column: number): number {
  const { worked, step, decimals } = marking;
  return tolerancesOf(worked, decimals).of(step.quantity.id, row, column);
}

/** Whether the true value of an entry is a finite number. */
export function isComparable({ step }: Marking, row: number, column: number): boolean {
  return Number.isFinite(entryOf(step.quantity.value, row, column));
}

/** The first of a reader's earlier numbers that are not right by themselves. */
export interface EarlierErrors {
  /** The first wrong one. */
  readonly wrong: EntryRef | null;
  /** The first that is right but typed with too few decimals. */
  readonly short: EntryRef | null;
}

function standingOf(ref: EntryRef, typed: TypedNumber, bases: Bases, decimals: number): Standing {
  const { id, row, column } = ref;
  const accepted = [...bases.right, ...bases.otherConvention];
  if (followsFrom(accepted, typed.value, id, row, column)) return 'right';
  return isTypedTooShort(typed, accepted, ref, decimals) ? 'short' : 'wrong';
}

/** The ids of all quantities that a quantity is worked from, at any depth. */
function ancestorsOf(worked: WorkedPass, id: string, found = new Set<string>()): Set<string> {
  for (const operand of worked.step(id).operands) {
    if (found.has(operand)) continue;
    found.add(operand);
    ancestorsOf(worked, operand, found);
  }
  return found;
}

/** The places of a grid that hold numbers, row by row. */
function* numbersIn(readings: Readings): Generator<[row: number, column: number, TypedNumber]> {
  for (const [row, fields] of readings.entries()) {
    for (const column of fields.keys()) {
      const typed = numberAt(readings, row, column);
      if (typed !== null) yield [row, column, typed];
    }
  }
}

/** The first errors in the order of the computation: what comes later may follow from them. */
function findEarlierErrors(
  { worked, id, decimals }: CheckRequest,
  own: OwnReadings,
  bases: Bases,
): EarlierErrors {
  const ancestors = ancestorsOf(worked, id);
  let short: EntryRef | null = null;
  for (const { quantity } of worked.trace) {
    if (!ancestors.has(quantity.id)) continue;
    for (const [row, column, typed] of numbersIn(own.get(quantity.id) ?? [])) {
      const ref = { id: quantity.id, row, column };
      const standing = standingOf(ref, typed, bases, decimals);
      if (standing === 'wrong') return { wrong: ref, short };
      if (standing === 'short') short ??= ref;
    }
  }
  return { wrong: null, short };
}

/**
 * Reads the answers and prepares what they are marked against.
 *
 * @throws EngineError if the pass has no such quantity.
 */
export function createMarking(request: CheckRequest): Marking {
  const { worked, id, answers, earlier, decimals } = request;
  const own = ownReadings(worked, id, earlier, readAnswers);
  const bases = createBases(worked, own, decimals);
  return {
    worked,
    step: worked.step(id),
    decimals,
    readings: readAnswers(answers),
    own,
    bases,
    errors: findEarlierErrors(request, own, bases),
  };
}
