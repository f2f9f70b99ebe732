import { pythonNumber } from '@components/math/python-number.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  [3, '3'],
  [-0.5, '-0.5'],
  [1e-7, '1e-7'],
  [1e300, '1e+300'],
  [-64514763227315724000, '-64514763227315724000.0'],
])('%d is written %s', (value, text) => {
  expect(pythonNumber(value)).toBe(text);
});

test('every digit is kept, and no whole number is longer than 64 bits hold', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = pythonNumber(value);
      expect(Number(text) === value).toBe(true);
      if (/^-?\d+$/.test(text)) expect(Number.isSafeInteger(Number(text))).toBe(true);
    }),
  );
});
