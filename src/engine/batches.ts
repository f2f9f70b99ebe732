import { backward } from './backward.ts';
import { EngineError } from './errors.ts';
import { forward } from './forward.ts';
import { type AveragedGradients, averageGradients, gradientStep } from './gradients.ts';
import type { Random } from './randoms.ts';
import type { Network, Vector } from './types.ts';

/** One input with its target. */
export interface Sample {
  /** x, n⁽⁰⁾. */
  readonly input: Vector;
  /** y, n⁽ᴸ⁾. */
  readonly target: Vector;
}

/** How an epoch is cut into steps. */
export interface EpochOptions {
  /** B; the last batch is smaller where B does not divide the number of samples. */
  readonly batchSize: number;
  /** η. */
  readonly learningRate: number;
  /** Puts the samples into a random order; without it they come as they are listed. */
  readonly random?: Random;
}

/**
 * The indices 0 … count − 1 in batches of `batchSize`, in random order if there is a `random`. Every
 * index is in one batch; the last batch holds what is left.
 *
 * @throws EngineError unless both are integers, count ≥ 0 and batchSize ≥ 1.
 * @example splitIntoBatches(5, 2) // [[0, 1], [2, 3], [4]]
 */
export function splitIntoBatches(
  count: number,
  batchSize: number,
  random?: Random,
): readonly Vector[] {
  if (!Number.isInteger(count) || count < 0) {
    throw new EngineError('splitIntoBatches', `cannot split ${count} samples`);
  }
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new EngineError('splitIntoBatches', `no batch has ${batchSize} samples`);
  }
  const order = random?.permutation(count) ?? Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: Math.ceil(count / batchSize) }, (_, batch) =>
    order.slice(batch * batchSize, (batch + 1) * batchSize),
  );
}

/**
 * The mean loss of a batch and its gradients: each sample goes forward and backward through the same
 * weights, and the gradients are averaged.
 *
 * @throws EngineError if the batch is empty or a sample does not fit the network.
 * @example batchGradients(network, [{ input: [0.9, 0.7], target: [0, 1, 0] }]).loss
 */
export function batchGradients(network: Network, samples: readonly Sample[]): AveragedGradients {
  return averageGradients(
    samples.map(({ input, target }) => backward(network, forward(network, input), target)),
  );
}

/**
 * One epoch of gradient descent: every sample is used once, and each batch makes one step. B = 1 is
 * stochastic gradient descent; B = the number of samples is one full-batch step.
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, section 8.1.3 and algorithm 8.1.
 *
 * @returns the network after the epoch's last step.
 * @throws EngineError if there is no sample, one does not fit, or the batch size or η is no good.
 * @example trainEpoch(network, samples, { batchSize: 10, learningRate: 0.1, random })
 */
export function trainEpoch(
  network: Network,
  samples: readonly Sample[],
  { batchSize, learningRate, random }: EpochOptions,
): Network {
  if (samples.length === 0) throw new EngineError('trainEpoch', 'there is no sample to learn from');
  return splitIntoBatches(samples.length, batchSize, random).reduce((before, batch) => {
    const chosen = batch.map((index) => samples[index] as Sample);
    return gradientStep(before, batchGradients(before, chosen), learningRate);
  }, network);
}
