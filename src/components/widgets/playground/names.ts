/** What the choices of a playground are called, in fields and in sentences. Pure. */
import type { HiddenActivationName, OptimizerKind } from '@engine';
import type { NumberFieldName } from './edits.ts';
import type { DatasetName, Head, Problem, WeightStart } from './state.ts';
import type { StopFieldName } from './stop-edits.ts';

export const problemNames: Readonly<Record<Problem, string>> = {
  classification: 'classes',
  regression: 'a number',
};
export const headNames: Readonly<Record<Head, string>> = {
  softmax: 'softmax',
  tanh: 'one tanh',
};
export const dataNames: Readonly<Record<DatasetName, string>> = {
  circle: 'a disc in a ring',
  xor: 'XOR',
  gaussians: 'Gaussian clouds',
  spiral: 'spiral',
  plane: 'a plane',
  bumps: 'six bumps',
  own: 'your own points',
};
export const activationNames: Readonly<Record<HiddenActivationName, string>> = {
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  linear: 'linear',
};
export const optimizerNames: Readonly<Record<OptimizerKind, string>> = {
  sgd: 'gradient descent',
  momentum: 'momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};
export const startNames: Readonly<Record<WeightStart, string>> = {
  he: 'He',
  glorotNormal: 'Glorot, normal',
  glorotUniform: 'Glorot, uniform',
  lecun: 'LeCun',
  normal: 'normal, σ = 1',
  zeros: 'zeros',
  playground: 'uniform, −½ to ½',
};
export const numberNames: Readonly<Record<NumberFieldName, string>> = {
  points: 'points',
  noise: 'noise',
  testShare: 'test share',
  dataSeed: 'seed of the data',
  weightSeed: 'seed of the weights',
  learningRate: 'η',
  beta: 'β',
  beta1: 'β₁',
  beta2: 'β₂',
  batchSize: 'batch size',
  l1: 'λ of L1',
  l2: 'λ of L2',
  decay: 'λ of decay',
  dropout: 'dropout',
};
export const stopNames: Readonly<Record<StopFieldName, string>> = {
  epochs: 'after epochs',
  loss: 'training loss at most',
  testLoss: 'test loss at most',
  accuracy: 'share right at least',
};

/** The rates an optimizer has beside η. */
export const ratesOf: Readonly<Record<OptimizerKind, readonly NumberFieldName[]>> = {
  sgd: [],
  momentum: ['beta'],
  nesterov: ['beta'],
  adagrad: [],
  rmsprop: ['beta'],
  adam: ['beta1', 'beta2'],
  adamw: ['beta1', 'beta2'],
};

/** What decay is beside L2, which depends on the optimizer. */
export function decayNote(optimizer: OptimizerKind): string {
  if (optimizer === 'sgd') {
    return 'L1 and L2 are added to the loss. Decay takes ηλw off each weight beside the step; for plain gradient descent that is the step of L2, so one of the two is enough.';
  }
  const name = optimizer === 'adamw' ? 'Adam' : optimizerNames[optimizer];
  const also = optimizer === 'adamw' ? ' With a decay, Adam is called AdamW.' : '';
  return `L1 and L2 are added to the loss, so ${name} treats their gradients like any other. Decay takes ηλw off each weight beside the step, past ${name}.${also}`;
}

/** Names as the options of a choice. */
export function optionsOf<Name extends string>(
  names: readonly Name[],
  labels: Readonly<Record<Name, string>>,
) {
  return names.map((value) => ({ value, label: labels[value] }));
}
