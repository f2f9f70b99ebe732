import { describe, expect, test } from 'vitest';
import {
  createProblem,
  generatorVersion,
  problemKind,
  problemKinds,
} from '../../../src/engine/index.ts';
import { everyProblem, flat, levels, problemOf } from './support.ts';

describe('kinds of problems', () => {
  test('keep the places that codes on paper count on', () => {
    expect(problemKinds.map(({ id }) => id)).toEqual([
      'weighted-sum',
      'perceptron-update',
      'activations',
      'softmax',
      'shapes',
      'products',
      'mini-batch',
      'forward-classification',
      'forward-regression',
      'one-error-signal',
      'gradient-step',
      'backprop-2-2-1',
      'backprop-2-2-2',
      'backprop-2-3-2',
      'backprop-2-2-4-3',
      'sgd',
      'momentum',
      'adagrad',
      'rmsprop',
      'adam',
      'adamw',
      'l2',
      'dropout',
      'first-weights',
      'four-corners',
      'partial-derivatives',
      'class-scores',
      'standardising',
    ]);
  });

  test('have titles of their own and three levels in words', () => {
    expect(new Set(problemKinds.map(({ title }) => title)).size).toBe(problemKinds.length);
    for (const { levels: words } of problemKinds) expect(words.every(Boolean)).toBe(true);
  });

  test('are refused by name where there is none', () => {
    expect(() => problemKind('knitting')).toThrow("no kind 'knitting'");
  });
});

describe('a problem', () => {
  test('is the same for the same key', () => {
    for (const problem of everyProblem(1)) {
      const again = createProblem(problem.key);
      const numbers = ({ calculation }: typeof problem) =>
        calculation.trace.map((step) => [step.quantity.id, flat(step)]);
      expect(numbers(again)).toEqual(numbers(problem));
      expect(again.task).toBe(problem.task);
    }
  });

  test('differs from seed to seed', () => {
    for (const { id } of problemKinds) {
      const [first, second] = [1, 2].map((seed) => problemOf(id, 2, seed));
      const given = (problem = first) =>
        problem?.given.map((each) => flat(problem.calculation.step(each)));
      expect(given(first), id).not.toEqual(given(second));
    }
  });

  test('asks for what it does not show, and shows everything that goes in', () => {
    for (const { calculation, given, asked } of everyProblem(2)) {
      expect(given.filter((id) => asked.includes(id))).toEqual([]);
      expect(asked.length).toBeGreaterThan(0);
      const known = new Set(given);
      for (const id of asked) {
        const { quantity } = calculation.step(id);
        expect(quantity.shape[0] * quantity.shape[1]).toBeGreaterThan(0);
        known.add(id);
      }
      expect(known.size).toBe(given.length + asked.length);
    }
  });

  test('gives numbers that can be written by hand', () => {
    for (const { calculation, given } of everyProblem(3)) {
      for (const id of given.filter((each) => each.startsWith('given-'))) {
        for (const number of flat(calculation.step(id))) {
          const hundredths = number * 100;
          expect(Math.abs(hundredths - Math.round(hundredths)), id).toBeLessThan(1e-9);
        }
      }
    }
  });

  test('needs a level, a seed and an edition that there are', () => {
    const key = { kind: 'softmax', level: 1 as const, seed: 1, version: generatorVersion };
    expect(() => createProblem({ ...key, level: 4 as never })).toThrow('the level is 1, 2 or 3');
    expect(() => createProblem({ ...key, seed: -1 })).toThrow('the seed is an integer');
    expect(() => createProblem({ ...key, seed: 2 ** 32 })).toThrow('the seed is an integer');
    expect(() => createProblem({ ...key, version: 9 })).toThrow('no generator version 9');
    expect(() => createProblem({ ...key, kind: 'x' })).toThrow("no kind 'x'");
    expect(levels).toHaveLength(3);
  });
});
