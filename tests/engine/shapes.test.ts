import { expect, test } from 'vitest';
import {
  assertMatrix,
  assertSameShape,
  assertVector,
  describeShape,
  EngineError,
  entryOf,
  isMatrix,
  type Matrix,
  shapeOf,
  type Value,
} from '../../src/engine/index.ts';

test('scalars are 1×1, vectors columns, matrices rows × columns', () => {
  expect(shapeOf(3)).toEqual([1, 1]);
  expect(shapeOf([1, 2, 3])).toEqual([3, 1]);
  expect(shapeOf([[1, 2, 3]])).toEqual([1, 3]);
  expect(describeShape(shapeOf([[1], [2]]))).toBe('2×1');
  expect(isMatrix([[1]])).toBe(true);
  expect(isMatrix([1])).toBe(false);
  expect(isMatrix(1)).toBe(false);
});

test('rows of different length are no matrix', () => {
  const ragged: Matrix = [[1, 2], [3]];
  expect(() => shapeOf(ragged)).toThrow('shapeOf: row 1 is 1×2, row 2 is 1×1');
  expect(() => assertMatrix('matvec', 'W', ragged)).toThrow(
    'matvec: row 1 of W is 1×2, row 2 is 1×1',
  );
});

test('what is no value is refused by name', () => {
  const nothing = undefined as unknown as Value;
  expect(() => shapeOf(nothing)).toThrow('shapeOf: undefined is no scalar, vector or matrix');
  expect(() => assertVector('dot', 'u', null)).toThrow('dot: u must be a vector, not null');
  expect(() => assertVector('dot', 'u', [[1, 2]])).toThrow('dot: u must be a vector, not 1×2');
  expect(() => assertVector('dot', 'u', [1, '2'])).toThrow('dot: entry 2 of u is not a number');
  expect(() => assertMatrix('transpose', 'A', [1, 2])).toThrow(
    'transpose: A must be a matrix, not 2×1',
  );
});

test('different shapes are named both', () => {
  expect(() => assertSameShape('add', 'add', [1, 2], [[1, 2]])).toThrow(
    'add: cannot add 2×1 and 1×2',
  );
  expect(() => assertSameShape('add', 'add', [1, 2], [3, 4])).not.toThrow();
});

test('entries by row and column, from 0', () => {
  expect(entryOf(5, 0, 0)).toBe(5);
  expect(entryOf([5, 6], 1, 0)).toBe(6);
  expect(entryOf([[5, 6]], 0, 1)).toBe(6);
  const missing: [Value, number, number][] = [
    [5, 0, 1],
    [5, 1, 0],
    [[5, 6], 2, 0],
    [[5, 6], 0, 1],
    [[[5, 6]], 1, 0],
    [[[5, 6]], 0, 2],
  ];
  for (const [value, row, column] of missing) {
    expect(() => entryOf(value, row, column)).toThrow(EngineError);
  }
});

test('an engine error carries its operation', () => {
  try {
    assertVector('dot', 'u', 'text');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).operation).toBe('dot');
    expect((error as EngineError).name).toBe('EngineError');
  }
});
