import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEntry, formatGiven, formatNumber, parseNumber } from '../../src/engine/index.ts';

describe('formatNumber', () => {
  const cases: readonly (readonly [number, number, string])[] = [
    [-0.79593, 4, '−0.7959'],
    [0.5, 4, '0.5000'],
    [-0.00001, 4, '0.0000'],
    [-0, 2, '0.00'],
    [2, 0, '2'],
    [1.5, 0, '2'],
    [999_999.25, 1, '999999.3'],
    [1e6, 4, '1×10⁶'],
    [-1_234_567.8, 4, '−1.2346×10⁶'],
    [1.2e308, 4, '1.2×10³⁰⁸'],
    [1234.56789012, 8, '1.234568×10³'],
    [123.456, 8, '123.45600000'],
    [1e-300, 4, '0.0000'],
    [Number.POSITIVE_INFINITY, 4, '∞'],
    [Number.NEGATIVE_INFINITY, 4, '−∞'],
    [Number.NaN, 4, 'not a number'],
  ];
  test.each(cases)('%d with %d decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test('what it prints reads back within half a unit of the last decimal', () => {
    const numbers = fc.double({ min: -9e4, max: 9e4, noNaN: true });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 6 }), (value, decimals) => {
        const parsed = parseNumber(formatNumber(value, decimals));
        if (parsed.kind !== 'number') expect.unreachable();
        expect(Math.abs(parsed.value - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-10);
        expect(parsed.decimals).toBe(decimals);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  test('any finite number reads back, large ones to seven digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const parsed = parseNumber(formatNumber(value, 6));
        if (parsed.kind !== 'number') expect.unreachable();
        const bound = 5.0001e-7 * Math.max(1, Math.abs(value));
        expect(Math.abs(parsed.value - value)).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  test('never a minus before zeros, never an ASCII minus', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 0, max: 8 }), (value, decimals) => {
        expect(formatNumber(value, decimals)).not.toMatch(/^−0(\.0*)?$|-/);
      }),
    );
  });

  test('decimals are a whole number from 0 to 20', () => {
    for (const decimals of [-1, 0.5, 21, Number.NaN]) {
      expect(() => formatNumber(1, decimals)).toThrow(/^formatNumber: decimals must be/);
      expect(() => formatGiven(1, decimals)).toThrow(/^formatGiven: decimals must be/);
    }
  });
});

describe('given numbers', () => {
  test('have as few decimals as they need', () => {
    expect(formatGiven(0.7, 4)).toBe('0.7');
    expect(formatGiven(-1, 4)).toBe('−1');
    expect(formatGiven(1, 4, 1)).toBe('1.0');
    expect(formatGiven(0.1 + 0.2, 4)).toBe('0.3');
    expect(formatGiven(1 / 3, 4)).toBe('0.3333');
    expect(formatGiven(100, 2)).toBe('100');
    expect(formatGiven(0, 4)).toBe('0');
    expect(formatGiven(1, 0, 1)).toBe('1');
  });

  test('are not printed as 0 unless they are', () => {
    expect(formatGiven(1e-5, 4)).toBe('1×10⁻⁵');
    expect(formatGiven(-2.5e-9, 4, 1)).toBe('−2.5×10⁻⁹');
  });

  test('may be too large to print in full', () => {
    expect(formatGiven(1e308, 4)).toBe('1×10³⁰⁸');
    expect(formatGiven(Number.POSITIVE_INFINITY, 4)).toBe('∞');
  });
});

test('entries print by what their quantity is', () => {
  expect(formatEntry('W12', 1, 4)).toBe('1.0');
  expect(formatEntry('b1', -0.25, 4)).toBe('−0.25');
  expect(formatEntry('x', 2, 4)).toBe('2.0');
  expect(formatEntry('y', 1, 4)).toBe('1');
  expect(formatEntry('eta', 0.1, 4)).toBe('0.1');
  for (const id of ['z1', 'a1', 'L', 'delta2', 'gradW1', 'gradb1', 'newW1', 'newb1', 'newa1']) {
    expect(formatEntry(id, 1, 4)).toBe('1.0000');
  }
});
