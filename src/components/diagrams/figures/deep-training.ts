/** A network of ten hidden layers, trained on the disc and the ring from several first weights. */
import {
  batchGradients,
  createNetwork,
  createRandom,
  formatNumber,
  type HiddenActivationName,
  type Initializer,
  type InitializerName,
  normal,
  trainEpoch,
} from '@engine';
import { ringSamples } from './ring-data.ts';

export const DEEP_TRAINING = {
  sizes: [2, ...new Array<number>(10).fill(12), 2],
  samples: 100,
  batchSize: 10,
  learningRate: 0.05,
  epochs: 20,
  shown: [0, 1, 10, 20],
} as const;

const tiny: Initializer = (rows, columns, random) => normal(rows, columns, random, 0.01);

/** Mean loss before training and after each epoch. */
export function trainDeep(
  activation: HiddenActivationName,
  initializer: InitializerName | Initializer,
): readonly number[] {
  const { sizes, batchSize, learningRate } = DEEP_TRAINING;
  const samples = ringSamples(DEEP_TRAINING.samples);
  const random = createRandom(3);
  let network = createNetwork({ sizes, activation, initializer, random: createRandom(1) });
  const losses = [batchGradients(network, samples).loss as number];
  for (let epoch = 0; epoch < DEEP_TRAINING.epochs; epoch += 1) {
    network = trainEpoch(network, samples, { batchSize, learningRate, random });
    losses.push(batchGradients(network, samples).loss as number);
  }
  return losses;
}

const RUNS: readonly (readonly [string, HiddenActivationName, InitializerName | Initializer])[] = [
  ['ReLU, N(0, 1)', 'relu', 'normal'],
  ['ReLU, N(0, 0.01²)', 'relu', tiny],
  ['ReLU, LeCun', 'relu', 'lecun'],
  ['ReLU, He', 'relu', 'he'],
  ['sigmoid, He', 'sigmoid', 'he'],
];

export function deepTrainingTable() {
  return {
    label: 'losses of a deep network for several first weights',
    head: [
      'First weights',
      ...DEEP_TRAINING.shown.map((epoch) => (epoch === 0 ? 'Loss at first' : `After ${epoch}`)),
    ],
    rows: RUNS.map(([name, activation, initializer]) => {
      const losses = trainDeep(activation, initializer);
      return [
        name,
        ...DEEP_TRAINING.shown.map((epoch) => formatNumber(losses[epoch] ?? Number.NaN, 4)),
      ];
    }),
  };
}
