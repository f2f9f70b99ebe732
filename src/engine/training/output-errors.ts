import type { LossName } from '../types.ts';
import type { LayerLayout } from './layouts.ts';
import type { Plan } from './plans.ts';
import { multiplyBySlopes } from './slopes.ts';

/** Losses whose δ⁽ᴸ⁾ is output − target: the slope of the output has cancelled. */
function cancelsSlope(loss: LossName): boolean {
  return loss === 'crossEntropy' || loss === 'binaryCrossEntropy';
}

/** δ⁽ᴸ⁾ = ∂L/∂z⁽ᴸ⁾ of each sample of a batch, from the output's a and the targets. */
export function outputErrors(
  { layout, regions }: Plan,
  numbers: Float64Array,
  capacity: number,
  count: number,
): void {
  const { rows, node, activation } = layout.layers.at(-1) as LayerLayout;
  const factor = layout.loss === 'squaredError' ? 2 : 1;
  const masses = regions.batchTargets + rows * capacity;
  const isWeighted = layout.loss === 'crossEntropy';
  for (let k = 0; k < rows; k++) {
    const a = regions.activations + (node + k) * capacity;
    const y = regions.batchTargets + k * capacity;
    const delta = regions.errors + (node + k) * capacity;
    for (let s = 0; s < count; s++) {
      const mass = isWeighted ? (numbers[masses + s] as number) : 1;
      numbers[delta + s] =
        factor * (mass * (numbers[a + s] as number) - (numbers[y + s] as number));
    }
  }
  if (cancelsSlope(layout.loss)) return;
  const a = regions.activations + node * capacity;
  const delta = regions.errors + node * capacity;
  if (activation === 'softmax') applyJacobian(numbers, a, delta, rows, capacity, count);
  else multiplyBySlopes(numbers, activation, a, delta, rows, capacity, count);
}

/** δᵢ = pᵢ (gᵢ − Σⱼ gⱼ pⱼ): softmax's Jacobian applied to g = ∂L/∂p, in place. */
function applyJacobian(
  numbers: Float64Array,
  p: number,
  g: number,
  rows: number,
  capacity: number,
  count: number,
): void {
  for (let s = 0; s < count; s++) {
    let mean = 0;
    for (let k = 0; k < rows; k++) {
      mean += (numbers[g + k * capacity + s] as number) * (numbers[p + k * capacity + s] as number);
    }
    for (let k = 0; k < rows; k++) {
      const at = g + k * capacity + s;
      numbers[at] = (numbers[p + k * capacity + s] as number) * ((numbers[at] as number) - mean);
    }
  }
}
