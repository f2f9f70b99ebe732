/** Errata of penalties, dropout and initialisation, in numbers. */
import {
  applyDropout,
  backward,
  createRandom,
  dropoutMask,
  filledMatrix,
  forward,
  initializers,
  type Network,
  penaltyValue,
  probabilityAllDropped,
  rootMeanSquare,
  signals,
  spreadOverSamples,
  type Vector,
} from '@engine';
import { type Demonstrations, list, num } from './demonstration.ts';

const rate = 0.2;

/** A network 2-2-1 whose weights are given, and how far apart the gradients of its hidden nodes are. */
function apart(weights: readonly Vector[]): number {
  const network: Network = {
    layers: [
      { weights, bias: [0, 0], activation: 'tanh' },
      { weights: [[0.5, 0.5]], bias: [0], activation: 'linear' },
    ],
    loss: 'halfSquaredError',
  };
  const { weightGradients } = backward(network, forward(network, [0.9, 0.7]), [1]);
  const [first = [], second = []] = weightGradients[0] ?? [];
  return Math.hypot(...first.map((entry, index) => entry - (second[index] as number)));
}

/** The standard deviation of many weights of one rule, measured. */
function measured(rule: 'he' | 'glorotNormal' | 'lecun', rows: number, columns: number): number {
  return rootMeanSquare(initializers[rule](rows, columns, createRandom(1)).flat());
}

export const regularisationDemonstrations: Demonstrations = {
  117: () => {
    const cost = (weights: Vector, kind: 'l1' | 'l2') =>
      num(penaltyValue(weights, { [kind]: 1 }), 2);
    return {
      of: 'The penalty on two weights of ½ against one of 1',
      notebook: 'smaller, for L1 and L2',
      right: `L2: ${cost([0.5, 0.5], 'l2')} against ${cost([1, 0], 'l2')}; L1: ${cost([0.5, 0.5], 'l1')} against ${cost([1, 0], 'l1')}`,
    };
  },
  119: () => ({
    of: 'A mask for four nodes that stay with probability 0.8',
    notebook: `a draw from Bin(4, 0.8): ${createRandom(5).binomial(4, 1 - rate)}`,
    right: `four draws of 0 or 1: ${list(dropoutMask(4, rate, createRandom(5)), 0)}`,
  }),
  120: () => {
    const activation = [0.9, -0.8, 0.5, 0.4];
    return {
      of: `The activations ${list(activation, 1)} under the mask (1, 0, 1, 1)`,
      notebook: 'unchanged; weights are crossed out',
      right: list(applyDropout(activation, [1, 0, 1, 1], rate), 3),
    };
  },
  122: () => ({
    of: 'The chance that all four nodes are dropped at a rate of 0.2',
    notebook: num((1 - rate) * 4, 1),
    right: num(probabilityAllDropped(4, rate)),
  }),
};

export const initialisationDemonstrations: Demonstrations = {
  123: () => {
    const random = initializers.he(2, 2, createRandom(1));
    const constant = filledMatrix(2, 2, 0.5);
    return {
      of: 'How far apart the gradients of two hidden nodes are',
      notebook: 'alike for random weights',
      right: `random: ${num(apart(random))}; constant: ${num(apart(constant))}`,
    };
  },
  124: () => ({
    of: 'The standard deviation of He weights with 784 inputs',
    notebook: `$2/n$ = ${num(2 / 784)}`,
    right: `$\\sqrt{2/n}$ = ${num(Math.sqrt(2 / 784))}; measured ${num(measured('he', 100, 784))}`,
  }),
  125: () => ({
    of: 'The standard deviation of Glorot weights, 784 in and 100 out',
    notebook: `$\\sqrt{1/784}$ = ${num(Math.sqrt(1 / 784))}`,
    right: `$\\sqrt{2/884}$ = ${num(Math.sqrt(2 / 884))}; measured ${num(measured('glorotNormal', 100, 784))}`,
  }),
  126: () => {
    const width = 64;
    const layers = signals({
      sizes: [width, ...Array.from({ length: 30 }, () => width), 10],
      activation: 'sigmoid',
      initializer: 'he',
      samples: 32,
      random: createRandom(1),
    });
    const spread = (layer: number) =>
      spreadOverSamples([...(layers[layer]?.activations ?? [])], width);
    return {
      of: 'The spread of sigmoid activations with He weights, layers 1 and 30',
      notebook: 'about the same',
      right: `${num(spread(0), 2)} and ${spread(29) < 1e-12 ? 'less than $10^{-12}$' : num(spread(29))}`,
    };
  },
  127: () => ({
    of: 'The inputs of a node in layers 1, 2 and 3 of the network 2-2-1-3',
    notebook: '2, 2, 2',
    right: [
      [2, 2],
      [1, 2],
      [3, 1],
    ]
      .map(
        ([rows = 1, columns = 1]) => initializers.zeros(rows, columns, createRandom(1))[0]?.length,
      )
      .join(', '),
  }),
};
