import type { LayerLayout } from './layouts.ts';
import { outputErrors } from './output-errors.ts';
import type { Plan } from './plans.ts';
import { multiplyBySlopes } from './slopes.ts';

/**
 * The backward pass of a batch: δ of every layer from the last one down, and the gradients averaged
 * over the batch, all with the parameters of the forward pass before it.
 */
export function backwardBatch(
  plan: Plan,
  numbers: Float64Array,
  capacity: number,
  count: number,
): void {
  const { layers } = plan.layout;
  outputErrors(plan, numbers, capacity, count);
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index] as LayerLayout;
    averageLayerGradients(plan, numbers, layer, capacity, count);
    if (index > 0) {
      propagateErrors(plan, numbers, layer, layers[index - 1] as LayerLayout, capacity, count);
    }
  }
}

/** ∇W = (1/B) Σ δ aᵀ and ∇b = (1/B) Σ δ of one layer. */
function averageLayerGradients(
  { regions, hasDropout }: Plan,
  numbers: Float64Array,
  { rows, columns, weights, bias, node }: LayerLayout,
  capacity: number,
  count: number,
): void {
  const inputs = (hasDropout ? regions.sent : regions.activations) + (node - columns) * capacity;
  for (let i = 0; i < rows; i++) {
    const delta = regions.errors + (node + i) * capacity;
    let total = 0;
    for (let s = 0; s < count; s++) total += numbers[delta + s] as number;
    numbers[regions.gradients + bias + i] = total / count;
    for (let j = 0; j < columns; j++) {
      const a = inputs + j * capacity;
      let sum = 0;
      for (let s = 0; s < count; s++) {
        sum += (numbers[delta + s] as number) * (numbers[a + s] as number);
      }
      numbers[regions.gradients + weights + i * columns + j] = sum / count;
    }
  }
}

/** δ of the layer before: (Wᵀ δ) ⊙ f′(z), and the mask of its forward pass where there is one. */
function propagateErrors(
  plan: Plan,
  numbers: Float64Array,
  { rows, columns, weights, node }: LayerLayout,
  before: LayerLayout,
  capacity: number,
  count: number,
): void {
  const { regions } = plan;
  const to = regions.errors + before.node * capacity;
  const from = regions.errors + node * capacity;
  for (let j = 0; j < columns; j++) {
    const column = regions.parameters + weights + j;
    for (let s = 0; s < count; s++) {
      let total = 0;
      for (let i = 0; i < rows; i++) {
        total +=
          (numbers[column + i * columns] as number) * (numbers[from + i * capacity + s] as number);
      }
      numbers[to + j * capacity + s] = total;
    }
  }
  const a = regions.activations + before.node * capacity;
  multiplyBySlopes(numbers, before.activation, a, to, columns, capacity, count);
  if (plan.hasDropout) maskErrors(plan, numbers, before, capacity, count);
}

function maskErrors(
  { regions }: Plan,
  numbers: Float64Array,
  { rows, node }: LayerLayout,
  capacity: number,
  count: number,
): void {
  for (let row = node; row < node + rows; row++) {
    for (let at = row * capacity; at < row * capacity + count; at++) {
      numbers[regions.errors + at] =
        (numbers[regions.errors + at] as number) * (numbers[regions.masks + at] as number);
    }
  }
}
