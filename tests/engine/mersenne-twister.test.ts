import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import { MersenneTwister, seedTwister } from '../../src/engine/mersenne-twister.ts';
import golden from '../golden/rng.json';

describe.each([
  ['42', golden.seed_42],
  ['99', golden.seed_99],
  ['100', golden.seed_100],
])('seed %s', (seed, expected) => {
  test('fills the state as NumPy does', () => {
    const { key, position } = seedTwister(Number(seed));
    expect(key.slice(0, 8)).toEqual(expected.state_after_seed.key_first);
    expect(key).toHaveLength(624);
    expect(position).toBe(expected.state_after_seed.pos);
  });

  test('gives the first twenty words', () => {
    const twister = new MersenneTwister(seedTwister(Number(seed)));
    expect(expected.first_20_uint32.map(() => twister.uint32())).toEqual(expected.first_20_uint32);
  });
});

test('the 10,000th word for the seed 5489 is the one that the C++ standard prescribes', () => {
  const twister = new MersenneTwister(seedTwister(5489));
  let word = 0;
  for (let count = 0; count < 10_000; count++) word = twister.uint32();
  expect(word).toBe(4123659995);
});

test('a stored state goes on with the same words, and stays as it was', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.nat(1300), (seed, taken) => {
      const twister = new MersenneTwister(seedTwister(seed));
      for (let count = 0; count < taken; count++) twister.uint32();
      const state = twister.state();
      const copy = structuredClone(state);
      const again = new MersenneTwister(state);
      for (let count = 0; count < 700; count++) expect(again.uint32()).toBe(twister.uint32());
      expect(state).toEqual(copy);
    }),
    { numRuns: 20 },
  );
});

test.each([-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY])(
  'refuses the seed %s',
  (seed) => {
    expect(() => seedTwister(seed)).toThrow(EngineError);
    expect(() => seedTwister(seed)).toThrow('createRandom: the seed must be an integer from 0 to');
  },
);

test('refuses a state that is none', () => {
  const { key, position } = seedTwister(1);
  const broken = [
    { key: key.slice(1), position },
    { key: key.map(() => 0), position },
    { key: [-1, ...key.slice(1)], position },
    { key, position: 625 },
    { key, position: -1 },
    { key, position: 0.5 },
  ];
  for (const state of broken) expect(() => new MersenneTwister(state)).toThrow(EngineError);
});
