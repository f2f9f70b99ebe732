import {
  binaryCrossEntropy,
  binaryCrossEntropyDerivative,
  binaryCrossEntropyOfProbabilities,
  crossEntropy,
  crossEntropyDerivative,
  crossEntropyOfProbabilities,
} from './cross-entropies.ts';
import { halfSquaredError, squaredError } from './squared-errors.ts';
import type { LossName, OutputActivationName, Vector } from './types.ts';

export * from './cross-entropies.ts';
export * from './squared-errors.ts';

/** A number from two vectors of one length. */
type Measure = (output: Vector, target: Vector) => number;
/** A vector from two vectors of one length. */
type Slope = (output: Vector, target: Vector) => Vector;

/** A loss and its derivative, side by side. */
export interface Loss {
  readonly name: LossName;
  /** L of the network's output (p or ŷ) and the target. */
  readonly value: Measure;
  /** ∂L/∂output. */
  readonly derivative: Slope;
  /** The outputs it may follow. */
  readonly outputs: readonly OutputActivationName[];
  /** L and ∂L/∂z from z⁽ᴸ⁾, where the direct form would lose digits or overflow; else null. */
  readonly fromLogits: { readonly value: Measure; readonly derivative: Slope } | null;
}

const anyOutput: readonly OutputActivationName[] = ['softmax', 'sigmoid', 'tanh', 'linear'];

/**
 * The losses by name. `value` and `derivative` take the network's OUTPUT; where a stable form
 * from z⁽ᴸ⁾ exists (`fromLogits`), a pass uses that one.
 *
 * @example losses.squaredError.derivative([3], [1]) // [4]
 */
export const losses: Readonly<Record<LossName, Loss>> = {
  crossEntropy: {
    name: 'crossEntropy',
    value: crossEntropyOfProbabilities,
    derivative: (p, y) => p.map((entry, k) => (y[k] === 0 ? 0 : -(y[k] as number) / entry)),
    outputs: ['softmax'],
    fromLogits: { value: crossEntropy, derivative: crossEntropyDerivative },
  },
  binaryCrossEntropy: {
    name: 'binaryCrossEntropy',
    value: binaryCrossEntropyOfProbabilities,
    derivative: (p, y) => p.map((entry, k) => (entry - (y[k] as number)) / (entry * (1 - entry))),
    outputs: ['sigmoid'],
    fromLogits: { value: binaryCrossEntropy, derivative: binaryCrossEntropyDerivative },
  },
  halfSquaredError: {
    name: 'halfSquaredError',
    value: halfSquaredError,
    derivative: (output, y) => output.map((entry, k) => entry - (y[k] as number)),
    outputs: anyOutput,
    fromLogits: null,
  },
  squaredError: {
    name: 'squaredError',
    value: squaredError,
    derivative: (output, y) => output.map((entry, k) => 2 * (entry - (y[k] as number))),
    outputs: anyOutput,
    fromLogits: null,
  },
};
