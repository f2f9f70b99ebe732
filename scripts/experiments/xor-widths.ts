/**
 * How many hidden nodes does the exclusive or need, if they have to be found by training? One hidden
 * layer of 1 to 6 and of 8 ReLU nodes on the playground's XOR data, thirty starts each: η = .1,
 * batches of 10, half of 500 points for training, one tanh output with ½ squared error, 200 epochs.
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
  weightRange: 0.5,
  firstBias: 0.1,
  epochs: 200,
} as const;

export const hiddenLayers: readonly (readonly number[])[] = [[1], [2], [3], [4], [5], [6], [8]];

/** Trains one network from one seed. */
export function runSeed(hidden: readonly number[], seed: number): Outcome {
  const random = createRandom(seed);
  const { points: size, noise, activation, output, loss } = settings;
  const { optimizer, learningRate, batchSize } = settings;
  const samples = shuffledSamples(datasets.xor(random, { size, noise }), random);
  const shape = { sizes: [2, ...hidden, 1], activation, output, loss };
  return trainAndCount(samples, settings, {
    network: uniformNetwork(shape, settings, random),
    optimizer: { kind: optimizer, learningRate },
    batchSize,
  });
}

/** The whole table as data: seven widths, thirty seeds each. */
export function run(report: (line: string) => void) {
  const networks = hiddenLayers.map((hidden) => {
    const counts = runSeeds((seed) => runSeed(hidden, seed));
    report(`${hidden.join(', ')} hidden: ${seeds.length} seeds`);
    return { hidden, ...counts };
  });
  return { madeBy: 'npm run experiments xor-widths', settings, seeds, networks };
}
