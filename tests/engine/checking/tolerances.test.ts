import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundingCost, unitOf } from '../../../src/engine/checking/last-decimals.ts';
import { roundedLookup } from '../../../src/engine/checking/lookups.ts';
import { entryOf, toleranceOf } from '../../../src/engine/index.ts';
import { computedSteps, goldenPass, gridOf, handPass, handPasses } from './support.ts';

const worked = goldenPass();

describe('the tolerance', () => {
  test('is half a unit where all that goes in is given', () => {
    expect(toleranceOf(worked, 'z1', 0, 0, 4)).toBe(0.00005);
    expect(toleranceOf(worked, 'z1', 0, 0, 2)).toBe(0.005);
    expect(toleranceOf(worked, 'W1', 0, 0, 8)).toBe(0.000000005);
  });

  test('is half a unit where what goes in needs no rounding', () => {
    expect(toleranceOf(worked, 'a1', 0, 0, 4)).toBe(0.00005);
  });

  test('adds |slope| times the error of each rounded number, rounded up to two digits', () => {
    // z⁽²⁾₁ = −0.7 a₁ − 0.7 a₂ + 0.5: a₁, a₂ and both products are each rounded by half a unit.
    const half = 0.00005;
    const expected = half + (0.7 + 0.7 + 1 + 1) * half;
    expect(toleranceOf(worked, 'z2', 0, 0, 4)).toBe(0.00022);
    expect(expected).toBeCloseTo(0.00022, 12);
  });

  test('grows through the steps, to 5 units or 2 % of the number at most', () => {
    const of = (id: string) => toleranceOf(worked, id, 0, 0, 4);
    expect(of('z2')).toBeGreaterThan(of('z1'));
    expect(of('z3')).toBeGreaterThan(of('z2'));
    for (const step of computedSteps(worked)) {
      gridOf(step, (row, column) => {
        const tolerance = toleranceOf(worked, step.quantity.id, row, column, 4);
        const size = Math.abs(entryOf(step.quantity.value, row, column));
        expect(tolerance).toBeLessThanOrEqual(Math.max(0.00055, 0.00005 + 0.021 * size));
        return '';
      });
    }
  });

  test('leaves every known mistake of the golden δ⁽²⁾ outside', () => {
    expect(toleranceOf(worked, 'delta2', 2, 0, 4)).toBeLessThan(Math.abs(-0.7959 + 0.8285) / 10);
  });

  test('of an unknown entry is misuse', () => {
    expect(() => toleranceOf(worked, 'z1', 7, 0, 4)).toThrow();
    expect(() => toleranceOf(worked, 'zz', 0, 0, 4)).toThrow();
  });

  test('covers a reader who rounds every number, at six decimals', () => {
    fc.assert(
      fc.property(handPasses, (options) => {
        const pass = handPass(options);
        const lookup = roundedLookup(pass, 6);
        for (const step of computedSteps(pass)) {
          const { id, value } = step.quantity;
          gridOf(step, (row, column) => {
            const rounded = entryOf(lookup(id), row, column);
            const off = Math.abs(rounded - entryOf(value, row, column));
            expect(off, id).toBeLessThanOrEqual(toleranceOf(pass, id, row, column, 6) + 1e-12);
            return '';
          });
        }
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});

describe('the unit of the last decimal', () => {
  test('is of the mantissa where a number is printed as m×10ⁿ', () => {
    expect(unitOf(0.5, 4)).toBeCloseTo(1e-4, 18);
    expect(unitOf(-2.5e8, 4)).toBe(1e4);
    expect(unitOf(Number.POSITIVE_INFINITY, 2)).toBe(0.01);
  });

  test('costs half of it to round to, unless the number needs no rounding', () => {
    expect(roundingCost(0.12345, 4)).toBeCloseTo(0.00005, 18);
    expect(roundingCost(-0.33, 4)).toBe(0);
    expect(roundingCost(0.1 + 0.2, 4)).toBe(0);
  });
});
