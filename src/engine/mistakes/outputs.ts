import type { Calculation } from '../calculations.ts';
import type { LossName, TraceStep, Vector } from '../types.ts';
import { generationOf, vectorOf } from './instances.ts';
import type { Instance } from './kinds.ts';

/** The id of the network's output, p or ŷ, in the same pass as the step. */
export function outputId(worked: Calculation, step: TraceStep): string {
  return `${generationOf(step)}a${worked.network.layers.length}`;
}

/** The network's output, p or ŷ, in the same pass as the step. */
export function outputOf(instance: Instance): Vector {
  return vectorOf(instance, outputId(instance.worked, instance.step));
}

/** Whether the target is 1 for one class and 0 for the others. */
export function isOneHot(target: Vector): boolean {
  return target.filter((y) => y === 1).length === 1 && target.every((y) => y === 0 || y === 1);
}

/** An `applies` for the loss step under one of some losses. */
export function inLosses(
  ...names: readonly LossName[]
): (worked: Calculation, step: TraceStep) => boolean {
  return ({ network }, step) => step.operation === 'loss' && names.includes(network.loss);
}
