import { describe, expect, test } from 'vitest';
import { mistakes, shapeOf, slipsOf } from '../../../src/engine/index.ts';
import { computedSteps } from '../checking/support.ts';
import { variedPasses } from './simulated.ts';

describe('the table of mistakes', () => {
  test('lists each under a stable kebab-case id of its own', () => {
    const ids = mistakes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(ids.length).toBeGreaterThanOrEqual(30);
  });

  test('has those that everyone makes', () => {
    const ids = mistakes.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'bias-forgotten',
        'bias-multiplied',
        'activation-forgotten',
        'derivative-left-out',
        'function-for-derivative',
        'derivative-at-activation',
        'pre-activation-in-derivative',
        'transpose-missing',
        'outer-product-transposed',
        'error-signal-reversed',
        'new-weights',
        'learning-rate-forgotten',
        'gradient-added',
        'softmax-not-normalised',
        'log-base',
        'term-dropped',
        'rounded-too-hard',
      ]),
    );
  });

  test.each(mistakes)('$id is told in short, whole sentences', ({ title, why }) => {
    for (const sentence of [title, why]) {
      expect(sentence).toMatch(/^[^\s].*[.]$/);
      expect(sentence).not.toMatch(/'|"|\bW\^|\bdelta\b|undefined/);
    }
    expect(title.length).toBeLessThanOrEqual(60);
    expect(why.length).toBeLessThanOrEqual(140);
  });

  test('gives values of the step’s own shape, each with what happened in one sentence', () => {
    for (const worked of variedPasses(8)) {
      const lookup = (id: string) => worked.step(id).quantity.value;
      for (const step of computedSteps(worked)) {
        for (const mistake of mistakes) {
          for (const { value, happened } of slipsOf(mistake, {
            worked,
            step,
            lookup,
            decimals: 4,
          })) {
            expect(shapeOf(value), `${mistake.id} in ${step.quantity.id}`).toEqual(
              step.quantity.shape,
            );
            expect(happened).toMatch(/^[^\s].*[.]$/);
            expect(happened).not.toMatch(/undefined|null|NaN/);
          }
        }
      }
    }
  });

  test('finds nothing to get wrong in what is given', () => {
    for (const worked of variedPasses(2)) {
      const lookup = (id: string) => worked.step(id).quantity.value;
      for (const id of ['x', 'y', 'W1', 'b1', 'eta']) {
        const step = worked.step(id);
        for (const mistake of mistakes) {
          expect(slipsOf(mistake, { worked, step, lookup, decimals: 4 }), mistake.id).toEqual([]);
        }
      }
    }
  });
});
