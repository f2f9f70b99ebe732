import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  filledMatrix,
  type Matrix,
  matmul,
  matvec,
  outer,
  transpose,
  type Vector,
} from '../../src/engine/index.ts';
import { deepFreeze } from './support/deep-freeze.ts';

/** Whole numbers, so that products are exact; from 1 on, so that no −0 arises. */
const entry = fc.integer({ min: 1, max: 50 });
const size = fc.integer({ min: 1, max: 6 });

function matrices(rows: number, columns: number): fc.Arbitrary<Matrix> {
  const row = fc.array(entry, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows }).map(deepFreeze);
}

const chains = fc
  .tuple(size, size, size, size)
  .chain(([m, n, k, l]) => fc.tuple(matrices(m, n), matrices(n, k), matrices(k, l)));

test('products worked by hand', () => {
  expect(matmul([[1, 2]], [[3], [4]])).toEqual([[11]]);
  expect(matmul([[1], [2]], [[3, 4]])).toEqual([
    [3, 4],
    [6, 8],
  ]);
  const square: Matrix = [
    [1, 2],
    [3, 4],
  ];
  expect(matvec(square, [1, -1])).toEqual([-1, -1]);
  expect(outer([1, 2], [3, 4, 5])).toEqual([
    [3, 4, 5],
    [6, 8, 10],
  ]);
  expect(transpose([[1, 2, 3]])).toEqual([[1], [2], [3]]);
  expect(filledMatrix(2, 1, 7)).toEqual([[7], [7]]);
});

test('(A B) C = A (B C), in integers exactly', () => {
  fc.assert(
    fc.property(chains, ([a, b, c]) => {
      expect(matmul(matmul(a, b), c)).toEqual(matmul(a, matmul(b, c)));
    }),
  );
});

test('(A B)ᵀ = Bᵀ Aᵀ', () => {
  fc.assert(
    fc.property(chains, ([a, b]) => {
      expect(transpose(matmul(a, b))).toEqual(matmul(transpose(b), transpose(a)));
    }),
  );
});

test('matvec and outer are the products with a column and of a column with a row', () => {
  fc.assert(
    fc.property(chains, ([a, b]) => {
      const column = b.map((row) => row[0] as number);
      const asMatrix = column.map((value) => [value]);
      expect(matvec(a, column).map((value) => [value])).toEqual(matmul(a, asMatrix));
      expect(outer(column, a[0] as Vector)).toEqual(matmul(asMatrix, [a[0] as Vector]));
    }),
  );
});

test('misuse names the operation and both shapes', () => {
  expect(() =>
    matmul(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [[1], [2], [3], [4]],
    ),
  ).toThrow('matmul: cannot multiply 2×3 by 4×1');
  expect(() => matvec([[1, 2, 3]], [1, 2])).toThrow('matvec: cannot multiply 1×3 by 2×1');
  expect(() => matmul([1, 2] as unknown as Matrix, [[1]])).toThrow(
    'matmul: the left factor must be a matrix, not 2×1',
  );
  expect(() => transpose([[1, 2], [3]])).toThrow(
    'transpose: row 1 of the matrix is 1×2, row 2 is 1×1',
  );
  expect(() => matvec([[1]], 2 as unknown as Vector)).toThrow(
    'matvec: the vector must be a vector, not 1×1',
  );
  expect(() => filledMatrix(0, 2, 1)).toThrow('filledMatrix: no matrix is 0×2');
});
