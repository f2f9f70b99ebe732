import type { OptimizerKind } from '../optimizers/settings.ts';
import type { ActivationName, LossName } from '../types.ts';

/*
 * Names as small integers: a kernel reads them from its memory. The WebAssembly kernel has the same
 * table in its source, so a number once given never changes its meaning.
 */

export const activationCodes: Readonly<Record<ActivationName, number>> = {
  linear: 0,
  relu: 1,
  leakyRelu: 2,
  tanh: 3,
  sigmoid: 4,
  softmax: 5,
};

export const lossCodes: Readonly<Record<LossName, number>> = {
  crossEntropy: 0,
  binaryCrossEntropy: 1,
  halfSquaredError: 2,
  squaredError: 3,
};

export const optimizerCodes: Readonly<Record<OptimizerKind, number>> = {
  sgd: 0,
  momentum: 1,
  nesterov: 2,
  adagrad: 3,
  rmsprop: 4,
  adam: 5,
  adamw: 6,
};

/** How many arrays of the parameters' length an optimizer remembers. */
export const memoryCounts: Readonly<Record<OptimizerKind, 0 | 1 | 2>> = {
  sgd: 0,
  momentum: 1,
  nesterov: 1,
  adagrad: 1,
  rmsprop: 1,
  adam: 2,
  adamw: 2,
};

/** Where each number that may change during a run lies in the settings of a memory. */
export const settingPlaces = {
  learningRate: 0,
  beta: 1,
  beta1: 2,
  beta2: 3,
  epsilon: 4,
  dampening: 5,
  /** λ₁ and λ₂ of the weights, added to their gradient. */
  l1: 6,
  l2: 7,
  /** λ of the weights and of the biases, taken from the parameter itself times η. */
  weightDecay: 8,
  biasDecay: 9,
  /** λ₂ of the biases: an optimizer's own L2 term takes all parameters. */
  biasL2: 10,
  /** β₁ᵗ and β₂ᵗ after the last step. */
  power1: 11,
  power2: 12,
  /** B. */
  batchSize: 13,
} as const;

/** How many numbers the settings take. */
export const settingCount = 16;

/** The codes of a plan's names, for kernels outside the engine. */
export const kernelCodes = {
  activation: activationCodes,
  loss: lossCodes,
  optimizer: optimizerCodes,
} as const;
