import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, EngineError, splitIntoFolds, splitSamples } from '../../src/engine/index.ts';

const all = (count: number) => Array.from({ length: count }, (_, index) => index);
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe('a split in three', () => {
  it('puts every sample in one part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        (count, a, b) => {
          const validation = a % Math.ceil(count / 2);
          const test = b % Math.ceil(count / 2);
          const split = splitSamples(count, { validation, test }, createRandom(a));
          expect(split.validation).toHaveLength(validation);
          expect(split.test).toHaveLength(test);
          expect(sorted([...split.training, ...split.validation, ...split.test])).toEqual(
            all(count),
          );
        },
      ),
    );
  });

  it('comes in random order, the same for the same seed', () => {
    const sizes = { validation: 20, test: 20 };
    const of = (seed: number) => splitSamples(100, sizes, createRandom(seed));
    expect(of(1)).toEqual(of(1));
    expect(of(1).test).not.toEqual(of(2).test);
    expect(of(1).test).not.toEqual(sorted(of(1).test));
  });

  it('leaves something to train on', () => {
    const random = createRandom(1);
    expect(() => splitSamples(5, { validation: 2, test: 3 }, random)).toThrow(
      'cannot take 2 and 3 from 5 samples',
    );
    expect(() => splitSamples(5, { validation: -1, test: 3 }, random)).toThrow(EngineError);
  });
});

describe('folds', () => {
  it('hold each sample out once, in parts of nearly one size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 10 }), (count, k) => {
        fc.pre(k <= count);
        const folds = splitIntoFolds(count, k, createRandom(count));
        expect(folds).toHaveLength(k);
        expect(sorted(folds.flatMap(({ held }) => held))).toEqual(all(count));
        const sizes = folds.map(({ held }) => held.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const { held, training } of folds) {
          expect(sorted([...held, ...training])).toEqual(all(count));
        }
      }),
    );
  });

  it('need two folds at least, and a sample in each', () => {
    const random = createRandom(1);
    expect(splitIntoFolds(5, 2, random).map(({ held }) => held.length)).toEqual([2, 3]);
    expect(() => splitIntoFolds(5, 1, random)).toThrow('cannot split 5 samples into 1 folds');
    expect(() => splitIntoFolds(5, 6, random)).toThrow(EngineError);
  });
});
