/**
 * Depth against width on the two-armed spiral, with the settings of the playground in the source:
 * ReLU, L2 of .003, η = .1, batches of 10, half of 500 points for training, one tanh output with
 * ½ squared error, 1000 epochs. Data, weights (uniform in [−½, ½]) and biases (.1) as that page makes
 * them; one generator per seed draws the points, their order and the weights.
 */
import { createRandom, datasets } from '../../src/engine/index.ts';
import {
  type Outcome,
  runSeeds,
  seeds,
  shuffledSamples,
  trainAndCount,
  uniformNetwork,
} from './halves.ts';

export { seeds };

export const settings = {
  points: 500,
  noise: 0,
  trainingShare: 0.5,
  activation: 'relu',
  output: 'tanh',
  loss: 'halfSquaredError',
  optimizer: 'sgd',
  learningRate: 0.1,
  batchSize: 10,
  l2: 0.003,
  weightRange: 0.5,
  firstBias: 0.1,
  epochs: 1000,
} as const;

export const hiddenLayers: readonly (readonly number[])[] = [[8], [16], [22], [6, 6]];

/** Trains one network from one seed. */
export function runSeed(hidden: readonly number[], seed: number): Outcome {
  const random = createRandom(seed);
  const { points: size, noise, activation, output, loss } = settings;
  const { optimizer, learningRate, batchSize, l2 } = settings;
  const samples = shuffledSamples(datasets.spiral(random, { size, noise }), random);
  const shape = { sizes: [2, ...hidden, 1], activation, output, loss };
  return trainAndCount(samples, settings, {
    network: uniformNetwork(shape, settings, random),
    optimizer: { kind: optimizer, learningRate },
    batchSize,
    l2,
  });
}

/** The whole table as data: four shapes, thirty seeds each. */
export function run(report: (line: string) => void) {
  const networks = hiddenLayers.map((hidden) => {
    const counts = runSeeds((seed) => runSeed(hidden, seed));
    report(`hidden layers ${hidden.join(', ')}: ${seeds.length} seeds`);
    return { hidden, ...counts };
  });
  return { madeBy: 'npm run experiments depth-and-width', settings, seeds, networks };
}
