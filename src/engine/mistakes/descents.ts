import { operandId } from './instances.ts';
import type { Instance } from './kinds.ts';

/** The ids of parameter, gradient and learning rate. */
export function partsOf({ step }: Instance) {
  const [parameter, gradient, rate] = [0, 1, 2].map((index) => operandId(step, index));
  return { parameter, gradient, rate } as Record<'parameter' | 'gradient' | 'rate', string>;
}
