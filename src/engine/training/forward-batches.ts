import { leakySlope, sigmoid } from '../activations.ts';
import { activationCodes } from './codes.ts';
import { fastTanh } from './fast-functions.ts';
import type { LayerLayout } from './layouts.ts';
import type { Plan } from './plans.ts';

/**
 * The forward pass of `count` samples through all layers, in place. The inputs lie in the first rows
 * of the buffer at `base`; with `masks`, each layer's values are masked on their way to the next.
 */
export function forwardBatch(
  plan: Plan,
  numbers: Float64Array,
  base: number,
  capacity: number,
  count: number,
  masked: boolean,
): void {
  const { layers, nodeCount } = plan.layout;
  const last = layers.length - 1;
  if (masked) maskRows(plan, numbers, 0, layers[0]?.columns as number, capacity, count);
  for (let index = 0; index <= last; index++) {
    const layer = layers[index] as LayerLayout;
    const { rows, columns, node, activation } = layer;
    const from = (masked ? plan.regions.sent : base) + (node - columns) * capacity;
    const to = base + node * capacity;
    affineRows(plan, numbers, layer, from, to, capacity, count);
    if (index === last) copyRows(numbers, to, base + nodeCount * capacity, rows * capacity);
    if (activation === 'softmax') softmaxRows(numbers, to, rows, capacity, count);
    else activateRows(numbers, activationCodes[activation], to, rows, capacity, count);
    if (masked && index < last) maskRows(plan, numbers, node, rows, capacity, count);
  }
}

function copyRows(numbers: Float64Array, from: number, to: number, length: number): void {
  numbers.copyWithin(to, from, from + length);
}

/** z = W a + b of one layer for a whole batch. */
function affineRows(
  plan: Plan,
  numbers: Float64Array,
  { rows, columns, weights, bias }: LayerLayout,
  from: number,
  to: number,
  capacity: number,
  count: number,
): void {
  const { parameters } = plan.regions;
  for (let i = 0; i < rows; i++) {
    const z = to + i * capacity;
    const weightRow = parameters + weights + i * columns;
    const offset = numbers[parameters + bias + i] as number;
    for (let s = 0; s < count; s++) {
      let total = 0;
      for (let j = 0, a = from + s; j < columns; j++, a += capacity) {
        total += (numbers[weightRow + j] as number) * (numbers[a] as number);
      }
      numbers[z + s] = total + offset;
    }
  }
}

/** a = f(z) in place, entry by entry. */
function activateRows(
  numbers: Float64Array,
  code: number,
  to: number,
  rows: number,
  capacity: number,
  count: number,
): void {
  if (code === activationCodes.linear) return;
  for (let i = 0; i < rows; i++) {
    const start = to + i * capacity;
    for (let at = start; at < start + count; at++) {
      const z = numbers[at] as number;
      numbers[at] =
        code === activationCodes.relu
          ? Math.max(z, 0)
          : code === activationCodes.tanh
            ? fastTanh(z)
            : code === activationCodes.sigmoid
              ? sigmoid(z)
              : z > 0
                ? z
                : leakySlope * z;
    }
  }
}

/** Softmax over the rows in place, sample by sample, the largest z taken off first. */
function softmaxRows(
  numbers: Float64Array,
  to: number,
  rows: number,
  capacity: number,
  count: number,
): void {
  for (let s = to; s < to + count; s++) {
    const end = s + rows * capacity;
    let largest = Number.NEGATIVE_INFINITY;
    for (let at = s; at < end; at += capacity) {
      if ((numbers[at] as number) > largest) largest = numbers[at] as number;
    }
    let total = 0;
    for (let at = s; at < end; at += capacity) {
      const power = Math.exp((numbers[at] as number) - largest);
      numbers[at] = power;
      total += power;
    }
    for (let at = s; at < end; at += capacity) numbers[at] = (numbers[at] as number) / total;
  }
}

/** ã = m/(1 − rate) ⊙ a for the rows of one layer. */
function maskRows(
  { regions }: Plan,
  numbers: Float64Array,
  node: number,
  rows: number,
  capacity: number,
  count: number,
): void {
  for (let row = node; row < node + rows; row++) {
    for (let at = row * capacity; at < row * capacity + count; at++) {
      numbers[regions.sent + at] =
        (numbers[regions.masks + at] as number) * (numbers[regions.activations + at] as number);
    }
  }
}
