import { EngineError } from './errors.ts';

/** Numbers in arrays of any depth: a number, a vector, a matrix, a list of matrices … */
export type Nested = number | readonly Nested[];

/** The type of a value with the shape of `Of` and other numbers in it. */
export type SameShape<Of> = Of extends number
  ? number
  : Of extends readonly (infer Item)[]
    ? readonly SameShape<Item>[]
    : never;

/**
 * Applies `operation` place by place to arrays of one shape, in a new array. A bare number meets
 * every entry of the others.
 *
 * @example mapNested((w, g) => w - 2 * g, [[1, 2]], [[0, 1]]) // [[1, 0]]
 */
export function mapNested(
  operation: (...entries: number[]) => number,
  ...operands: readonly Nested[]
): Nested {
  const shaped = operands.find((operand) => typeof operand !== 'number');
  if (shaped === undefined) return operation(...(operands as readonly number[]));
  return shaped.map((_, index) =>
    mapNested(
      operation,
      ...operands.map((operand) => (typeof operand === 'number' ? operand : at(operand, index))),
    ),
  );
}

/**
 * The shape in words: `a number`, `3`, `2×3`, `2×3×4`; parts that differ are listed, as in
 * `[2×3, 2]`.
 */
export function describeNested(nested: Nested): string {
  return typeof nested === 'number' ? 'a number' : shapeText(nested);
}

/**
 * Makes sure that two nested arrays have one shape.
 *
 * @throws EngineError naming both shapes.
 */
export function requireSameShape(
  operation: string,
  [firstName, first]: readonly [name: string, value: Nested],
  [secondName, second]: readonly [name: string, value: Nested],
): void {
  if (haveSameShape(first, second)) return;
  throw new EngineError(
    operation,
    `shapes differ: ${firstName} ${describeNested(first)}, ${secondName} ${describeNested(second)}`,
  );
}

function haveSameShape(first: Nested, second: Nested): boolean {
  if (typeof first === 'number' || typeof second === 'number')
    return typeof first === typeof second;
  return (
    first.length === second.length &&
    first.every((item, index) => haveSameShape(item, at(second, index)))
  );
}

function shapeText(array: readonly Nested[]): string {
  const parts = array.map((item) => (typeof item === 'number' ? '' : shapeText(item)));
  const first = parts[0] ?? '';
  if (parts.some((part) => part !== first)) {
    return `[${parts.map((part) => part || 'a number').join(', ')}]`;
  }
  return first === '' ? `${array.length}` : `${array.length}×${first}`;
}

function at(array: readonly Nested[], index: number): Nested {
  return array[index] ?? Number.NaN;
}
