import { expect, test } from 'vitest';
import { drawBinomial } from '../../src/engine/binomials.ts';
import { createRandom } from '../../src/engine/randoms.ts';

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

test('a uniform number is walked down the cumulative probabilities', () => {
  // Bin(2, ½): 0 up to .25, 1 up to .75, 2 beyond.
  expect([0.1, 0.25, 0.26, 0.74, 0.76, 0.99].map((u) => drawBinomial(2, 0.5, () => u))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
});

test('for p above ½ the failures are drawn', () => {
  expect(drawBinomial(1, 0.8, () => 0.1)).toBe(1);
  expect(drawBinomial(1, 0.8, () => 0.81)).toBe(0);
});

test('what is certain takes one number all the same', () => {
  let taken = 0;
  const uniform = (): number => {
    taken++;
    return 0.999;
  };
  expect(drawBinomial(0, 0.5, uniform)).toBe(0);
  expect(drawBinomial(7, 0, uniform)).toBe(0);
  expect(drawBinomial(7, 1, uniform)).toBe(7);
  expect(taken).toBe(3);
});

test.each([0.2, 0.5, 0.7])('frequencies of Bin(6, %s)', (p) => {
  const random = createRandom(11);
  const draws = Array.from({ length: 20_000 }, () => drawBinomial(6, p, () => random.uniform()));
  for (let k = 0; k <= 6; k++) {
    const frequency = draws.filter((value) => value === k).length / draws.length;
    expect(Math.abs(frequency - choose(6, k) * p ** k * (1 - p) ** (6 - k))).toBeLessThan(0.015);
  }
});
