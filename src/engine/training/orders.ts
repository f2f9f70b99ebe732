import type { Random } from '../randoms.ts';
import type { Vector } from '../types.ts';
import type { Plan } from './plans.ts';

/**
 * Puts 0 … n − 1 into the order of a new epoch, in place: as they are listed, or shuffled with the
 * very draws of `random.permutation(n)`.
 */
export function orderEpoch(order: Int32Array, random: Random | undefined): void {
  for (let s = 0; s < order.length; s++) order[s] = s;
  if (random === undefined) return;
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = random.integer(0, last + 1);
    const sample = order[last] as number;
    order[last] = order[chosen] as number;
    order[chosen] = sample;
  }
}

/**
 * Draws the masks of a batch, sample by sample from the input on, in the order of
 * `drawDropoutMasks`; what stays is enlarged by 1/(1 − rate).
 */
export function drawMasks(
  { layout, regions }: Plan,
  numbers: Float64Array,
  rates: Vector,
  capacity: number,
  count: number,
  random: Random,
): void {
  for (let s = 0; s < count; s++) {
    let node = 0;
    for (let layer = 0; layer < layout.layers.length; layer++) {
      const rate = rates[layer] ?? 0;
      const end = node + (layout.sizes[layer] as number);
      for (; node < end; node++) {
        numbers[regions.masks + node * capacity + s] =
          rate === 0 ? 1 : random.binomial(1, 1 - rate) / (1 - rate);
      }
    }
  }
}
