import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastTanh } from '../../../src/engine/training/fast-functions.ts';

describe('fastTanh', () => {
  it('is tanh to some units in the last place, at any size', () => {
    const sizes = fc.tuple(fc.double({ min: -320, max: 2, noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(sizes, ([exponent, isNegative]) => {
        const z = (isNegative ? -1 : 1) * 10 ** exponent;
        const exact = Math.tanh(z);
        expect(Math.abs(fastTanh(z) - exact)).toBeLessThanOrEqual(8e-16 * Math.abs(exact));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [0, 0],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NEGATIVE_INFINITY, -1],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (z, expected) => {
    expect(fastTanh(z)).toBe(expected);
  });
});
