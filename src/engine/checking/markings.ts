import type { Calculation } from '../calculations.ts';
import { entryOf } from '../shapes.ts';
import type { TraceStep } from '../types.ts';
import { type Bases, createBases, underOwnConvention } from './bases.ts';
import {
  type EarlierErrors,
  earlierNumbers,
  findEarlierErrors,
  hasChosenConvention,
} from './earlier-answers.ts';
import { ownReadings } from './lookups.ts';
import { type Readings, readAnswers, readingAt } from './readings.ts';
import type { TypedNumber } from './roundings.ts';
import { tolerancesOf } from './tolerances.ts';
import type { CheckRequest } from './verdicts.ts';

/** All that is known when the entries of one answer are marked. */
export interface Marking {
  readonly worked: Calculation;
  readonly step: TraceStep;
  readonly decimals: number;
  /** The reader's grid as it was laid out. */
  readonly readings: Readings;
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

/**
 * Reads the answers and prepares what they are marked against.
 *
 * @throws EngineError if the pass has no such quantity.
 */
export function createMarking(request: CheckRequest): Marking {
  const { worked, id, answers, earlier, decimals } = request;
  const own = ownReadings(worked, id, earlier, readAnswers);
  const step = worked.step(id);
  const numbers = earlierNumbers(worked, id, own);
  const all = createBases(worked, own, decimals);
  const isBound = step.operation !== 'loss' && hasChosenConvention(numbers, all);
  const bases = isBound ? underOwnConvention(all) : all;
  return {
    worked,
    step,
    decimals,
    readings: readAnswers(answers),
    bases,
    errors: findEarlierErrors(numbers, bases, decimals),
  };
}
