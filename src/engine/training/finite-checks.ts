import { memoryCounts } from './codes.ts';
import { type ParameterLayout, placeOfParameter } from './layouts.ts';
import type { Plan } from './plans.ts';
import type { Divergence } from './trainer-types.ts';

/** Where the parameters begin, and each array that the optimizer remembers. */
function startsOf({ regions, optimizer }: Plan): readonly number[] {
  return [regions.parameters, regions.first, regions.second].slice(0, 1 + memoryCounts[optimizer]);
}

/** Whether all parameters and all that the optimizer remembers are finite. */
export function allFinite(plan: Plan, numbers: Float64Array): boolean {
  let sum = 0;
  for (const start of startsOf(plan)) sum += sumOfZeros(plan.layout, numbers, start);
  return sum === 0;
}

/** Σ 0 · x: 0 for finite numbers, NaN if there is another among them. */
function sumOfZeros(layout: ParameterLayout, numbers: Float64Array, start: number): number {
  let sum = 0;
  for (let index = 0; index < layout.parameterCount; index++) {
    if (index === layout.weightCount) index = layout.biasStart;
    sum += 0 * (numbers[start + index] as number);
  }
  return sum;
}

/**
 * The first number that is not finite: a parameter, or else the optimizer's memory of one.
 *
 * @throws Error if all are finite.
 */
export function describeDivergence(plan: Plan, numbers: Float64Array, step: number): Divergence {
  const { layout } = plan;
  for (const [kind, start] of startsOf(plan).entries()) {
    for (let index = 0; index < layout.parameterCount; index++) {
      if (index === layout.weightCount) index = layout.biasStart;
      const value = numbers[start + index] as number;
      if (Number.isFinite(value)) continue;
      const of = kind === 0 ? 'parameter' : 'memory';
      return { step, place: placeOfParameter(layout, index), of, value };
    }
  }
  throw new Error('every number is finite');
}
