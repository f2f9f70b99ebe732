import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EngineError,
  mean,
  measureScaling,
  standardDeviation,
  standardize,
} from '../../src/engine/index.ts';

const inputs = fc.array(
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -3, max: 3 }), fc.constant(7)),
  { minLength: 2, maxLength: 20 },
);

describe('standardizing', () => {
  it('is that of the examples', () => {
    expect(
      measureScaling([
        [0, 7],
        [4, 7],
      ]),
    ).toEqual({ means: [2, 7], deviations: [2, 1] });
    expect(standardize({ means: [2], deviations: [2] }, [[0], [8]])).toEqual([[-1], [3]]);
  });

  it('gives each feature that varies mean 0 and standard deviation 1, and 0 to one that does not', () => {
    fc.assert(
      fc.property(inputs, (rows) => {
        const scaled = standardize(measureScaling(rows), rows);
        for (const j of [0, 1, 2]) {
          const [before, after] = [rows, scaled].map((list) => list.map((row) => row[j] as number));
          expect(mean(after as number[])).toBeCloseTo(0, 9);
          const varies = new Set(before).size > 1;
          expect(standardDeviation(after as number[])).toBeCloseTo(varies ? 1 : 0, 9);
        }
      }),
    );
  });

  it('takes new inputs by the old measure', () => {
    const scaling = measureScaling([[0], [10]]);
    expect(standardize(scaling, [[5], [20]])).toEqual([[0], [3]]);
  });

  it('refuses other numbers of features', () => {
    const scaling = measureScaling([
      [0, 1],
      [1, 2],
    ]);
    expect(() => standardize(scaling, [[1]])).toThrow('1 features for a scaling of 2');
    expect(() => measureScaling([])).toThrow(EngineError);
    expect(() => measureScaling([[1, 2], [3]])).toThrow(EngineError);
  });
});
