import { EngineError } from './errors.ts';
import type { Matrix, Shape, Value, Vector } from './types.ts';

/**
 * Whether a value is a matrix (an array of rows) rather than a scalar or a column.
 *
 * @example isMatrix([[1, 2]]) // true
 * @example isMatrix([1, 2]) // false
 */
export function isMatrix(value: Value): value is Matrix {
  return typeof value !== 'number' && Array.isArray(value[0]);
}

/**
 * Rows × columns of a value: a scalar is 1×1, a vector of n numbers is a column n×1.
 *
 * @throws EngineError, in the name of `operation`, if the value is neither number nor array, or
 *   if the rows of a matrix differ in length.
 * @example shapeOf([[1, 2, 3], [4, 5, 6]]) // [2, 3]
 * @example shapeOf([1, 2]) // [2, 1]
 */
export function shapeOf(value: Value, operation = 'shapeOf'): Shape {
  if (typeof value === 'number') return [1, 1];
  if (!Array.isArray(value)) {
    throw new EngineError(operation, `${describeShapeOf(value)} is no scalar, vector or matrix`);
  }
  if (!isMatrix(value)) return [(value as Vector).length, 1];
  const columns = value[0]?.length ?? 0;
  value.forEach((row, index) => {
    if (row?.length !== columns) {
      const found = describeShapeOf([row]);
      throw new EngineError(operation, `row 1 is 1×${columns}, row ${index + 1} is ${found}`);
    }
  });
  return [value.length, columns];
}

/**
 * A shape as a reader writes it.
 *
 * @example describeShape([2, 3]) // '2×3'
 */
export function describeShape(shape: Shape): string {
  return `${shape[0]}×${shape[1]}`;
}

/**
 * The shape of a value in words, for messages; never throws.
 *
 * @example describeShapeOf([1, 2]) // '2×1'
 */
export function describeShapeOf(value: unknown): string {
  if (typeof value === 'number') return '1×1';
  if (!Array.isArray(value)) return value === null ? 'null' : typeof value;
  const first: unknown = value[0];
  return `${value.length}×${Array.isArray(first) ? first.length : 1}`;
}

/**
 * Checks that a value is a column of numbers.
 *
 * @throws EngineError naming the operation and what was given.
 */
export function assertVector(
  operation: string,
  name: string,
  value: unknown,
): asserts value is Vector {
  if (!Array.isArray(value)) {
    throw new EngineError(operation, `${name} must be a vector, not ${describeShapeOf(value)}`);
  }
  for (let i = 0; i < value.length; i++) {
    if (typeof value[i] !== 'number') {
      const problem = Array.isArray(value[i])
        ? `${name} must be a vector, not ${describeShapeOf(value)}`
        : `entry ${i + 1} of ${name} is not a number`;
      throw new EngineError(operation, problem);
    }
  }
}

/**
 * Checks that a value is a matrix of numbers with rows of one length.
 *
 * @throws EngineError naming the operation and what was given.
 */
export function assertMatrix(
  operation: string,
  name: string,
  value: unknown,
): asserts value is Matrix {
  if (!Array.isArray(value) || value.length === 0 || !Array.isArray(value[0])) {
    throw new EngineError(operation, `${name} must be a matrix, not ${describeShapeOf(value)}`);
  }
  const columns = value[0].length;
  for (let i = 0; i < value.length; i++) {
    assertVector(operation, `row ${i + 1} of ${name}`, value[i]);
    if (value[i].length !== columns) {
      throw new EngineError(
        operation,
        `row 1 of ${name} is 1×${columns}, row ${i + 1} is 1×${value[i].length}`,
      );
    }
  }
}

/**
 * Checks that two values have one shape.
 *
 * @throws EngineError `operation: cannot … 2×3 and 3×2`.
 */
export function assertSameShape(operation: string, verb: string, left: Value, right: Value): void {
  const [rows, columns] = shapeOf(left, operation);
  const [otherRows, otherColumns] = shapeOf(right, operation);
  if (rows !== otherRows || columns !== otherColumns) {
    throw new EngineError(
      operation,
      `cannot ${verb} ${rows}×${columns} and ${otherRows}×${otherColumns}`,
    );
  }
}

/**
 * Checks that two vectors of numbers have one length.
 *
 * @throws EngineError `operation: cannot compare 2×1 and 3×1`.
 */
export function assertSameLength(operation: string, left: Vector, right: Vector): void {
  assertVector(operation, 'the first argument', left);
  assertVector(operation, 'the second argument', right);
  if (left.length !== right.length) {
    throw new EngineError(operation, `cannot compare ${left.length}×1 and ${right.length}×1`);
  }
}

/**
 * One number of a value; vectors have column 0, scalars are (0, 0).
 *
 * @throws EngineError if there is no such entry.
 * @example entryOf([[1, 2], [3, 4]], 1, 0) // 3
 */
export function entryOf(value: Value, row: number, column: number): number {
  let found: number | undefined;
  if (isMatrix(value)) found = value[row]?.[column];
  else if (column === 0) found = typeof value === 'number' ? [value][row] : (value as Vector)[row];
  if (found === undefined) {
    throw new EngineError(
      'entryOf',
      `no row ${row}, column ${column} in ${describeShapeOf(value)} (both count from 0)`,
    );
  }
  return found;
}
