import {
  decimalsOf,
  linearTicks,
  logTicks,
  logTickTexts,
  tickStep,
  tickTexts,
} from '@components/diagrams/plot/ticks.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  [10, 5, 2],
  [1, 5, 0.2],
  [0.8, 5, 0.2],
  [7, 5, 2],
  [100, 5, 20],
  [3e-4, 5, 1e-4],
])('a length of %s with %s ticks is cut into %s', (length, count, step) => {
  expect(tickStep(length, count)).toBeCloseTo(step, 12);
});

test('a step is 1, 2 or 5 times a power of ten, and gives no more ticks than asked for', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 12 }),
      (length, count) => {
        const step = tickStep(length, count);
        const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
        expect([1, 2, 5].some((round) => Math.abs(leading - round) < 1e-6)).toBe(true);
        expect(length / step).toBeLessThanOrEqual(count * (1 + 1e-6));
        expect(length / step).toBeGreaterThan(count / 2.6);
      },
    ),
  );
});

test('an axis of no length still has a step', () => {
  expect(tickStep(0, 5)).toBe(1);
  expect(tickStep(Number.NaN, 5)).toBe(1);
});

test('ticks are clean multiples, ends included', () => {
  expect(linearTicks(-0.3, 0.3, 0.1)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  expect(linearTicks(0.1, 3.9, 1)).toEqual([1, 2, 3]);
  expect(Object.is(linearTicks(-1, 1, 1)[1], 0)).toBe(true);
});

test('powers of ten, with 2 and 5 between where there are few', () => {
  expect(logTicks(1e-3, 10)).toEqual([1e-3, 1e-2, 1e-1, 1, 10]);
  expect(logTicks(1, 50)).toEqual([1, 2, 5, 10, 20, 50]);
  expect(logTicks(1e-12, 1).length).toBeLessThanOrEqual(7);
});

test('texts have a true minus and the same decimals, 0 none', () => {
  expect(tickTexts([-0.5, 0, 0.5, 1])).toEqual(['−0.5', '0', '0.5', '1.0']);
  expect(tickTexts([-200, 0, 200])).toEqual(['−200', '0', '200']);
});

test('powers of ten are plain while short', () => {
  expect(logTickTexts([0.001, 0.1, 10])).toEqual(['0.001', '0.1', '10']);
  expect(logTickTexts([1e-6, 1e-3, 1])).toEqual(['10⁻⁶', '10⁻³', '1']);
});

test('decimals are counted in any notation', () => {
  expect([0.25, 100, 1e-7, 2.5e-3].map(decimalsOf)).toEqual([2, 0, 7, 4]);
});
