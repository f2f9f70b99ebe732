/**
 * What the experiments on playground data share: points drawn and shuffled, one half to learn from and
 * one to be judged by, a first network as the playground of the source makes it, and thirty seeds.
 */
import {
  createNetwork,
  createTrainer,
  type Network,
  packSamples,
  type Random,
  type Sample,
} from '../../src/engine/index.ts';

type Points = { points: readonly (readonly number[])[]; labels: readonly number[] };
type TrainerOptions = Omit<Parameters<typeof createTrainer>[0], 'samples'>;

/** How many points of each half a trained network has on the right side. */
export interface Outcome {
  readonly testCorrect: number;
  readonly trainingCorrect: number;
}

export const seeds: readonly number[] = Array.from({ length: 30 }, (_, seed) => seed);

/** Labelled points as samples, in an order of their own. */
export function shuffledSamples(
  { points, labels }: Points,
  random: Random,
  targetOf: (label: number) => number = (label) => label,
): readonly Sample[] {
  return random.shuffle(
    points.map((input, index) => ({ input, target: [targetOf(labels[index] as number)] })),
  );
}

/** A first network with weights uniform within ±`weightRange`, and all biases the same. */
export function uniformNetwork(
  options: Pick<Parameters<typeof createNetwork>[0], 'sizes' | 'activation' | 'output' | 'loss'>,
  { weightRange, firstBias }: { weightRange: number; firstBias: number },
  random: Random,
): Network {
  const uniform = () => random.uniform(-weightRange, weightRange);
  const initializer = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, uniform));
  const network = createNetwork({ ...options, random, initializer });
  const layers = network.layers.map((layer) => ({
    ...layer,
    bias: layer.bias.map(() => firstBias),
  }));
  return { ...network, layers };
}

/** Trains on the first share of the samples, and counts what is right in both parts. */
export function trainAndCount(
  samples: readonly Sample[],
  { trainingShare, epochs }: { trainingShare: number; epochs: number },
  options: TrainerOptions,
): Outcome {
  const half = Math.floor(samples.length * trainingShare);
  const [training, test] = [samples.slice(0, half), samples.slice(half)];
  const trainer = createTrainer({ ...options, samples: training });
  trainer.epoch(epochs);
  const correct = (set: readonly Sample[]) =>
    Math.round(trainer.evaluate(packSamples(set)).accuracy * set.length);
  return { testCorrect: correct(test), trainingCorrect: correct(training) };
}

/** Every seed's outcome for one row of a table. */
export function runSeeds(runSeed: (seed: number) => Outcome) {
  const outcomes = seeds.map(runSeed);
  return {
    testCorrect: outcomes.map(({ testCorrect }) => testCorrect),
    trainingCorrect: outcomes.map(({ trainingCorrect }) => trainingCorrect),
  };
}
