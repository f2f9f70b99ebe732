/**
 * Depth against width on the two-armed spiral, with the settings of the playground in the source:
 * ReLU, L2 of .003, η = .1, batches of 10, half of 500 points for training, one tanh output with
 * ½ squared error, 1000 epochs. Data, weights (uniform in [−½, ½]) and biases (.1) as that page makes
 * them; one generator per seed draws the points, their order and the weights.
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

export const seeds: readonly number[] = Array.from({ length: 30 }, (_, seed) => seed);

export const hiddenLayers: readonly (readonly number[])[] = [[8], [16], [22], [6, 6]];

/** How many points of each half a trained network has on the right side. */
export interface Outcome {
  readonly testCorrect: number;
  readonly trainingCorrect: number;
}

function drawSamples(random: Random): readonly Sample[] {
  const { points, labels } = datasets.spiral(random, {
    size: settings.points,
    noise: settings.noise,
  });
  return random.shuffle(
    points.map((input, index) => ({ input, target: [labels[index] as number] })),
  );
}

function drawNetwork(hidden: readonly number[], random: Random): Network {
  const { activation, output, loss, weightRange } = settings;
  const network = createNetwork({
    sizes: [2, ...hidden, 1],
    activation,
    output,
    loss,
    random,
    initializer: (rows, columns) =>
      Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => random.uniform(-weightRange, weightRange)),
      ),
  });
  const layers = network.layers.map((layer) => ({
    ...layer,
    bias: layer.bias.map(() => settings.firstBias),
  }));
  return { ...network, layers };
}

/** Trains one network from one seed. */
export function runSeed(hidden: readonly number[], seed: number): Outcome {
  const random = createRandom(seed);
  const samples = drawSamples(random);
  const half = Math.floor(samples.length * settings.trainingShare);
  const [training, test] = [samples.slice(0, half), samples.slice(half)];
  const { optimizer, learningRate, batchSize, l2, epochs } = settings;
  const trainer = createTrainer({
    network: drawNetwork(hidden, random),
    samples: training,
    optimizer: { kind: optimizer, learningRate },
    batchSize,
    l2,
  });
  trainer.epoch(epochs);
  const correct = (set: readonly Sample[]) =>
    Math.round(trainer.evaluate(packSamples(set)).accuracy * set.length);
  return { testCorrect: correct(test), trainingCorrect: correct(training) };
}

/** The whole table as data: four shapes, thirty seeds each. */
export function run(report: (line: string) => void) {
  const networks = hiddenLayers.map((hidden) => {
    const outcomes = seeds.map((seed) => runSeed(hidden, seed));
    report(`hidden layers ${hidden.join(', ')}: ${seeds.length} seeds`);
    return {
      hidden,
      testCorrect: outcomes.map(({ testCorrect }) => testCorrect),
      trainingCorrect: outcomes.map(({ trainingCorrect }) => trainingCorrect),
    };
  });
  return { madeBy: 'npm run experiments depth-and-width', settings, seeds, networks };
}
