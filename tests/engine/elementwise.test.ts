import { expect, test } from 'vitest';
import { add, hadamard, mapEntries, scale, subtract } from '../../src/engine/index.ts';
import { deepFreeze } from './support/deep-freeze.ts';

const matrix = deepFreeze([
  [1, 2, 3],
  [4, 5, 6],
]);
const tall = deepFreeze([[1], [2], [3]]);

test('scalars, vectors and matrices alike, entry by entry', () => {
  expect(add(1, 2)).toBe(3);
  expect(add([1, 2], [3, 4])).toEqual([4, 6]);
  expect(add(matrix, matrix)).toEqual([
    [2, 4, 6],
    [8, 10, 12],
  ]);
  expect(subtract([3, 4], [1, 6])).toEqual([2, -2]);
  expect(hadamard(matrix, matrix)).toEqual([
    [1, 4, 9],
    [16, 25, 36],
  ]);
  expect(scale(matrix, -1)).toEqual([
    [-1, -2, -3],
    [-4, -5, -6],
  ]);
  expect(scale(2, 3)).toBe(6);
  expect(mapEntries([1, -2], Math.abs)).toEqual([1, 2]);
  expect(mapEntries([[4, 9]], Math.sqrt)).toEqual([[2, 3]]);
});

test('the function sees the entry alone', () => {
  const seen: number[] = [];
  mapEntries([7, 8], (...parameters: number[]) => {
    seen.push(parameters.length);
    return 0;
  });
  expect(seen).toEqual([1, 1]);
});

test('shapes must agree; both are named', () => {
  expect(() => add<readonly number[][]>(matrix, tall)).toThrow('add: cannot add 2×3 and 3×1');
  expect(() => subtract([1], [1, 2])).toThrow('subtract: cannot subtract 1×1 and 2×1');
  expect(() => hadamard<readonly number[][]>(matrix, tall)).toThrow(
    'hadamard: cannot multiply entrywise 2×3 and 3×1',
  );
});
