import { leakySlope } from '../activations.ts';
import type { ActivationName } from '../types.ts';
import { activationCodes } from './codes.ts';

/**
 * Multiplies rows of δ by f′ in place. Every f′ here follows from a = f(z): a > 0 exactly where
 * z > 0 for both kinds of ReLU, 1 − a² for tanh, a(1 − a) for the sigmoid.
 */
export function multiplyBySlopes(
  numbers: Float64Array,
  activation: ActivationName,
  activations: number,
  errors: number,
  rows: number,
  capacity: number,
  count: number,
): void {
  if (activation === 'linear') return;
  const code = activationCodes[activation];
  for (let row = 0; row < rows; row++) {
    const from = activations + row * capacity;
    const to = errors + row * capacity;
    for (let s = 0; s < count; s++) {
      const slope = slopeFromValue(code, numbers[from + s] as number);
      numbers[to + s] = (numbers[to + s] as number) * slope;
    }
  }
}

function slopeFromValue(code: number, a: number): number {
  if (code === activationCodes.relu) return a > 0 ? 1 : 0;
  if (code === activationCodes.tanh) return 1 - a * a;
  if (code === activationCodes.sigmoid) return a * (1 - a);
  return a > 0 ? 1 : leakySlope;
}
