import { createScale, domainFor, extentOf } from '@components/diagrams/plot/scales.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('extentOf', () => {
  test('skips what is not finite', () => {
    expect(extentOf([3, Number.NaN, -1, Number.POSITIVE_INFINITY])).toEqual([-1, 3]);
  });
  test('takes positive numbers only for a log axis', () => {
    expect(extentOf([0, -5, 0.1, 10], true)).toEqual([0.1, 10]);
  });
  test('is null for nothing', () => {
    expect(extentOf([Number.NaN])).toBeNull();
    expect(extentOf([0], true)).toBeNull();
  });
});

describe('domainFor', () => {
  test('keeps to a given domain', () => {
    expect(domainFor([1, 2], { domain: [-9, 9] }, true)).toEqual([-9, 9]);
  });
  test('rounds to ticks, and holds 0 when asked', () => {
    expect(domainFor([0.13, 0.97], {}, true)).toEqual([0, 1]);
    expect(domainFor([4, 9], { zero: true }, false)).toEqual([0, 9]);
  });
  test('has a width even for one value or none', () => {
    const [low, high] = domainFor([5], {}, true);
    expect(low).toBeLessThan(5);
    expect(high).toBeGreaterThan(5);
    expect(domainFor([], {}, true)).toEqual([0, 1]);
    expect(domainFor([7], { log: true }, true)).toEqual([0.7, 70]);
  });
  test('always holds the data', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.boolean(), (data, round) => {
        const [low, high] = domainFor(data, {}, round);
        expect(high).toBeGreaterThan(low);
        const slack = 1e-6 * (high - low);
        expect(low).toBeLessThanOrEqual(Math.min(...data) + slack);
        expect(high).toBeGreaterThanOrEqual(Math.max(...data) - slack);
      }),
    );
  });
});

describe('createScale', () => {
  test('places values in percent, and back', () => {
    const scale = createScale([-2, 6]);
    expect(scale.at(0)).toBeCloseTo(25, 12);
    expect(scale.value(25)).toBeCloseTo(0, 12);
  });
  test('is logarithmic when asked, and has no place for 0', () => {
    const scale = createScale([0.01, 100], { log: true });
    expect(scale.at(1)).toBeCloseTo(50, 12);
    expect(scale.value(75)).toBeCloseTo(10, 10);
    expect(scale.at(0)).toBeNaN();
    expect(scale.at(-3)).toBeNaN();
  });
  test('a place leads back to its value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 999, noNaN: true }), fc.boolean(), (value, log) => {
        const scale = createScale([0.001, 1000], { log });
        expect(scale.value(scale.at(value))).toBeCloseTo(value, 8);
      }),
    );
  });
  test('counts have ticks at whole numbers only', () => {
    expect(createScale([0, 3], { whole: true }).ticks.map(({ text }) => text)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
  });
  test('takes the ticks and texts it is given', () => {
    const { ticks } = createScale([0, 2], { ticks: [0, 2], tickTexts: ['no', 'yes'] });
    expect(ticks).toEqual([
      { value: 0, at: 0, text: 'no' },
      { value: 2, at: 100, text: 'yes' },
    ]);
  });
});
