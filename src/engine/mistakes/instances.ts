import type { Calculation } from '../calculations.ts';
import { EngineError } from '../errors.ts';
import { workRule } from '../formulas.ts';
import { recompute } from '../recompute.ts';
import { isMatrix } from '../shapes.ts';
import type { Matrix, Operation, TraceStep, Value, Vector } from '../types.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';
import { nameOf } from './names.ts';
import { flatNumbers } from './same-answers.ts';

/**
 * The step's value when some operands are replaced: how most slips are computed.
 *
 * @param changes operands by id; all others are looked up.
 * @throws EngineError if a replaced operand has the wrong shape.
 */
export function recomputeWith(
  { step, lookup }: Instance,
  changes: Readonly<Record<string, Value>>,
): Value {
  return recompute(step, (id) => changes[id] ?? lookup(id));
}

/**
 * The id of the step's operand at an index of the operation's signature.
 *
 * @throws EngineError if the step has no such operand.
 */
export function operandId(step: TraceStep, index: number): string {
  const id = step.operands[index];
  if (id === undefined) {
    throw new EngineError('operandId', `${step.quantity.id} has no operand ${index + 1}`);
  }
  return id;
}

/**
 * A column of the instance.
 *
 * @throws EngineError if the quantity is a scalar or a matrix.
 */
export function vectorOf({ lookup }: Instance, id: string): Vector {
  const value = lookup(id);
  if (typeof value === 'number' || isMatrix(value)) {
    throw new EngineError('vectorOf', `${id} is no column`);
  }
  return value;
}

/**
 * A matrix of the instance.
 *
 * @throws EngineError if the quantity is a scalar or a column.
 */
export function matrixOf({ lookup }: Instance, id: string): Matrix {
  const value = lookup(id);
  if (!isMatrix(value)) throw new EngineError('matrixOf', `${id} is no matrix`);
  return value;
}

/** A quantity's symbol in this pass, e.g. `W⁽³⁾` for `W3`. */
export function symbolOf({ worked }: Instance, id: string): string {
  return nameOf(worked.step(id).quantity);
}

/** `new` for a step of the second forward pass, else nothing: `new` + `z1` is `newz1`. */
export function generationOf(step: TraceStep): 'new' | '' {
  return step.quantity.id.startsWith('new') ? 'new' : '';
}

/** An `applies` that asks for one of some operations. */
export function inOperations(
  ...operations: readonly Operation[]
): (worked: Calculation, step: TraceStep) => boolean {
  return (_worked, step) => operations.includes(step.operation);
}

/** The ways in which a step with a rule of its own says that the mistake is made. */
function slipsOfRule(id: string, { step, lookup }: Instance): readonly Slip[] {
  return (step.rule?.wrong ?? [])
    .filter(({ mistake }) => mistake === id)
    .map(({ happened, entry }) => ({
      happened,
      value: workRule(entry, step.quantity.shape, lookup),
    }));
}

/**
 * Every way of making a mistake on an instance, also where another mistake gives the same. None
 * where it doesn't apply, gives no number, or where the reader's numbers can't be worked with. Never
 * throws.
 */
export function everySlipOf(mistake: Mistake, instance: Instance): readonly Slip[] {
  const named = slipsOfRule(mistake.id, instance);
  const { worked, step } = instance;
  try {
    const own = mistake.applies(worked, step) ? mistake.slips(instance) : [];
    return [...named, ...own].filter(({ value }) => flatNumbers(step, value).some(Number.isFinite));
  } catch (error) {
    if (error instanceof EngineError) return [];
    throw error;
  }
}
