/** The functions a reader can choose: hidden activations, and outputs with their losses. */
import type { HiddenActivationName, LossName, OutputActivationName, Vector } from '@engine';
import { outputOf, type PassState, targetClass } from './state.ts';

export const ACTIVATION_LABELS: Readonly<Record<HiddenActivationName, string>> = {
  relu: 'ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  leakyRelu: 'leaky ReLU',
  linear: 'linear',
};

export const HIDDEN_ACTIVATIONS = Object.keys(ACTIVATION_LABELS) as HiddenActivationName[];

export interface OutputChoice {
  /** Also the value of the select, e.g. `softmax+crossEntropy`. */
  readonly id: string;
  readonly output: OutputActivationName;
  readonly loss: LossName;
  readonly label: string;
}

function choice(output: OutputActivationName, loss: LossName, label: string): OutputChoice {
  return { id: `${output}+${loss}`, output, loss, label };
}

export const OUTPUT_CHOICES: readonly OutputChoice[] = [
  choice('softmax', 'crossEntropy', 'softmax, cross-entropy'),
  choice('sigmoid', 'binaryCrossEntropy', 'sigmoid, binary cross-entropy'),
  choice('linear', 'halfSquaredError', 'linear, ½ squared error'),
  choice('linear', 'squaredError', 'linear, squared error'),
  choice('sigmoid', 'halfSquaredError', 'sigmoid, ½ squared error'),
  choice('sigmoid', 'squaredError', 'sigmoid, squared error'),
  choice('softmax', 'halfSquaredError', 'softmax, ½ squared error'),
  choice('softmax', 'squaredError', 'softmax, squared error'),
  choice('tanh', 'halfSquaredError', 'tanh, ½ squared error'),
  choice('tanh', 'squaredError', 'tanh, squared error'),
];

/** The choice a state is in. */
export function outputChoice(state: PassState): OutputChoice {
  const id = `${outputOf(state)}+${state.network.loss}`;
  return OUTPUT_CHOICES.find((each) => each.id === id) ?? (OUTPUT_CHOICES[0] as OutputChoice);
}

/** Is the target a class to choose (softmax), rather than numbers to type? */
export function targetIsClass(output: OutputActivationName): boolean {
  return output === 'softmax';
}

/** The one-hot column for class `index` (from 0) of `count`. */
export function oneHot(count: number, index: number): Vector {
  return Array.from({ length: count }, (_, row) => (row === index ? 1 : 0));
}

/** The old target carried to an output of `count` nodes, made valid for `choice`. */
export function fitTarget(target: Vector, count: number, to: OutputChoice): Vector {
  const padded = Array.from({ length: count }, (_, row) => target[row] ?? 0);
  if (targetIsClass(to.output)) {
    const chosen = targetClass(target);
    const largest = padded.indexOf(Math.max(...padded));
    return oneHot(count, chosen < 0 ? largest : Math.min(chosen, count - 1));
  }
  if (to.loss !== 'binaryCrossEntropy') return padded;
  return padded.map((value) => Math.min(1, Math.max(0, value)));
}

/** What is wrong with a target for this output and loss, or null. */
export function targetProblem(target: Vector, to: OutputChoice): string | null {
  if (targetIsClass(to.output) && targetClass(target) < 0) {
    return 'With softmax the target is one class: a single 1, the rest 0.';
  }
  if (to.loss === 'binaryCrossEntropy' && target.some((value) => value < 0 || value > 1)) {
    return 'With binary cross-entropy a target lies between 0 and 1.';
  }
  return null;
}
