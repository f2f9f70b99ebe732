import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracy,
  classScores,
  commonestClassAccuracy,
  confusionMatrix,
  EngineError,
  macroF1,
  sum,
} from '../../src/engine/index.ts';

const matrices = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc
    .array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    })
    .filter((counts) => sum(counts.flat()) > 0),
);

describe('a confusion matrix', () => {
  it('counts what is true by rows and what was said by columns', () => {
    expect(confusionMatrix([0, 0, 1], [0, 1, 1], 2)).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(confusionMatrix([2, 2, 0], [0, 2, 1], 3)).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [1, 0, 1],
    ]);
  });

  it('is turned over when true and said change places, and scores too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
          minLength: 1,
          maxLength: 30,
        }),
        (pairs) => {
          const [truth, said] = [pairs.map(([t]) => t), pairs.map(([, s]) => s)];
          const one = confusionMatrix(truth, said, 4);
          const other = confusionMatrix(said, truth, 4);
          expect(other).toEqual(one.map((_, i) => one.map((row) => row[i])));
          expect(sum(one.flat())).toBe(pairs.length);
          const [forth, back] = [classScores(one), classScores(other)];
          forth.forEach(({ precision, recall, f1 }, k) => {
            expect([recall, precision, f1]).toEqual([
              back[k]?.precision,
              back[k]?.recall,
              back[k]?.f1,
            ]);
          });
        },
      ),
    );
  });

  it('refuses classes that are not there', () => {
    expect(() => confusionMatrix([0], [2], 2)).toThrow('no class 2 among 2');
    expect(() => confusionMatrix([-1], [0], 2)).toThrow('no class -1 among 2');
    expect(() => confusionMatrix([0.5], [0], 2)).toThrow(EngineError);
    expect(() => confusionMatrix([0, 1], [0], 2)).toThrow('2 targets for 1 predictions');
  });
});

describe('scores', () => {
  it('are those of the examples', () => {
    expect(
      accuracy([
        [1, 1],
        [0, 2],
      ]),
    ).toBe(0.75);
    expect(
      commonestClassAccuracy([
        [1, 1],
        [0, 6],
      ]),
    ).toBe(0.75);
    const [first] = classScores([
      [3, 1],
      [2, 4],
    ]);
    expect(first).toEqual({ support: 4, precision: 0.6, recall: 0.75, f1: 2 / 3 });
    expect(
      macroF1([
        [2, 0],
        [0, 2],
      ]),
    ).toBe(1);
  });

  it('F1 is the harmonic mean of precision and recall', () => {
    fc.assert(
      fc.property(matrices, (counts) => {
        for (const { precision, recall, f1 } of classScores(counts)) {
          if (precision === null || recall === null || f1 === null) continue;
          if (precision + recall === 0) expect(f1).toBe(0);
          else expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
          expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
          expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
        }
      }),
    );
  });

  it('accuracy is the mean of the recalls, each with the weight of its class', () => {
    fc.assert(
      fc.property(matrices, (counts) => {
        const parts = classScores(counts).map(({ support, recall }) => support * (recall ?? 0));
        expect(sum(parts) / sum(counts.flat())).toBeCloseTo(accuracy(counts), 12);
      }),
    );
  });

  it('always saying the commonest class reaches its baseline, and no F1 but its own', () => {
    const always = confusionMatrix([0, 0, 0, 1, 2], [0, 0, 0, 0, 0], 3);
    expect(accuracy(always)).toBe(commonestClassAccuracy(always));
    const [common, rare] = classScores(always);
    expect(common?.recall).toBe(1);
    expect(rare).toEqual({ support: 1, precision: null, recall: 0, f1: 0 });
    expect(macroF1(always)).toBeCloseTo(6 / 8 / 3, 12);
  });

  it('of a class that never occurs are not there', () => {
    expect(
      classScores([
        [2, 0],
        [0, 0],
      ])[1],
    ).toEqual({
      support: 0,
      precision: null,
      recall: null,
      f1: null,
    });
  });

  it('refuse what is no matrix of counts', () => {
    for (const wrong of [
      [[1, 2]],
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1, -1],
        [0, 1],
      ],
      [
        [0.5, 0],
        [0, 1],
      ],
      [],
    ]) {
      expect(() => accuracy(wrong)).toThrow('accuracy: needs a square matrix of counts');
      expect(() => classScores(wrong)).toThrow(EngineError);
    }
  });
});
