import { backward } from './backward.ts';
import { EngineError } from './errors.ts';
import { forward } from './forward.ts';
import type { ParameterGradients } from './gradients.ts';
import { measureLoss, propagateForward } from './operations.ts';
import type { EntryRef, Matrix, Network, Vector } from './types.ts';

/** Backpropagation against central differences. */
export interface GradientCheck {
  /** L of the sample. */
  readonly loss: number;
  /** By backpropagation. */
  readonly analytic: ParameterGradients;
  /** By central differences (L(w + h) − L(w − h)) / 2h, one parameter at a time. */
  readonly numeric: ParameterGradients;
  /** The largest |analytic − numeric| over all weights and biases. */
  readonly largestDifference: number;
  /** `largestDifference` divided by the largest |entry| of both gradients; 0 if all are 0. */
  readonly relativeDifference: number;
  /** Where the largest difference is, e.g. `{ id: 'W2', row: 0, column: 1 }`. */
  readonly worst: EntryRef;
  /** h as used for a parameter of size up to 1; it grows in proportion to larger ones. */
  readonly stepSize: number;
}

/** A network whose numbers may be changed in place. */
interface Draft {
  layers: {
    weights: number[][];
    bias: number[];
    activation: Network['layers'][number]['activation'];
  }[];
  loss: Network['loss'];
}

function draftOf(network: Network): Draft {
  const layers = network.layers.map(({ weights, bias, activation }) => ({
    weights: weights.map((row) => row.slice()),
    bias: bias.slice(),
    activation,
  }));
  return { layers, loss: network.loss };
}

function lossAt(network: Network, input: Vector, target: Vector): number {
  const { preActivations, activations } = propagateForward(network, input);
  const logits = preActivations.at(-1) as Vector;
  return measureLoss(network.loss, logits, activations.at(-1) as Vector, target);
}

/** Central differences by the entries of one row, which is put back as it was. */
function differencesOf(row: number[], stepSize: number, measure: () => number): Vector {
  return row.map((value, j) => {
    const step = stepSize * Math.max(1, Math.abs(value));
    const above = value + step;
    const below = value - step;
    row[j] = above;
    const lossAbove = measure();
    row[j] = below;
    const lossBelow = measure();
    row[j] = value;
    return (lossAbove - lossBelow) / (above - below);
  });
}

/** Calls `visit` with every weight and bias of two gradients. */
function compare(
  analytic: ParameterGradients,
  numeric: ParameterGradients,
  visit: (entry: EntryRef, exact: number, approximate: number) => void,
): void {
  analytic.weightGradients.forEach((matrix, index) => {
    const other = numeric.weightGradients[index] as Matrix;
    matrix.forEach((values, row) => {
      values.forEach((exact, column) => {
        visit({ id: `W${index + 1}`, row, column }, exact, other[row]?.[column] as number);
      });
    });
    const bias = numeric.biasGradients[index] as Vector;
    analytic.biasGradients[index]?.forEach((exact, row) => {
      visit({ id: `b${index + 1}`, row, column: 0 }, exact, bias[row] as number);
    });
  });
}

/** Central differences by every weight and bias. */
function numericGradients(
  network: Network,
  input: Vector,
  target: Vector,
  stepSize: number,
): ParameterGradients {
  const draft = draftOf(network);
  const measure = () => lossAt(draft, input, target);
  return {
    weightGradients: draft.layers.map(({ weights }) =>
      weights.map((row) => differencesOf(row, stepSize, measure)),
    ),
    biasGradients: draft.layers.map(({ bias }) => differencesOf(bias, stepSize, measure)),
  };
}

/**
 * The gradient check: every partial derivative by backpropagation and by a central difference.
 * At a kink of ReLU the two may differ; elsewhere they agree to about 1e-9 for losses near 1.
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, §11.5.
 *
 * @throws EngineError if input or target do not fit the network, or the step size is not positive.
 * @example checkGradients(network, [0.9, 0.7], [0, 1, 0]).largestDifference // about 1e-10
 */
export function checkGradients(
  network: Network,
  input: Vector,
  target: Vector,
  { stepSize = 6e-6 }: { readonly stepSize?: number } = {},
): GradientCheck {
  if (!(stepSize > 0 && Number.isFinite(stepSize))) {
    throw new EngineError('checkGradients', `the step size must be positive, not ${stepSize}`);
  }
  const analytic = backward(network, forward(network, input), target);
  const numeric = numericGradients(network, input, target, stepSize);
  let worst: EntryRef = { id: 'W1', row: 0, column: 0 };
  let largestDifference = 0;
  let largestEntry = 0;
  compare(analytic, numeric, (entry, exact, approximate) => {
    const difference = Math.abs(exact - approximate);
    largestEntry = Math.max(largestEntry, Math.abs(exact), Math.abs(approximate));
    if (difference > largestDifference || Number.isNaN(difference)) {
      largestDifference = difference;
      worst = entry;
    }
  });
  const relativeDifference = largestDifference === 0 ? 0 : largestDifference / largestEntry;
  const { loss } = analytic;
  return { loss, analytic, numeric, largestDifference, relativeDifference, worst, stepSize };
}
