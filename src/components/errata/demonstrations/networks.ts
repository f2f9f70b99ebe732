/** Errata of networks and the forward pass, in numbers. */
import {
  activations,
  describeShape,
  dot,
  forward,
  type Matrix,
  matvec,
  passCosts,
  shapeOf,
  transpose,
  type Vector,
} from '@engine';
import { activationPairResults, depthAndWidthResults } from '../../math/experiment-rows.ts';
import { printedNumber, printedPass } from '../../math/preset-passes.ts';
import { complaintOf, type Demonstrations, list, num } from './demonstration.ts';

const classifier = { preset: 'classifier-2-4-2' };
const deep = { preset: 'classifier-2-2-4-3' };

const layerOf = (figure: { preset: string }, number: number) => {
  const layer = printedPass(figure).worked.network.layers[number - 1];
  if (!layer) throw new Error(`${figure.preset} has no layer ${number}`);
  return layer;
};
const activationOf = (figure: { preset: string }, number: number) =>
  printedPass(figure).worked.pass.activations[number] as Vector;

const parameters = (...sizes: number[]) => passCosts(sizes).parameters;

export const networkDemonstrations: Demonstrations = {
  24: () => {
    const means = activationPairResults
      .map(({ activation: [first, second], test }) => ({
        pair: `${first} + ${second}`,
        mixed: first !== second,
        mean: test.mean,
      }))
      .sort((one, other) => other.mean - one.mean);
    const mixed = means.find((each) => each.mixed);
    const plain = means.filter((each) => !each.mixed).at(-1);
    if (!mixed || !plain) throw new Error('the experiments have mixed pairs and others');
    return {
      of: 'Right on new points of the spiral, two hidden layers, mean of 30 seeds',
      notebook: 'a mixture fails',
      right: `${mixed.pair}: ${num(mixed.mean, 3)}; not mixed, ${plain.pair}: ${num(plain.mean, 3)}`,
    };
  },
  44: () => ({
    of: 'Right on new points of the spiral, mean of 30 seeds',
    notebook: '8 hidden nodes against 6 + 6',
    right: depthAndWidthResults
      .map(
        ({ hidden, parameters: count, test, training }) =>
          `${hidden.join(' + ')} (${count} parameters): ${num(test.mean, 3)}, on its own data ${num(training.mean, 3)}`,
      )
      .join('; '),
  }),
  41: () => ({
    of: 'Parameters of the networks with 4, 8 and 6, 6 hidden nodes',
    notebook: `as drawn: ${parameters(2, 4, 2)}, ${parameters(2, 8, 2)}, ${parameters(2, 6, 6, 2)}`,
    right: `as simulated: ${parameters(2, 4, 1)}, ${parameters(2, 8, 1)}, ${parameters(2, 6, 6, 1)}`,
  }),
  43: () => {
    const { worked } = printedPass({ preset: 'xor-two-relu' });
    const inputs: Matrix = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const outputs = inputs.map((input) => forward(worked.network, input).output[0] as number);
    return {
      of: 'Hidden nodes that the exclusive or needs',
      notebook: '4',
      right: `${layerOf({ preset: 'xor-two-relu' }, 1).bias.length}; they answer ${list(outputs, 0)}`,
    };
  },
  48: () => ({
    of: 'The shape of $\\W{2}$ in the network 2-4-2',
    notebook: describeShape([2, 1]),
    right: describeShape(shapeOf(layerOf(classifier, 2).weights)),
  }),
  49: () => {
    const { layers } = printedPass(classifier).worked.network;
    return {
      of: 'Biases of the network 2-4-2',
      notebook: `${layers.length}, one a layer`,
      right: `${layers.flatMap(({ bias }) => bias).length}, one a node`,
    };
  },
  51: () => ({
    of: '$\\wo_1$ of layer 1 in the first example of chapter 5',
    notebook: 'a node',
    right: `a row of weights, ${list(layerOf(classifier, 1).weights[0] as Vector, 1)}`,
  }),
  52: () => {
    const [row = []] = layerOf(classifier, 2).weights;
    const [bias = 0] = layerOf(classifier, 2).bias;
    return {
      of: '$\\zo^{(2)}_1$ of the first example of chapter 5',
      notebook: num(dot(row.slice(0, 1), activationOf(classifier, 1).slice(0, 1)) + bias),
      right: printedNumber(classifier, 'z2', 1, 1).text,
    };
  },
  54: () => {
    const { layers } = printedPass(classifier).worked.network;
    return {
      of: 'Layers with weights in the network 2-4-2',
      notebook: `${layers.length + 1} columns after the input`,
      right: `${layers.length}`,
    };
  },
  55: () => ({
    of: '$\\a{1}$ of the first example of chapter 5',
    notebook: list(activationOf(classifier, 0), 1),
    right: list(activationOf(classifier, 1)),
  }),
  56: () => ({
    of: 'Node 4 of layer 1 in the first example of chapter 5',
    notebook: `$\\zo$ and $\\ao$ both ${printedNumber(classifier, 'z1', 4, 1).text}`,
    right: `$\\zo$ = ${printedNumber(classifier, 'z1', 4, 1).text}, $\\ao$ = ${printedNumber(classifier, 'a1', 4, 1).text}`,
  }),
  89: () => {
    const row = layerOf({ preset: 'regression-2-4-1' }, 2).weights;
    const activation = activationOf({ preset: 'regression-2-4-1' }, 1);
    return {
      of: '$\\W{2}\\a{1}$ of the regression in chapter 5',
      notebook: complaintOf(() => matvec(transpose(row), activation)),
      right: `${describeShape(shapeOf(row))} times ${describeShape(shapeOf(activation))} is ${num(matvec(row, activation)[0] as number)}`,
    };
  },
  90: () => ({
    of: '$\\f(\\z{2})$ of the example in chapter 9',
    notebook: `$\\a{1}$ = ${list(activationOf(deep, 1))}`,
    right: `$\\a{2}$ = ${list(activationOf(deep, 2))}`,
  }),
  91: () => {
    const z = (printedPass(deep).worked.pass.preActivations[1] as Vector)[2] as number;
    return {
      of: `The slope at $z = ${num(z)}$ with tanh`,
      notebook: `$\\f(\\zo)$ = ${num(activations.tanh.value(z))}`,
      right: `$\\slope(\\zo)$ = ${num(activations.tanh.derivative(z))}`,
    };
  },
};
