/** The steps of a trace as lines of Python, in the words of one array library. */
import type { ActivationName, LossName, TraceStep, Value } from '@engine';
import { pythonNumber } from '../../../math/python-number.ts';

/** How a library writes what Python itself has no sign for. */
export interface Dialect {
  readonly array: (numbers: string) => string;
  readonly activate: Readonly<Record<ActivationName, (z: string) => string>>;
  readonly derivative: Readonly<Record<ActivationName, (z: string, a: string) => string>>;
  readonly loss: Readonly<Record<LossName, (output: string, y: string, z: string) => string>>;
  readonly outer: (column: string, row: string) => string;
}

/** A value as a Python literal, every digit kept. */
export function pythonValue(value: Value): string {
  if (typeof value !== 'number') return `[${value.map(pythonValue).join(', ')}]`;
  return pythonNumber(value);
}

/**
 * `z1 = W1 @ x + b1`: the step as an assignment to its quantity's id.
 * @throws Error for a step of an exercise, which no pass has.
 */
export function pythonLine(step: TraceStep, dialect: Dialect): string {
  const { quantity, operation, operands } = step;
  const [first = '', second = '', third = ''] = operands;
  const name = quantity.id;
  switch (operation) {
    case 'given':
      return `${name} = ${givenValue(quantity.value, dialect)}`;
    case 'affine':
      return `${name} = ${first} @ ${second} + ${third}`;
    case 'activate':
      return `${name} = ${dialect.activate[step.functionName as ActivationName](first)}`;
    case 'loss':
      return `${name} = ${dialect.loss[step.functionName as LossName](first, second, third)}`;
    case 'derivative':
      return `${name} = ${dialect.derivative[step.functionName as ActivationName](first, second)}`;
    case 'outputError':
      return `${name} = ${outputError(step)}`;
    case 'propagate':
      return `${name} = (${first}.T @ ${second}) * ${third}`;
    case 'outer':
      return `${name} = ${dialect.outer(first, second)}`;
    case 'copy':
      return `${name} = ${first}`;
    case 'descend':
      return `${name} = ${first} - ${third} * ${second}`;
    case 'formula':
      throw new Error(`${name} is of an exercise, not of a pass: it has no line of its own`);
  }
}

function givenValue(value: Value, dialect: Dialect): string {
  return typeof value === 'number' ? pythonValue(value) : dialect.array(pythonValue(value));
}

/** p − y or ŷ − y, doubled for the full squared error, times f′ where that is needed. */
function outputError({ operands, functionName }: TraceStep): string {
  const [output, target, fprime] = operands;
  const difference = `${output} - ${target}`;
  const slope = functionName === 'squaredError' ? `2 * (${difference})` : difference;
  return fprime === undefined ? slope : `apply_slope(${fprime}, ${slope})`;
}

/** f′ times a vector: entry by entry, or with the Jacobian of softmax as a matrix. */
export const APPLY_SLOPE = `def apply_slope(slope, error):
    return slope @ error if slope.ndim == 2 else slope * error`;

/** The lines of all steps of some phases. */
export function pythonLines(
  trace: readonly TraceStep[],
  phases: readonly string[],
  dialect: Dialect,
): readonly string[] {
  return trace
    .filter((step) => phases.includes(step.phase))
    .map((step) => pythonLine(step, dialect));
}
