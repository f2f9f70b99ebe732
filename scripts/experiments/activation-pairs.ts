/**
 * Does mixing activations hurt? A network 2-16-16-1 on the two-armed spiral with Adam, for seven pairs
 * of hidden activations; sigmoid output with binary cross-entropy, He weights before a ReLU layer and
 * Glorot's before the others. One generator per seed draws the points, their order, the weights and
 * each epoch's batches.
 */
import {
  createNetwork,
  createRandom,
  datasets,
  type HiddenActivationName,
} from '../../src/engine/index.ts';
import { type Outcome, runSeeds, seeds, shuffledSamples, trainAndCount } from './halves.ts';

export { seeds };

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

/** Trains one network from one seed. */
export function runSeed(activation: Pair, seed: number): Outcome {
  const random = createRandom(seed);
  const { points: size, noise, sizes, output, loss, optimizer, learningRate, batchSize } = settings;
  const points = datasets.spiral(random, { size, noise });
  return trainAndCount(
    shuffledSamples(points, random, (label) => (label === 1 ? 1 : 0)),
    settings,
    {
      network: createNetwork({ sizes, activation, output, loss, random }),
      optimizer: { kind: optimizer, learningRate },
      batchSize,
      random,
    },
  );
}

/** The whole table as data: seven pairs, thirty seeds each. */
export function run(report: (line: string) => void) {
  const networks = pairs.map((activation) => {
    const counts = runSeeds((seed) => runSeed(activation, seed));
    report(`${activation.join(', then ')}: ${seeds.length} seeds`);
    return { activation, ...counts };
  });
  return { madeBy: 'npm run experiments activation-pairs', settings, seeds, networks };
}
