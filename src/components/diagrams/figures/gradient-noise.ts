/** How far the gradient of a random batch lies from that of all samples, against the batch size. */
import {
  backward,
  createRandom,
  entryOf,
  forward,
  mean,
  rootMeanSquareError,
  splitIntoBatches,
  standardDeviation,
} from '@engine';
import type { Series } from '../plot/series.ts';
import { ringNetwork, ringSamples } from './ring-data.ts';

export const NOISE_SIZES: readonly number[] = [1, 4, 16, 64];
export const NOISE_SAMPLES = 2000;
export const NOISE_BATCHES = 4000;
const SHUFFLE_SEED = 5;

export interface MeasuredNoise {
  /** The gradient of one weight over all samples. */
  readonly gradient: number;
  /** σ, the spread of that gradient from sample to sample. */
  readonly sigma: number;
  /** Of each batch size: what was measured, and σ/√B. */
  readonly rows: readonly {
    readonly batchSize: number;
    readonly measured: number;
    readonly expected: number;
  }[];
}

/** The gradient of w⁽¹⁾₁₁, sample by sample. */
function gradientsBySample(): number[] {
  const network = ringNetwork();
  return ringSamples(NOISE_SAMPLES).map(({ input, target }) => {
    const { weightGradients } = backward(network, forward(network, input), target);
    return entryOf(weightGradients[0] ?? [], 0, 0);
  });
}

/** The gradients of full batches, epoch after epoch in an order of its own, until there are enough. */
function batchEstimates(gradients: readonly number[], batchSize: number): number[] {
  const random = createRandom(SHUFFLE_SEED);
  const estimates: number[] = [];
  while (estimates.length < NOISE_BATCHES) {
    const batches = splitIntoBatches(gradients.length, batchSize, random);
    const full = batches.filter(({ length }) => length === batchSize);
    estimates.push(...full.map((batch) => mean(batch.map((s) => gradients[s] as number))));
  }
  return estimates.slice(0, NOISE_BATCHES);
}

export function measureGradientNoise(): MeasuredNoise {
  const gradients = gradientsBySample();
  const [gradient, sigma] = [mean(gradients), standardDeviation(gradients)];
  const rows = NOISE_SIZES.map((batchSize) => ({
    batchSize,
    measured: rootMeanSquareError(batchEstimates(gradients, batchSize), gradient),
    expected: sigma / Math.sqrt(batchSize),
  }));
  return { gradient, sigma, rows };
}

export function gradientNoiseSeries({ rows }: MeasuredNoise): readonly Series[] {
  return [
    {
      label: 'σ/√B',
      points: rows.map(({ batchSize, expected }) => [batchSize, expected] as const),
      dash: 'dashed',
      labelAt: 8,
    },
    {
      name: 'measured',
      points: rows.map(({ batchSize, measured }) => [batchSize, measured] as const),
      mark: 'points',
      kind: 'weightGradient',
      size: 5,
    },
  ];
}
