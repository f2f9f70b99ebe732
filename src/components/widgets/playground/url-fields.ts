/** How each field of a state is written in a link and read from it. */

import {
  type Range,
  readInRange,
  readNumber,
  readWhole,
  readWord,
  splitList,
  UnreadableLink,
  writeNumber,
} from '@components/links/link-texts.ts';
import { type HiddenActivationName, initializers, type OptimizerKind } from '@engine';
import { FEATURES } from './features.ts';
import {
  CLASSIFICATION_DATA,
  LIMITS,
  type OwnPoint,
  type PlaygroundState,
  REGRESSION_DATA,
  type StopConditions,
  type WeightStart,
} from './state.ts';

/** A field's name in links, and its two directions. */
export interface Field<T> {
  readonly id: string;
  readonly write: (value: T) => string;
  /** @throws UnreadableLink naming the field. */
  readonly read: (text: string, name: string) => T;
}

export const ACTIVATIONS: readonly HiddenActivationName[] = [
  'relu',
  'tanh',
  'sigmoid',
  'leakyRelu',
  'linear',
];

export const OPTIMIZERS: readonly OptimizerKind[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
];

export const WEIGHT_STARTS: readonly WeightStart[] = [
  ...(Object.keys(initializers) as (keyof typeof initializers)[]),
  'playground',
];

function word<T extends string>(id: string, words: readonly T[]): Field<T> {
  return { id, write: (value) => value, read: (text, name) => readWord(text, name, words) };
}

function number(id: string, range: Range): Field<number> {
  return { id, write: writeNumber, read: (text, name) => readInRange(text, name, range) };
}

function whole(id: string, range: Range): Field<number> {
  return { id, write: writeNumber, read: (text, name) => readWhole(text, name, range) };
}

const hidden: Field<readonly number[]> = {
  id: 'hidden',
  write: (sizes) => sizes.map(writeNumber).join(','),
  read: (text, name) => {
    const sizes = splitList(text, ',').map((part) => readWhole(part, name, LIMITS.nodes));
    if (sizes.length <= LIMITS.layers.most) return sizes;
    throw new UnreadableLink(`${sizes.length} hidden layers; ${LIMITS.layers.most} fit`);
  },
};

const features: Field<PlaygroundState['features']> = {
  id: 'features',
  write: (names) => names.join(','),
  read: (text, name) => {
    const names = FEATURES.map((feature) => feature.name);
    const said = splitList(text, ',').map((part) => readWord(part, name, names));
    if (said.length > 0) return names.filter((each) => said.includes(each));
    throw new UnreadableLink('it has no feature');
  },
};

const ownPoints: Field<readonly OwnPoint[]> = {
  id: 'own',
  write: (points) =>
    points.map(({ x1, x2, value }) => [x1, x2, value].map(writeNumber).join(',')).join('/'),
  read: (text, name) =>
    splitList(text, '/').map((part) => {
      const numbers = part.split(',').map((each) => readNumber(each, name));
      if (numbers.length !== 3)
        throw new UnreadableLink(`${name} has a point of other than 3 numbers`);
      const [x1, x2, value] = numbers as [number, number, number];
      return { x1, x2, value };
    }),
};

const stop: Field<StopConditions> = {
  id: 'stop',
  write: ({ epochs, loss, testLoss, accuracy }) =>
    [epochs, loss, testLoss, accuracy]
      .map((value) => (value === null ? '' : writeNumber(value)))
      .join(','),
  // the first two alone are an older link
  read: (text, name) => {
    const [epochs = '', loss = '', testLoss = '', accuracy = '', ...rest] = text.split(',');
    if (rest.length > 0) throw new UnreadableLink(`${name} has more than four numbers`);
    const inRange = (said: string, range: Range) =>
      said === '' ? null : readInRange(said, name, range);
    return {
      epochs: epochs === '' ? null : readWhole(epochs, name, LIMITS.stopEpochs),
      loss: inRange(loss, LIMITS.stopLoss),
      testLoss: inRange(testLoss, LIMITS.stopLoss),
      accuracy: inRange(accuracy, LIMITS.stopAccuracy),
    };
  },
};

/** Every field but the weights, which depend on the others. */
export const FIELDS: {
  readonly [Name in Exclude<keyof PlaygroundState, 'weights'>]: Field<PlaygroundState[Name]>;
} = {
  dataset: word('data', [...new Set([...CLASSIFICATION_DATA, ...REGRESSION_DATA])]),
  problem: word('problem', ['classification', 'regression']),
  head: word('head', ['softmax', 'tanh']),
  classes: whole('classes', LIMITS.classes),
  points: whole('points', LIMITS.points),
  noise: number('noise', LIMITS.noise),
  testShare: number('test', LIMITS.testShare),
  dataSeed: whole('dataseed', LIMITS.seed),
  ownPoints,
  features,
  hidden,
  activation: word('act', ACTIVATIONS),
  weightStart: word('start', WEIGHT_STARTS),
  weightSeed: whole('seed', LIMITS.seed),
  optimizer: word('opt', OPTIMIZERS),
  learningRate: number('eta', LIMITS.learningRate),
  beta: number('beta', LIMITS.fraction),
  beta1: number('beta1', LIMITS.fraction),
  beta2: number('beta2', LIMITS.fraction),
  batchSize: whole('batch', LIMITS.batchSize),
  l1: number('l1', LIMITS.penalty),
  l2: number('l2', LIMITS.penalty),
  decay: number('decay', LIMITS.penalty),
  dropout: number('dropout', LIMITS.fraction),
  stop,
};
