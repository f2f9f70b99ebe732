import { assertSameShape, isMatrix } from './shapes.ts';
import type { Value, Vector } from './types.ts';

/**
 * Applies a function to every number of a value; the shape stays.
 *
 * @example mapEntries([1, -2], Math.abs) // [1, 2]
 */
export function mapEntries<T extends Value>(value: T, change: (entry: number) => number): T;
export function mapEntries(value: Value, change: (entry: number) => number): Value {
  if (typeof value === 'number') return change(value);
  if (isMatrix(value)) return value.map((row) => row.map((entry) => change(entry)));
  return (value as Vector).map((entry) => change(entry));
}

/**
 * Joins two values of one shape entry by entry.
 *
 * @throws EngineError if the shapes differ.
 */
function zipEntries(left: Value, right: Value, join: (a: number, b: number) => number): Value {
  if (typeof left === 'number') return join(left, right as number);
  if (!isMatrix(left)) {
    const other = right as Vector;
    return (left as Vector).map((entry, i) => join(entry, other[i] as number));
  }
  const rows = right as readonly Vector[];
  return left.map((row, i) => {
    const other = rows[i] as Vector;
    return row.map((entry, j) => join(entry, other[j] as number));
  });
}

/**
 * The sum of two values of one shape, entry by entry.
 *
 * @throws EngineError `add: cannot add 2×3 and 3×2`.
 * @example add([1, 2], [3, 4]) // [4, 6]
 */
export function add<T extends Value>(left: T, right: T): T;
export function add(left: Value, right: Value): Value {
  assertSameShape('add', 'add', left, right);
  return zipEntries(left, right, (a, b) => a + b);
}

/**
 * The difference of two values of one shape, entry by entry: left − right.
 *
 * @throws EngineError `subtract: cannot subtract 2×3 and 3×2`.
 * @example subtract([3, 4], [1, 2]) // [2, 2]
 */
export function subtract<T extends Value>(left: T, right: T): T;
export function subtract(left: Value, right: Value): Value {
  assertSameShape('subtract', 'subtract', left, right);
  return zipEntries(left, right, (a, b) => a - b);
}

/**
 * The Hadamard product ⊙: two values of one shape multiplied entry by entry.
 *
 * @throws EngineError `hadamard: cannot multiply entrywise 2×3 and 3×2`.
 * @example hadamard([1, 2], [3, 4]) // [3, 8]
 */
export function hadamard<T extends Value>(left: T, right: T): T;
export function hadamard(left: Value, right: Value): Value {
  assertSameShape('hadamard', 'multiply entrywise', left, right);
  return zipEntries(left, right, (a, b) => a * b);
}

/**
 * Every entry multiplied by one number.
 *
 * @example scale([1, 2], 3) // [3, 6]
 */
export function scale<T extends Value>(value: T, factor: number): T {
  return mapEntries(value, (entry) => entry * factor);
}
