/** Errata of batches, in numbers. */
import { batchGradients, entryOf, passCosts } from '@engine';
import { batch } from '../../math/batch-example.ts';
import { otherwise } from '../../math/otherwise.ts';
import { printedNumber } from '../../math/preset-passes.ts';
import { type Demonstrations, num } from './demonstration.ts';

const tiny = { preset: 'tiny-2-2-2' };

export const batchDemonstrations: Demonstrations = {
  95: () => {
    const entry = (samples: typeof batch.samples) =>
      num(entryOf(batchGradients(batch.network, samples).weightGradients[2] ?? [], 0, 0));
    return {
      of: '$\\gw{3}{1}{1}$ of the batch in chapter 10',
      notebook: `of the mean sample: ${entry([batch.middle])}`,
      right: `mean of three gradients: ${entry(batch.samples)}`,
    };
  },
  96: () => ({
    of: '$\\delo^{(1)}_1$ of the network 2-2-2',
    notebook: `with new weights: ${otherwise({ ...tiny, of: 'delta1', mistake: 'new-weights' }).text}`,
    right: `with the old ones: ${printedNumber(tiny, 'delta1', 1, 1).text}`,
  }),
  97: () => ({
    of: 'The batch that takes noise of 0.05 down to 0.01',
    notebook: `10 samples, which give ${num(0.05 / Math.sqrt(10))}`,
    right: `${num((0.05 / 0.01) ** 2, 0)} samples`,
  }),
  98: () => {
    const { parameters } = passCosts([2, 2, 4, 3]);
    return {
      of: 'Parameters of the network 2-2-4-3 with a batch of 10',
      notebook: `${10 * parameters}, to be made equal again`,
      right: `${parameters}`,
    };
  },
};
