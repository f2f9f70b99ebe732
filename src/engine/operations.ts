import { activations } from './activations.ts';
import { losses, targetMass } from './losses.ts';
import { isMatrix } from './shapes.ts';
import { softmax, softmaxJacobian } from './softmaxes.ts';
import type { ActivationName, LossName, Matrix, Network, Vector } from './types.ts';

/*
 * The steps of a pass as pure functions. `forward` and `backward` run them in order, `recompute`
 * runs one of them again. They are the inner loops: the shapes are checked once, by the callers.
 */

/** W a + b: an n×m matrix, m and n numbers, to n. */
export function affine(weights: Matrix, activation: Vector, bias: Vector): Vector {
  const rows = weights.length;
  const columns = activation.length;
  const result = new Array<number>(rows);
  for (let i = 0; i < rows; i++) {
    const row = weights[i] as Vector;
    let total = 0;
    for (let j = 0; j < columns; j++) total += (row[j] as number) * (activation[j] as number);
    result[i] = total + (bias[i] as number);
  }
  return result;
}

/** f(z): entry by entry, or softmax of the whole vector. */
export function activate(name: ActivationName, preActivation: Vector): Vector {
  if (name === 'softmax') return softmax(preActivation);
  const { value } = activations[name];
  const size = preActivation.length;
  const result = new Array<number>(size);
  for (let i = 0; i < size; i++) result[i] = value(preActivation[i] as number);
  return result;
}

/** f′(z), entry by entry, from z and a = f(z); for softmax the Jacobian. */
export function differentiate(
  name: ActivationName,
  preActivation: Vector,
  activation: Vector,
): Vector | Matrix {
  if (name === 'softmax') return softmaxJacobian(activation);
  const { derivative, derivativeFromValue } = activations[name];
  const size = preActivation.length;
  const result = new Array<number>(size);
  for (let i = 0; i < size; i++) {
    result[i] =
      derivativeFromValue === null
        ? derivative(preActivation[i] as number)
        : derivativeFromValue(activation[i] as number);
  }
  return result;
}

/** L of one sample, from z⁽ᴸ⁾ where that is the stable way. */
export function measureLoss(
  loss: LossName,
  logits: Vector,
  output: Vector,
  target: Vector,
): number {
  const { fromLogits, value } = losses[loss];
  return fromLogits === null ? value(output, target) : fromLogits.value(logits, target);
}

/** Whether δ⁽ᴸ⁾ needs the output's f′: not where p − y or ŷ − y is already ∂L/∂z. */
export function needsOutputDerivative(output: ActivationName, loss: LossName): boolean {
  return losses[loss].fromLogits === null && output !== 'linear';
}

/** δ⁽ᴸ⁾ = ∂L/∂z⁽ᴸ⁾; `derivative` is f′(z⁽ᴸ⁾), the Jacobian for softmax, or null if not needed. */
export function outputError(
  loss: LossName,
  output: Vector,
  target: Vector,
  derivative: Vector | Matrix | null,
): Vector {
  const size = output.length;
  const mass = loss === 'crossEntropy' ? targetMass(target) : 1;
  const factor = loss === 'squaredError' ? 2 : 1;
  const slope = new Array<number>(size);
  for (let i = 0; i < size; i++) {
    slope[i] = factor * (mass * (output[i] as number) - (target[i] as number));
  }
  if (derivative === null) return slope;
  if (isMatrix(derivative)) return affine(derivative, slope, new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) slope[i] = (slope[i] as number) * (derivative[i] as number);
  return slope;
}

/** (Wᵀ δ) ⊙ f′(z), with W and δ of the next layer and f′(z) of this one. */
export function propagate(weights: Matrix, errorSignal: Vector, derivative: Vector): Vector {
  const rows = errorSignal.length;
  const columns = derivative.length;
  const result = new Array<number>(columns);
  for (let j = 0; j < columns; j++) {
    let total = 0;
    for (let i = 0; i < rows; i++) {
      total += ((weights[i] as Vector)[j] as number) * (errorSignal[i] as number);
    }
    result[j] = total * (derivative[j] as number);
  }
  return result;
}

/** parameter − η gradient, for a vector. */
export function descendVector(parameter: Vector, gradient: Vector, learningRate: number): Vector {
  const size = parameter.length;
  const result = new Array<number>(size);
  for (let i = 0; i < size; i++) {
    result[i] = (parameter[i] as number) - learningRate * (gradient[i] as number);
  }
  return result;
}

/** parameter − η gradient, for a matrix. */
export function descendMatrix(parameter: Matrix, gradient: Matrix, learningRate: number): Matrix {
  return parameter.map((row, i) => descendVector(row, gradient[i] as Vector, learningRate));
}

/** z⁽ˡ⁾ and a⁽ˡ⁾ of every layer, without a trace; `activations[0]` is the input. */
export function propagateForward(
  network: Network,
  input: Vector,
): { preActivations: Vector[]; activations: Vector[] } {
  const preActivations: Vector[] = [];
  const results: Vector[] = [input];
  let activation = input;
  for (const layer of network.layers) {
    const preActivation = affine(layer.weights, activation, layer.bias);
    activation = activate(layer.activation, preActivation);
    preActivations.push(preActivation);
    results.push(activation);
  }
  return { preActivations, activations: results };
}
