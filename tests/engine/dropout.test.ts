import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyDropout,
  dropoutBackward,
  dropoutMask,
  probabilityAllDropped,
} from '../../src/engine/dropout.ts';
import { EngineError } from '../../src/engine/errors.ts';
import { createRandom } from '../../src/engine/randoms.ts';
import golden from '../golden/rng.json';
import { deepFreeze } from './support/deep-freeze.ts';

const seeds = fc.nat(0xffffffff);
const rates = fc.double({ min: 0, max: 0.95, noNaN: true });
const entries = fc.double({ min: -100, max: 100, noNaN: true });

test('a mask with rate .2 is NumPy’s binomial(1, .8)', () => {
  expect(dropoutMask(20, 1 - 0.8, createRandom(42))).toEqual(golden.seed_42['binomial_1_0.8_20']);
});

test('what stays is enlarged, what is dropped is 0', () => {
  expect(applyDropout([0.6, -0.2, 0.4], [1, 0, 1], 0.5)).toEqual([1.2, 0, 0.8]);
});

test('rate 0 drops nothing and changes nothing', () => {
  const mask = dropoutMask(5, 0, createRandom(9));
  expect(mask).toEqual([1, 1, 1, 1, 1]);
  expect(applyDropout([1, 2, 3, 4, 5], mask, 0)).toEqual([1, 2, 3, 4, 5]);
});

test('the mean over many masks is the activation itself', () => {
  const random = createRandom(6);
  const activation = [2, -1, 0.5];
  const sums = [0, 0, 0];
  for (let run = 0; run < 20_000; run++) {
    const dropped = applyDropout(activation, dropoutMask(3, 0.4, random), 0.4);
    for (const [index, entry] of dropped.entries()) sums[index] = (sums[index] ?? 0) + entry;
  }
  for (const [index, sum] of sums.entries()) {
    expect(Math.abs(sum / 20_000 - (activation[index] ?? 0))).toBeLessThan(0.04);
  }
});

test('the backward map is the derivative of the forward one', () => {
  fc.assert(
    fc.property(
      seeds,
      rates,
      fc.array(fc.tuple(entries, entries), { minLength: 1, maxLength: 8 }),
      (seed, rate, pairs) => {
        const activation = deepFreeze(pairs.map(([a]) => a));
        const errorSignal = deepFreeze(pairs.map(([, d]) => d));
        const mask = deepFreeze(dropoutMask(pairs.length, rate, createRandom(seed)));
        // The map is linear and symmetric: d · (D a) = (D d) · a.
        const forward = applyDropout(activation, mask, rate);
        const backward = dropoutBackward(errorSignal, mask, rate);
        const left = forward.reduce((sum, a, index) => sum + a * (errorSignal[index] ?? 0), 0);
        const right = backward.reduce((sum, d, index) => sum + d * (activation[index] ?? 0), 0);
        expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(left)));
        expect(backward.every((d, index) => mask[index] === 1 || d === 0)).toBe(true);
      },
    ),
  );
});

test('four nodes at rate .2 are all dropped with probability .0016', () => {
  expect(probabilityAllDropped(4, 0.2)).toBeCloseTo(0.0016, 15);
  expect(probabilityAllDropped(0, 0.2)).toBe(1);
  const random = createRandom(2);
  const runs = Array.from({ length: 20_000 }, () => dropoutMask(2, 0.3, random));
  const empty = runs.filter((mask) => mask.every((kept) => kept === 0)).length;
  expect(empty / runs.length).toBeCloseTo(probabilityAllDropped(2, 0.3), 2);
});

test.each([-0.1, 1, 1.5, Number.NaN])('refuses the rate %s', (rate) => {
  expect(() => dropoutMask(3, rate, createRandom(1))).toThrow(EngineError);
  expect(() => applyDropout([1], [1], rate)).toThrow('applyDropout: the rate must be in [0, 1)');
  expect(() => dropoutBackward([1], [1], rate)).toThrow(
    'dropoutBackward: the rate must be in [0, 1)',
  );
  expect(() => probabilityAllDropped(3, rate)).toThrow(EngineError);
});

test('names both shapes where they differ', () => {
  expect(() => applyDropout([1, 2], [1], 0.5)).toThrow('applyDropout: cannot mask 2×1 by 1×1');
  expect(() => dropoutBackward([1], [1, 0], 0.5)).toThrow(
    'dropoutBackward: cannot mask 1×1 by 2×1',
  );
});

test('refuses a mask of other numbers and sizes that are none', () => {
  expect(() => applyDropout([1], [0.5], 0.5)).toThrow('a mask holds 0 and 1 only');
  expect(() => dropoutMask(-1, 0.5, createRandom(1))).toThrow(EngineError);
  expect(() => probabilityAllDropped(0.5, 0.5)).toThrow(EngineError);
});
