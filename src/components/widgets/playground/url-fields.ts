/** How each field of a state is written in a link and read from it. */

import { type Field, numberField, wholeField, wordField } from '@components/links/link-fields.ts';
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
  dataset: wordField('data', [...new Set([...CLASSIFICATION_DATA, ...REGRESSION_DATA])]),
  problem: wordField('problem', ['classification', 'regression']),
  head: wordField('head', ['softmax', 'tanh']),
  classes: wholeField('classes', LIMITS.classes),
  points: wholeField('points', LIMITS.points),
  noise: numberField('noise', LIMITS.noise),
  testShare: numberField('test', LIMITS.testShare),
  dataSeed: wholeField('dataseed', LIMITS.seed),
  ownPoints,
  features,
  hidden,
  activation: wordField('act', ACTIVATIONS),
  weightStart: wordField('start', WEIGHT_STARTS),
  weightSeed: wholeField('seed', LIMITS.seed),
  optimizer: wordField('opt', OPTIMIZERS),
  learningRate: numberField('eta', LIMITS.learningRate),
  beta: numberField('beta', LIMITS.fraction),
  beta1: numberField('beta1', LIMITS.fraction),
  beta2: numberField('beta2', LIMITS.fraction),
  batchSize: wholeField('batch', LIMITS.batchSize),
  l1: numberField('l1', LIMITS.penalty),
  l2: numberField('l2', LIMITS.penalty),
  decay: numberField('decay', LIMITS.penalty),
  dropout: numberField('dropout', LIMITS.fraction),
  stop,
};
