import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EngineError,
  mean,
  rootMeanSquareError,
  standardDeviation,
} from '../../src/engine/index.ts';

const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});

describe('statistics', () => {
  it('are those of the examples', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
    expect(rootMeanSquareError([4, 10], 7)).toBe(3);
  });

  it('shift and stretch as they should', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -9, max: 9 }), (list, factor) => {
        const moved = list.map((value) => factor * value + 5);
        expect(mean(moved)).toBeCloseTo(factor * mean(list) + 5, 8);
        expect(standardDeviation(moved)).toBeCloseTo(Math.abs(factor) * standardDeviation(list), 6);
      }),
    );
  });

  it('split a squared error into spread and bias', () => {
    fc.assert(
      fc.property(values, fc.double({ min: -10, max: 10, noNaN: true }), (list, truth) => {
        const squared = standardDeviation(list) ** 2 + (mean(list) - truth) ** 2;
        const error = rootMeanSquareError(list, truth);
        expect(Math.abs(error ** 2 - squared)).toBeLessThan(1e-9 * (1 + squared));
      }),
    );
  });

  it('refuse an empty list by name', () => {
    expect(() => mean([])).toThrow(EngineError);
    expect(() => mean([])).toThrow('mean: there are no values');
    expect(() => standardDeviation([])).toThrow('standardDeviation: there are no values');
    expect(() => rootMeanSquareError([], 1)).toThrow('rootMeanSquareError: there are no values');
  });
});
