/** Networks whose hidden nodes all start alike, and what becomes of them. */
import {
  backward,
  batchGradients,
  createNetwork,
  createRandom,
  formatNumber,
  forward,
  gradientStep,
  type Initializer,
  type InitializerName,
  type Network,
  trainEpoch,
} from '@engine';
import { ringSamples } from '../diagrams/figures/ring-data.ts';

/** Every weight is one half. */
export const halves: Initializer = (rows, columns) =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0.5));

export const TWINS = { input: [1, 0.5], target: [1, 0], learningRate: 0.1, steps: [0, 1, 2, 100] };

export interface TwinStep {
  readonly step: number;
  readonly network: Network;
  /** δ⁽¹⁾. */
  readonly errorSignal: readonly number[];
}

/** The network 2-2-2 with tanh at some of its steps on one sample. */
export function twinSteps(initializer: Initializer | InitializerName): readonly TwinStep[] {
  let network = createNetwork({ sizes: [2, 2, 2], activation: 'tanh', initializer });
  const last = TWINS.steps.at(-1) as number;
  const shown: TwinStep[] = [];
  for (let step = 0; step <= last; step += 1) {
    const gradients = backward(network, forward(network, TWINS.input), TWINS.target);
    const errorSignal = gradients.errorSignals[0] ?? [];
    if (TWINS.steps.includes(step)) shown.push({ step, network, errorSignal });
    network = gradientStep(network, gradients, TWINS.learningRate);
  }
  return shown;
}

export function twinTable() {
  return {
    label: 'two hidden nodes that start alike',
    head: [
      'Steps',
      'in $\\w{1}{1}{1}$',
      'in $\\w{1}{2}{1}$',
      'out $\\w{2}{1}{1}$',
      'out $\\w{2}{1}{2}$',
      'signal $\\deli{1}{1}$',
      'signal $\\deli{1}{2}$',
    ],
    rows: twinSteps(halves).map(({ step, network, errorSignal }) => {
      const [first, second] = network.layers.map(({ weights }) => weights);
      const numbers = [first?.[0]?.[0], first?.[1]?.[0], ...(second?.[0] ?? []), ...errorSignal];
      return [String(step), ...numbers.map((entry) => formatNumber(entry ?? Number.NaN, 4))];
    }),
  };
}

export const TWIN_TRAINING = { samples: 200, batchSize: 10, learningRate: 0.5, epochs: 20 };

/** Mean loss on the disc and the ring before training and after each epoch. */
export function trainFrom(
  sizes: readonly number[],
  initializer: Initializer | InitializerName,
): readonly number[] {
  const { batchSize, learningRate, epochs } = TWIN_TRAINING;
  const samples = ringSamples(TWIN_TRAINING.samples);
  const random = createRandom(3);
  let network = createNetwork({ sizes, activation: 'tanh', initializer, random: createRandom(1) });
  const losses = [batchGradients(network, samples).loss as number];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    network = trainEpoch(network, samples, { batchSize, learningRate, random });
    losses.push(batchGradients(network, samples).loss as number);
  }
  return losses;
}

const STARTS: readonly (readonly [string, readonly number[], Initializer | InitializerName])[] = [
  ['2-8-2, all weights 0', [2, 8, 2], 'zeros'],
  ['2-8-2, all weights ½', [2, 8, 2], halves],
  ['2-1-2, drawn', [2, 1, 2], 'glorotUniform'],
  ['2-8-2, drawn', [2, 8, 2], 'glorotUniform'],
];

export function twinTrainingTable() {
  return {
    label: 'losses of networks with and without twins',
    head: ['Network and weights', 'Loss at first', 'After 5 epochs', 'After 20 epochs'],
    rows: STARTS.map(([name, sizes, initializer]) => {
      const losses = trainFrom(sizes, initializer);
      return [name, ...[0, 5, 20].map((epoch) => formatNumber(losses[epoch] ?? Number.NaN, 4))];
    }),
  };
}
