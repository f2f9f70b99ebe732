import { backwardBatch } from './backward-batches.ts';
import { settingPlaces } from './codes.ts';
import { forwardBatch } from './forward-batches.ts';
import type { Kernel, RunningKernel } from './kernels.ts';
import { type Plan, roundUpToEven } from './plans.ts';
import { updateParameters } from './updates.ts';

/** The inner loops in plain typed arrays: they run wherever the engine does. */
export const typedArrayKernel: Kernel = { name: 'typed arrays', start };

function start(plan: Plan): RunningKernel {
  const numbers = new Float64Array(plan.regions.end);
  const order = new Int32Array(numbers.buffer, plan.regions.order * 8, plan.sampleCount);
  return {
    numbers,
    order,
    train(first, steps) {
      const batchSize = numbers[plan.regions.settings + settingPlaces.batchSize] as number;
      const capacity = roundUpToEven(batchSize);
      for (let step = 0, from = first; step < steps; step++, from += batchSize) {
        const count = Math.min(batchSize, plan.sampleCount - from);
        gatherBatch(plan, numbers, order, from, capacity, count);
        forwardBatch(plan, numbers, plan.regions.activations, capacity, count, plan.hasDropout);
        backwardBatch(plan, numbers, capacity, count);
        updateParameters(plan, numbers);
      }
    },
    forward(base, capacity, count) {
      forwardBatch(plan, numbers, base, capacity, count, false);
    },
  };
}

/** Copies the samples of a batch into the rows of the batch buffers. */
function gatherBatch(
  plan: Plan,
  numbers: Float64Array,
  order: Int32Array,
  from: number,
  capacity: number,
  count: number,
): void {
  const { regions, layout } = plan;
  const inputs = layout.sizes[0] as number;
  const columns = (layout.sizes.at(-1) as number) + 1;
  for (let s = 0; s < count; s++) {
    const sample = order[from + s] as number;
    for (let j = 0; j < inputs; j++) {
      numbers[regions.activations + j * capacity + s] = numbers[
        regions.inputs + sample * inputs + j
      ] as number;
    }
    for (let k = 0; k < columns; k++) {
      numbers[regions.batchTargets + k * capacity + s] = numbers[
        regions.targets + sample * columns + k
      ] as number;
    }
  }
}
