import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkNumber,
  EngineError,
  numberTolerance,
  validateAskedNumber,
} from '../../../src/engine/index.ts';

const kindOf = (text: string, value: number, decimals: number, slips: readonly number[] = []) =>
  checkNumber(text, { value, decimals, slips }).kind;

describe('checkNumber', () => {
  test.each([
    ['0.3147', 'right'],
    ['.3147', 'right'],
    ['0,3148', 'right'],
    ['3147/10000', 'right'],
    ['3.1472e-1', 'right'],
    ['0.31', 'short'],
    ['0.3', 'short'],
    ['−0.3147', 'sign'],
    ['-0.31', 'sign'],
    ['3.1472', 'power'],
    ['0.0315', 'power'],
    ['0.3155', 'nearly'],
    ['0.6853', 'slip'],
    ['0.69', 'slip'],
    ['0.4', 'wrong'],
    ['0', 'wrong'],
    ['', 'empty'],
    ['a third', 'unreadable'],
    ['1,234', 'unreadable'],
    ['31 %', 'unreadable'],
  ])('%s for 0.31472 is %s', (text, kind) => {
    expect(kindOf(text, 0.31472, 4, [0.68528])).toBe(kind);
  });

  test.each([
    ['34', 'right'],
    ['34.0', 'right'],
    ['34.2', 'wrong'],
    ['27', 'slip'],
    ['−34', 'sign'],
    ['340', 'power'],
    ['33', 'wrong'],
  ])('%s for 34 is %s', (text, kind) => {
    expect(kindOf(text, 34, 0, [27])).toBe(kind);
  });

  test('says how far the point is off, and which slip was made', () => {
    const asked = { value: 0.25, decimals: 2, slips: [0.75, 0.5] };
    expect(checkNumber('25', asked).sentence).toContain('100 times too large');
    expect(checkNumber('0.025', asked).sentence).toContain('10 times too small');
    expect(checkNumber('1/2', asked)).toMatchObject({ kind: 'slip', slip: 1 });
    expect(checkNumber('0.3', asked).kind).toBe('wrong');
  });

  test('asks for the decimals that are missing', () => {
    const { sentence } = checkNumber('0.67', { value: 2 / 3, decimals: 4, slips: [] });
    expect(sentence).toContain('give 4 decimals');
  });

  test('0 has no sign and no decimal point to be wrong about', () => {
    expect(kindOf('0', 0, 4)).toBe('right');
    expect(kindOf('−0.0', 0, 4)).toBe('right');
    expect(kindOf('10', 0, 4)).toBe('wrong');
  });

  const numbers = fc.double({ min: -999, max: 999, noNaN: true });
  const decimals = fc.integer({ min: 0, max: 6 });

  test('what is rounded as asked for is right, whatever the slips', () => {
    fc.assert(
      fc.property(numbers, decimals, fc.array(numbers), (value, places, slips) => {
        expect(kindOf(value.toFixed(places), value, places, slips)).toBe('right');
      }),
    );
  });

  test('what is beyond the tolerance is not right', () => {
    fc.assert(
      fc.property(numbers, numbers, decimals, (value, typed, places) => {
        fc.pre(Math.abs(typed - value) > numberTolerance(value, places) + 10 ** -places / 1000);
        expect(kindOf(String(typed), value, places)).not.toBe('right');
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), numbers, (text, value) => {
        expect(checkNumber(text, { value, decimals: 4, slips: [] }).sentence).not.toBe('');
      }),
    );
  });
});

describe('validateAskedNumber', () => {
  test('takes slips that can be told apart', () => {
    expect(() => validateAskedNumber({ value: 34, decimals: 0, slips: [27, 31] })).not.toThrow();
  });

  test.each([
    [34, 0, [34]],
    [0.31, 2, [0.5, 0.5]],
    [0.31, 2, [Number.NaN]],
    [0.5, 4, [0.50005]],
  ])('refuses %d with %d decimals and the slips %j', (value, places, slips) => {
    expect(() => validateAskedNumber({ value, decimals: places, slips })).toThrow(EngineError);
  });
});
