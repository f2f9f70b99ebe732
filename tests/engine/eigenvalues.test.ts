import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionNumber,
  EngineError,
  matmul,
  sum,
  symmetricEigenvalues,
  transpose,
} from '../../src/engine/index.ts';

const entries = fc.double({ min: -3, max: 3, noNaN: true });
const tall = fc.integer({ min: 1, max: 4 }).chain((size) =>
  fc.array(fc.array(entries, { minLength: size, maxLength: size }), {
    minLength: size + 1,
    maxLength: size + 3,
  }),
);

describe('eigenvalues', () => {
  it('are those of the example, and NumPy’s', () => {
    expect(
      symmetricEigenvalues([
        [2, 1],
        [1, 2],
      ]),
    ).toEqual([3, 1]);
    // numpy.linalg.eigvalsh, NumPy 2.4.6
    const found = symmetricEigenvalues([
      [4, 1, -2],
      [1, 3, 0.5],
      [-2, 0.5, 5],
    ]);
    const expected = [6.576456854440895, 3.8393364524664815, 1.584206693092622];
    found.forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k] as number, 12);
    });
  });

  it('keep their digits beside one that is far larger', () => {
    const [, middle, least] = symmetricEigenvalues([
      [1e10, 2e3, 5],
      [2e3, 4, 0.5],
      [5, 0.5, 1],
    ]);
    // numpy.linalg.eigvalsh gives 4.08074877835989 and 0.918851219139951
    expect(middle).toBeCloseTo(4.08075, 4);
    expect(least).toBeCloseTo(0.91885, 4);
  });

  it('add up to the trace, and their squares to all squares; those of AᵀA are not negative', () => {
    fc.assert(
      fc.property(tall, (matrix) => {
        const product = matmul(transpose(matrix), matrix);
        const values = symmetricEigenvalues(product);
        expect(sum(values)).toBeCloseTo(sum(product.map((row, i) => row[i] as number)), 8);
        const squares = (list: readonly number[]) => sum(list.map((each) => each * each));
        expect(squares(values)).toBeCloseTo(squares(product.flat()), 6);
        expect(Math.min(...values)).toBeGreaterThan(-1e-9);
      }),
    );
  });

  it('need a symmetric matrix', () => {
    expect(() =>
      symmetricEigenvalues([
        [1, 2],
        [3, 1],
      ]),
    ).toThrow('row 1, column 2');
    expect(() => symmetricEigenvalues([[1, 2]])).toThrow(EngineError);
  });
});

describe('the condition number', () => {
  it('is the largest eigenvalue over the smallest', () => {
    expect(
      conditionNumber([
        [2, 1],
        [1, 2],
      ]),
    ).toBe(3);
    expect(
      conditionNumber([
        [5, 0],
        [0, 5],
      ]),
    ).toBe(1);
  });

  it('needs a bowl', () => {
    expect(() =>
      conditionNumber([
        [1, 0],
        [0, -1],
      ]),
    ).toThrow('an eigenvalue is -1, not positive');
    expect(() =>
      conditionNumber([
        [1, 1],
        [1, 1],
      ]),
    ).toThrow(EngineError);
  });
});
