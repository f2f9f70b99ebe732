import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParsedNumber, parseNumber } from '../../src/engine/index.ts';

const accepted: readonly (readonly [string, number, number])[] = [
  ['0.5', 0.5, 1],
  ['-0.5', -0.5, 1],
  ['−0.5', -0.5, 1],
  ['–0.5', -0.5, 1],
  ['— 0.5', -0.5, 1],
  ['+2', 2, 0],
  ['  7 ', 7, 0],
  ['\u00a00.25\u00a0', 0.25, 2],
  ['− 0.5', -0.5, 1],
  ['.5', 0.5, 1],
  ['-.5', -0.5, 1],
  ['5.', 5, 0],
  ['0,2455', 0.2455, 4],
  [',5', 0.5, 1],
  ['0,745', 0.745, 3],
  ['1234,567', 1234.567, 3],
  ['12,50', 12.5, 2],
  ['0.7000', 0.7, 4],
  ['1e-3', 0.001, 3],
  ['1E3', 1000, 0],
  ['2.5e-3', 0.0025, 4],
  ['2.5e1', 25, 0],
  ['1e308', 1e308, 0],
  ['1·10^-3', 0.001, 3],
  ['1.5 × 10^2', 150, 0],
  ['1.5*10^(-2)', 0.015, 3],
  ['1.5*10**-2', 0.015, 3],
  ['1.2×10⁻³', 0.0012, 4],
  ['−1.2×10³⁰⁸', -1.2e308, 0],
  ['10^-3', 0.001, 3],
  ['-10⁻³', -0.001, 3],
  ['0', 0, 0],
  ['-0', -0, 0],
  ['0e999', 0, 0],
  ['007', 7, 0],
];

const fractions: readonly (readonly [string, number])[] = [
  ['1/3', 1 / 3],
  ['-2/3', -2 / 3],
  ['−2 / 3', -2 / 3],
  ['1.5/2', 0.75],
  ['1/-4', -0.25],
  ['1⁄4', 0.25],
  ['1,5/2,5', 0.6],
  ['0/5', 0],
];

const refused: readonly (readonly [string, RegExp])[] = [
  ['1,234', /can mean 1\.234 or 1234/],
  ['-12,345', /can mean 12\.345 or 12345/],
  ['1,000/3', /can mean 1\.000 or 1000/],
  ['1,234.5', /a comma and a point/],
  ['1.234,5', /a comma and a point/],
  ['1,2,3', /more than one comma/],
  ['1.2.3', /more than one point/],
  ['1 000', /a space inside/],
  ['1 2', /a space inside/],
  ['1/0', /divides by 0/],
  ['1/2/3', /not a number/],
  ['1e999', /too large/],
  ['-1e999', /too large/],
  ['1e300/1e-300', /not a number/],
  ['1e-999', /too small to tell from 0/],
  ['50%', /percentage/],
  ['∞', /not a finite number/],
  ['Infinity', /not a finite number/],
  ['NaN', /not a finite number/],
  ['--5', /not a number/],
  ['.', /not a number/],
  ['-', /not a number/],
  ['e5', /not a number/],
  ['2*3', /not a number/],
  ['2*1012', /not a number/],
  ['5²', /not a number/],
  ['0x10', /not a number/],
  ['1_000', /not a number/],
  ['half', /not a number/],
  ['1'.repeat(101), /too long/],
];

describe('accepted', () => {
  test.each(accepted)('“%s” is %d with %d decimals', (text, value, decimals) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value, decimals, exact: false });
  });

  test.each(fractions)('“%s” is the fraction %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value, decimals: 0, exact: true });
  });

  test('nothing typed is empty', () => {
    for (const text of ['', '   ', '\u00a0', '\t\n']) {
      expect(parseNumber(text)).toEqual({ kind: 'empty' });
    }
  });
});

describe('refused, with a sentence', () => {
  test.each(refused)('“%s”', (text, sentence) => {
    const parsed = parseNumber(text);
    if (parsed.kind !== 'unreadable') expect.unreachable();
    expect(parsed.reason).toMatch(sentence);
    expect(parsed.reason).toMatch(/^“.*\.$/s);
    expect(parsed.reason.length).toBeLessThan(140);
  });
});

function expectWellFormed(parsed: ParsedNumber): void {
  if (parsed.kind === 'number') {
    expect(Number.isFinite(parsed.value)).toBe(true);
    expect(Number.isInteger(parsed.decimals)).toBe(true);
    expect(parsed.decimals).toBeGreaterThanOrEqual(0);
  }
  if (parsed.kind === 'unreadable') expect(parsed.reason).toMatch(/\.$/);
}

describe('fuzzed', () => {
  test('1,000 random strings never throw', () => {
    const strings = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(strings, (text) => expectWellFormed(parseNumber(text))),
      { numRuns: 1000, seed: 8 },
    );
  });

  test('1,000 strings of the signs that numbers are made of never throw', () => {
    const signs = fc.constantFrom(...'0123456789.,-−–+eE/·×*^()¹²³⁻ \u00a0%∞');
    const strings = fc.string({ unit: signs, maxLength: 12 });
    fc.assert(
      fc.property(strings, (text) => expectWellFormed(parseNumber(text))),
      { numRuns: 1000, seed: 9 },
    );
  });

  test('every finite number JavaScript prints is read as itself', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (value) => {
        expect(parseNumber(String(value))).toMatchObject({ kind: 'number', value: value + 0 });
      }),
      { numRuns: 1000, seed: 10 },
    );
  });

  test('a decimal comma means what a point means', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 9999 }), (whole, fraction) => {
        const [comma, point] = [`${whole},${fraction}`, `${whole}.${fraction}`].map(parseNumber);
        if (comma?.kind === 'number') expect(comma).toEqual(point);
        else expect(`${whole},${fraction}`).toMatch(/^[1-9]\d{0,2},\d{3}$/);
      }),
    );
  });

  test('long runs of spaces and dots are refused quickly', () => {
    const start = performance.now();
    for (const sign of [' ', '.', '1', '-', '×10^', '1/']) {
      expect(parseNumber(`1${sign.repeat(50_000)}x`).kind).toBe('unreadable');
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
