/**
 * Does mixing activations hurt? A network 2-16-16-1 on the two-armed spiral with Adam, for seven pairs
 * of hidden activations; sigmoid output with binary cross-entropy, He weights before a ReLU layer and
 * Glorot's before the others. One generator per seed draws the points, their order, the weights and
 * each epoch's batches.
 */
import {
  createNetwork,
  createRandom,
  createTrainer,
  datasets,
  type HiddenActivationName,
  packSamples,
  type Random,
  type Sample,
} from '../../src/engine/index.ts';
import type { Outcome } from './depth-and-width.ts';

export const settings = {
  points: 500,
  noise: 0,
  trainingShare: 0.5,
  sizes: [2, 16, 16, 1],
  output: 'sigmoid',
  loss: 'binaryCrossEntropy',
  optimizer: 'adam',
  learningRate: 0.01,
  batchSize: 10,
  epochs: 200,
} as const;

export const seeds: readonly number[] = Array.from({ length: 30 }, (_, seed) => seed);

type Pair = readonly [HiddenActivationName, HiddenActivationName];

export const pairs: readonly Pair[] = [
  ['relu', 'relu'],
  ['relu', 'sigmoid'],
  ['relu', 'tanh'],
  ['tanh', 'relu'],
  ['tanh', 'tanh'],
  ['sigmoid', 'relu'],
  ['sigmoid', 'sigmoid'],
];

function drawSamples(random: Random): readonly Sample[] {
  const { points, labels } = datasets.spiral(random, {
    size: settings.points,
    noise: settings.noise,
  });
  return random.shuffle(
    points.map((input, index) => ({ input, target: [labels[index] === 1 ? 1 : 0] })),
  );
}

/** Trains one network from one seed. */
export function runSeed(activation: Pair, seed: number): Outcome {
  const random = createRandom(seed);
  const samples = drawSamples(random);
  const half = Math.floor(samples.length * settings.trainingShare);
  const [training, test] = [samples.slice(0, half), samples.slice(half)];
  const { sizes, output, loss, optimizer, learningRate, batchSize, epochs } = settings;
  const trainer = createTrainer({
    network: createNetwork({ sizes, activation, output, loss, random }),
    samples: training,
    optimizer: { kind: optimizer, learningRate },
    batchSize,
    random,
  });
  trainer.epoch(epochs);
  const correct = (set: readonly Sample[]) =>
    Math.round(trainer.evaluate(packSamples(set)).accuracy * set.length);
  return { testCorrect: correct(test), trainingCorrect: correct(training) };
}

/** The whole table as data: seven pairs, thirty seeds each. */
export function run(report: (line: string) => void) {
  const networks = pairs.map((activation) => {
    const outcomes = seeds.map((seed) => runSeed(activation, seed));
    report(`${activation.join(', then ')}: ${seeds.length} seeds`);
    return {
      activation,
      testCorrect: outcomes.map(({ testCorrect }) => testCorrect),
      trainingCorrect: outcomes.map(({ trainingCorrect }) => trainingCorrect),
    };
  });
  return { madeBy: 'npm run experiments activation-pairs', settings, seeds, networks };
}
