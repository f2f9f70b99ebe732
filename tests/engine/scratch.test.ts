import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workScratch } from '../../src/engine/index.ts';

const numberOf = (text: string) => {
  const result = workScratch(text);
  return result.kind === 'number' ? result.value : result;
};

describe('a line of arithmetic', () => {
  test.each([
    ['0.2·0.5 − 1/4', -0.15],
    ['2·(0,5 − 1)', -1],
    ['1 − 0.5²', 0.75],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['exp(0) + ln(e)', 2],
    ['√(16) ÷ 2', 2],
    ['--3', 3],
    ['1e-3*1000', 1],
    ['sigmoid(0)', 0.5],
    ['relu(-2) + tanh(0)', 0],
  ])('%s', (text, value) => {
    expect(numberOf(text)).toBeCloseTo(value, 12);
  });

  test.each([
    ['2·', 'The line stops in the middle.'],
    ['2 3', '“3” is not expected there.'],
    ['(1 + 2', 'A bracket is not closed.'],
    ['ln 2', 'Put brackets after ln.'],
    ['w + 1', '“w” is not expected there.'],
    ['1/0', 'This does not come to a finite number.'],
    [`${'('.repeat(60)}1`, 'There are too many brackets.'],
    [`${'-'.repeat(99)}1`, 'There are too many signs.'],
  ])('%s is refused', (text, reason) => {
    expect(workScratch(text)).toEqual({ kind: 'unreadable', reason });
  });

  test('agrees with JavaScript on sums and products', () => {
    const whole = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        expect(numberOf(`${a} − ${b} · ${c}`)).toBe(a - b * c);
        expect(numberOf(`(${a} + ${b}) / ${c}`)).toBe((a + b) / c);
      }),
    );
  });

  test('is read without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['number', 'empty', 'unreadable']).toContain(workScratch(text).kind);
      }),
    );
  });
});
