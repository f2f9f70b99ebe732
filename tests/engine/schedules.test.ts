import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createOptimizer,
  descend,
  EngineError,
  learningRateAt,
  quadraticBowl,
  type Schedule,
  scheduledDescent,
} from '../../src/engine/index.ts';

const SCHEDULES: readonly Schedule[] = [
  { kind: 'constant', start: 2 },
  { kind: 'steps', start: 2, factor: 0.5, every: 10 },
  { kind: 'exponential', start: 2, factor: 0.9 },
  { kind: 'inverse', start: 2, time: 4 },
  { kind: 'cosine', start: 2, steps: 50 },
];

test('every schedule begins at its start and never rises', () => {
  const step = fc.integer({ min: 0, max: 49 });
  fc.assert(
    fc.property(fc.constantFrom(...SCHEDULES), step, (schedule, t) => {
      expect(learningRateAt(schedule, 0)).toBe(2);
      expect(learningRateAt(schedule, t + 1)).toBeLessThanOrEqual(learningRateAt(schedule, t));
    }),
  );
});

test('each has the value of its formula', () => {
  const at = (kind: Schedule['kind'], t: number) =>
    learningRateAt(SCHEDULES.find((each) => each.kind === kind) as Schedule, t);
  expect(at('constant', 99)).toBe(2);
  expect([9, 10, 20].map((t) => at('steps', t))).toEqual([2, 1, 0.5]);
  expect(at('exponential', 2)).toBeCloseTo(1.62, 12);
  expect(at('inverse', 4)).toBe(1);
  expect(at('cosine', 25)).toBeCloseTo(1, 12);
  expect([50, 60].map((t) => at('cosine', t))).toEqual([0, 0]);
});

test('a constant schedule descends as gradient descent does', () => {
  const surface = quadraticBowl([1, 4]);
  const options = { start: [4, 1], maxSteps: 12 };
  const scheduled = descend(surface, scheduledDescent({ kind: 'constant', start: 0.4 }), options);
  const plain = descend(surface, createOptimizer({ kind: 'sgd', learningRate: 0.4 }), options);
  expect(scheduled).toEqual(plain);
});

test('a falling schedule takes each step with its own rate', () => {
  const { points } = descend(
    quadraticBowl([1, 1]),
    scheduledDescent({ kind: 'steps', start: 0.5, factor: 0.5, every: 1 }),
    { start: [8, 0], maxSteps: 2 },
  );
  expect(points).toEqual([
    [8, 0],
    [4, 0],
    [3, 0],
  ]);
});

test('steps are counted from 0', () => {
  for (const t of [-1, 0.5]) {
    expect(() => learningRateAt({ kind: 'constant', start: 1 }, t)).toThrow(EngineError);
  }
});
