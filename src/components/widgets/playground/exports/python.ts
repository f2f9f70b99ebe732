/** What the NumPy and the PyTorch program have in common: points, features, and words. */
import type { ActivationName, Network } from '@engine';
import { pythonNumber } from '../../../math/python-number.ts';
import { type DataPoint, makeData } from '../data.ts';
import { featuresOf } from '../features.ts';
import { layerSizes } from '../networks.ts';
import type { FeatureName, PlaygroundState } from '../state.ts';

/** Each feature of the columns `x1` and `x2`; `{}` is the library's name. */
const FEATURE_CODE: Readonly<Record<FeatureName, string>> = {
  x1: 'x1',
  x2: 'x2',
  x1x1: 'x1 * x1',
  x2x2: 'x2 * x2',
  x1x2: 'x1 * x2',
  'sin-x1': '{}.sin(x1)',
  'sin-x2': '{}.sin(x2)',
};

export function featureCode(state: PlaygroundState, library: string): string {
  const codes = featuresOf(state.features).map(({ name }) => FEATURE_CODE[name]);
  return codes.join(', ').replaceAll('{}', library);
}

/** `2-4-2, tanh, softmax: spiral, 500 points`, for the first line of a program. */
export function describe(state: PlaygroundState): string {
  const end = state.problem === 'regression' ? 'linear output' : `${state.head} output`;
  return `${layerSizes(state).join('-')}, hidden ${state.activation}, ${end}; data: ${state.dataset}`;
}

/** Numbers as a Python list, every digit kept. */
export function list(values: readonly number[]): string {
  return `[${values.map(pythonNumber).join(', ')}]`;
}

function rows(points: readonly DataPoint[]): string {
  const lines = points.map(({ x1, x2, value }) => `    ${list([x1, x2, value])},`);
  return ['[', ...lines, ']'].join('\n');
}

/** `training = …` and `test = …`: lists of x₁, x₂ and the class or value. */
export function pointLines(state: PlaygroundState): readonly string[] {
  const { training, test } = makeData(state);
  return ['# x1, x2, class or value', `training = ${rows(training)}`, `test = ${rows(test)}`];
}

/** The weights and biases of each layer as nested lists. */
export function weightLines(network: Network): readonly string[] {
  return network.layers.flatMap(({ weights, bias }, index) => [
    `W${index + 1} = [${weights.map(list).join(', ')}]`,
    `b${index + 1} = ${list(bias)}`,
  ]);
}

/** The activation of each layer, the output last. */
export function activationsOf(network: Network): readonly ActivationName[] {
  return network.layers.map(({ activation }) => activation);
}
