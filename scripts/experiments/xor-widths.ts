/**
 * How many hidden nodes does the exclusive or need, if they have to be found by training? One hidden
 * layer of 1 to 6 and of 8 ReLU nodes on the playground's XOR data, thirty starts each: η = .1,
 * batches of 10, half of 500 points for training, one tanh output with ½ squared error, 200 epochs.
 */
import {
  createNetwork,
  createRandom,
  createTrainer,
  datasets,
  type Network,
  packSamples,
  type Random,
  type Sample,
} from '../../src/engine/index.ts';
import type { Outcome } from './depth-and-width.ts';

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

export const seeds: readonly number[] = Array.from({ length: 30 }, (_, seed) => seed);

export const hiddenLayers: readonly (readonly number[])[] = [[1], [2], [3], [4], [5], [6], [8]];

function drawSamples(random: Random): readonly Sample[] {
  const { points, noise } = settings;
  const drawn = datasets.xor(random, { size: points, noise });
  return random.shuffle(
    drawn.points.map((input, index) => ({ input, target: [drawn.labels[index] as number] })),
  );
}

function drawNetwork(hidden: readonly number[], random: Random): Network {
  const { activation, output, loss, weightRange, firstBias } = settings;
  const uniform = () => random.uniform(-weightRange, weightRange);
  const initializer = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, uniform));
  const sizes = [2, ...hidden, 1];
  const network = createNetwork({ sizes, activation, output, loss, random, initializer });
  const layers = network.layers.map((layer) => ({
    ...layer,
    bias: layer.bias.map(() => firstBias),
  }));
  return { ...network, layers };
}

/** Trains one network from one seed. */
export function runSeed(hidden: readonly number[], seed: number): Outcome {
  const random = createRandom(seed);
  const samples = drawSamples(random);
  const half = Math.floor(samples.length * settings.trainingShare);
  const [training, test] = [samples.slice(0, half), samples.slice(half)];
  const { optimizer, learningRate, batchSize, epochs } = settings;
  const trainer = createTrainer({
    network: drawNetwork(hidden, random),
    samples: training,
    optimizer: { kind: optimizer, learningRate },
    batchSize,
  });
  trainer.epoch(epochs);
  const correct = (set: readonly Sample[]) =>
    Math.round(trainer.evaluate(packSamples(set)).accuracy * set.length);
  return { testCorrect: correct(test), trainingCorrect: correct(training) };
}

/** The whole table as data: seven widths, thirty seeds each. */
export function run(report: (line: string) => void) {
  const networks = hiddenLayers.map((hidden) => {
    const outcomes = seeds.map((seed) => runSeed(hidden, seed));
    report(`${hidden.join(', ')} hidden: ${seeds.length} seeds`);
    return {
      hidden,
      testCorrect: outcomes.map(({ testCorrect }) => testCorrect),
      trainingCorrect: outcomes.map(({ trainingCorrect }) => trainingCorrect),
    };
  });
  return { madeBy: 'npm run experiments xor-widths', settings, seeds, networks };
}
