import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import { createRandom, type Random, restoreRandom } from '../../src/engine/randoms.ts';
import golden from '../golden/rng.json';
import more from '../golden/rng_more.json';
import { ulpDistance } from './support/ulps.ts';

const seeds = fc.nat(0xffffffff);

function draw<Result>(count: number, next: () => Result): Result[] {
  return Array.from({ length: count }, next);
}

function expectWithinTwoUlps(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expect(
    Math.max(...actual.map((value, index) => ulpDistance(value, expected[index] ?? 0))),
  ).toBeLessThanOrEqual(2);
}

describe.each([
  ['42', golden.seed_42],
  ['99', golden.seed_99],
  ['100', golden.seed_100],
])('NumPy with the seed %s', (name, expected) => {
  const seeded = (): Random => createRandom(Number(name));

  test('words and uniforms, bit for bit', () => {
    const [words, fractions, shifted] = [seeded(), seeded(), seeded()];
    expect(draw(20, () => words.uint32())).toEqual(expected.first_20_uint32);
    expect(draw(20, () => fractions.uniform())).toEqual(expected.random_sample_20);
    expect(draw(20, () => shifted.uniform(-0.5, 0.5))).toEqual(expected['uniform_-0.5_0.5_20']);
  });

  test('normals, within two units in the last place', () => {
    const [standard, wide, narrow] = [seeded(), seeded(), seeded()];
    expectWithinTwoUlps(
      draw(20, () => standard.normal()),
      expected.randn_20,
    );
    expectWithinTwoUlps(
      draw(20, () => wide.normal(0, 0.05)),
      expected['normal_0_0.05_20'],
    );
    expectWithinTwoUlps(
      draw(20, () => narrow.normal(0, 0.01)),
      expected['normal_0_0.01_20'],
    );
  });

  test('the state after three normals holds the second of the second pair', () => {
    const random = seeded();
    expectWithinTwoUlps(
      draw(3, () => random.normal()),
      expected.after_randn_3.values,
    );
    const { key, position, cachedNormal } = random.state();
    expect(key.slice(0, 2)).toEqual(expected.after_randn_3.key_first);
    expect(position).toBe(expected.after_randn_3.pos);
    expectWithinTwoUlps([cachedNormal ?? Number.NaN], [expected.after_randn_3.cached_gaussian]);
  });

  test('permutations and binomials', () => {
    const [order, trials] = [seeded(), seeded()];
    expect(order.permutation(10)).toEqual(expected.permutation_10);
    expect(draw(20, () => trials.binomial(1, 0.8))).toEqual(expected['binomial_1_0.8_20']);
  });

  test('the sum of eight hundred normals', () => {
    const random = seeded();
    const sum = draw(800, () => random.normal()).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(expected.randn_400x2_sum, 10);
  });
});

test('403 normals in a row', () => {
  const random = createRandom(42);
  expectWithinTwoUlps(
    draw(403, () => random.normal()),
    golden.seed_42.randn_403,
  );
});

describe.each(more.draws)('NumPy with the seed $seed', (expected) => {
  test.each(expected.randint)('integers from $low, below $high', ({ low, high, values, after }) => {
    const random = createRandom(expected.seed);
    expect(draw(20, () => random.integer(low, high))).toEqual(values);
    expect(random.uniform()).toBe(after);
  });

  test.each(expected.binomial)('successes in $n trials of $p', ({ n, p, values, after }) => {
    const random = createRandom(expected.seed);
    expect(draw(20, () => random.binomial(n, p))).toEqual(values);
    expect(random.uniform()).toBe(after);
  });

  test('shuffled letters', () => {
    const letters = Object.freeze([...'abcdefghij']);
    expect(createRandom(expected.seed).shuffle(letters)).toEqual(expected.shuffled);
  });
});

test('a deviation of 0 gives the mean and takes a draw all the same', () => {
  const [drawn, skipped] = [createRandom(5), createRandom(5)];
  expect(drawn.normal(3, 0)).toBe(3);
  skipped.normal();
  expect(drawn.normal()).toBe(skipped.normal());
});

test('a restored generator goes on with the same numbers', () => {
  fc.assert(
    fc.property(seeds, fc.nat(9), (seed, taken) => {
      const random = createRandom(seed);
      draw(taken, () => random.normal());
      const stored = JSON.parse(JSON.stringify(random.state()));
      const restored = restoreRandom(stored);
      expect(draw(5, () => restored.normal())).toEqual(draw(5, () => random.normal()));
      expect(restored.integer(0, 1000)).toBe(random.integer(0, 1000));
    }),
  );
});

test('every draw lies in its range', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 300 }),
      (seed, low, width) => {
        const random = createRandom(seed);
        const fraction = random.uniform(low, low + width);
        const integer = random.integer(low, low + width);
        expect(fraction >= low && fraction <= low + width).toBe(true);
        expect(Number.isInteger(integer) && integer >= low && integer < low + width).toBe(true);
        expect([...random.permutation(width)].sort((a, b) => a - b)).toEqual(
          draw(width, () => 0).map((_, index) => index),
        );
      },
    ),
  );
});

test('moments of many draws', () => {
  const random = createRandom(1);
  const normals = draw(20_000, () => random.normal(2, 3));
  const mean = normals.reduce((sum, value) => sum + value, 0) / normals.length;
  const variance = normals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normals.length;
  expect(mean).toBeCloseTo(2, 1);
  expect(Math.sqrt(variance)).toBeCloseTo(3, 1);
});

test.each([
  ['uniform', (random: Random) => random.uniform(0, Number.POSITIVE_INFINITY)],
  ['uniform', (random: Random) => random.uniform(-1e308, 1e308)],
  ['normal', (random: Random) => random.normal(Number.NaN)],
  ['normal', (random: Random) => random.normal(0, -1)],
  ['integer', (random: Random) => random.integer(3, 3)],
  ['integer', (random: Random) => random.integer(0, 2 ** 32 + 1)],
  ['integer', (random: Random) => random.integer(0.5, 3)],
  ['permutation', (random: Random) => random.permutation(-1)],
  ['permutation', (random: Random) => random.permutation(1.5)],
  ['binomial', (random: Random) => random.binomial(-1, 0)],
  ['binomial', (random: Random) => random.binomial(1, 1.1)],
  ['binomial', (random: Random) => random.binomial(0, -0.1)],
  ['binomial', (random: Random) => random.binomial(1000, 0.5)],
])('misuse of %s is said', (operation, misuse) => {
  expect(() => misuse(createRandom(1))).toThrow(EngineError);
  expect(() => misuse(createRandom(1))).toThrow(new RegExp(`^${operation}: `));
});

test('a cached normal that is not finite is no state', () => {
  const state = { ...createRandom(1).state(), cachedNormal: Number.NaN };
  expect(() => restoreRandom(state)).toThrow('restoreRandom: the cached normal must be finite');
});
