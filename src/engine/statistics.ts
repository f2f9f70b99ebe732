import { EngineError } from './errors.ts';
import type { Vector } from './types.ts';
import { sum } from './vectors.ts';

function requireValues(operation: string, values: Vector): void {
  if (values.length === 0) throw new EngineError(operation, 'there are no values');
}

/**
 * The mean of some values.
 *
 * @throws EngineError if there are none.
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: Vector): number {
  requireValues('mean', values);
  return sum(values) / values.length;
}

/**
 * The standard deviation σ of values that are all there is, not a sample of more: the root of the
 * mean squared distance from the mean. In the unit of the values, ≥ 0.
 *
 * @throws EngineError if there are none.
 * @example standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // 2
 */
export function standardDeviation(values: Vector): number {
  requireValues('standardDeviation', values);
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/**
 * How far estimates lie from the value they estimate: the root of their mean squared distance from
 * it. In the unit of the values, ≥ 0.
 *
 * @throws EngineError if there are no estimates.
 * @example rootMeanSquareError([4, 10], 7) // 3
 */
export function rootMeanSquareError(estimates: Vector, value: number): number {
  requireValues('rootMeanSquareError', estimates);
  return Math.sqrt(mean(estimates.map((estimate) => (estimate - value) ** 2)));
}
