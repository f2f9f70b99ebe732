import { EngineError } from './errors.ts';
import { type Lookup, workFormula } from './formulas.ts';
import { losses } from './losses.ts';
import { outer } from './matrices.ts';
import {
  activate,
  affine,
  descendMatrix,
  descendVector,
  differentiate,
  outputError,
  propagate,
} from './operations.ts';
import { isMatrix } from './shapes.ts';
import type {
  ActivationName,
  LossName,
  Matrix,
  Operation,
  TraceStep,
  Value,
  Vector,
} from './types.ts';

export type { Lookup } from './formulas.ts';

/**
 * L from its operands. From the output, as it is done by hand, so that a reader's own p counts;
 * but from the logits where the output is theirs to the last digits: that loses nothing when a
 * probability is tiny or has underflowed to 0.
 */
function recomputeLoss(loss: LossName, output: Vector, target: Vector, logits?: Vector): number {
  const { value, fromLogits } = losses[loss];
  if (fromLogits === null || logits === undefined) return value(output, target);
  const own = activate(loss === 'crossEntropy' ? 'softmax' : 'sigmoid', logits);
  const follows = own.every((p, k) => Math.abs(p - (output[k] as number)) <= 1e-12);
  return follows ? fromLogits.value(logits, target) : value(output, target);
}

function recomputeDescent(parameter: Value, gradient: Value, learningRate: number): Value {
  return isMatrix(parameter)
    ? descendMatrix(parameter, gradient as Matrix, learningRate)
    : descendVector(parameter as Vector, gradient as Vector, learningRate);
}

type FunctionName = TraceStep['functionName'];

/** The operands of each operation, in the order of its signature, to its value. */
const rules: Readonly<
  Record<
    Exclude<Operation, 'given' | 'formula'>,
    (values: readonly Value[], name: FunctionName) => Value
  >
> = {
  affine: ([weights, activation, bias]) =>
    affine(weights as Matrix, activation as Vector, bias as Vector),
  activate: ([z], name) => activate(name as ActivationName, z as Vector),
  loss: ([output, target, logits], name) =>
    recomputeLoss(
      name as LossName,
      output as Vector,
      target as Vector,
      logits as Vector | undefined,
    ),
  derivative: ([z, a = z], name) => differentiate(name as ActivationName, z as Vector, a as Vector),
  outputError: ([output, target, derivative = null], name) =>
    outputError(
      name as LossName,
      output as Vector,
      target as Vector,
      derivative as Vector | Matrix | null,
    ),
  propagate: ([weights, errorSignal, derivative]) =>
    propagate(weights as Matrix, errorSignal as Vector, derivative as Vector),
  outer: ([errorSignal, activation]) => outer(errorSignal as Vector, activation as Vector),
  copy: ([errorSignal]) => errorSignal as Vector,
  descend: ([parameter, gradient, learningRate]) =>
    recomputeDescent(parameter as Value, gradient as Value, learningRate as number),
};

/**
 * A step's value worked again from the values of its operands, whoever they come from: the
 * trace itself, or a reader's own earlier answers. A given step has no operands; its own value
 * is looked up.
 *
 * @throws EngineError if the step's operation is unknown; whatever `lookup` throws.
 * @example recompute(step, (id) => worked.step(id).quantity.value)
 */
export function recompute(step: TraceStep, lookup: Lookup): Value {
  const { operation, operands, functionName } = step;
  if (operation === 'given') return lookup(step.quantity.id);
  if (operation === 'formula') return workFormula(step, lookup);
  if (!Object.hasOwn(rules, operation)) {
    throw new EngineError('recompute', `no operation '${operation}'`);
  }
  const values = operands.map((id) => lookup(id));
  return rules[operation](values, functionName);
}
