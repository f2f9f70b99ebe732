import { type Activation, activations } from '../activations.ts';
import type { Calculation } from '../calculations.ts';
import type { TraceStep, Value, Vector } from '../types.ts';
import { operandId, recomputeWith } from './instances.ts';
import type { Instance } from './kinds.ts';

/** Where f′ stands among the operands of a δ step. */
const derivativeOperand = 2;

/** The elementwise activation of the step's layer, or null where it is softmax. */
export function activationOf(worked: Calculation, step: TraceStep): Activation | null {
  const name = worked.network.layers[step.quantity.layer - 1]?.activation;
  return name === undefined || name === 'softmax' ? null : activations[name];
}

/** Whether a δ step multiplies by f′, entry by entry. */
export function multipliesByDerivative(worked: Calculation, step: TraceStep): boolean {
  const isErrorSignal = step.operation === 'propagate' || step.operation === 'outputError';
  return (
    isErrorSignal && step.operands.length > derivativeOperand && activationOf(worked, step) !== null
  );
}

/** Whether f′ of an elementwise activation is what the step computes or multiplies by. */
export function hasDerivative(worked: Calculation, step: TraceStep): boolean {
  if (step.operation === 'derivative') return activationOf(worked, step) !== null;
  return multipliesByDerivative(worked, step);
}

/** The step's value with other numbers in the place of f′. */
export function withDerivative(instance: Instance, derivative: Vector): Value {
  if (instance.step.operation === 'derivative') return derivative;
  return recomputeWith(instance, { [operandId(instance.step, derivativeOperand)]: derivative });
}

/** The id of the derivative a δ step multiplies by. */
export function derivativeId(step: TraceStep): string {
  return operandId(step, derivativeOperand);
}
