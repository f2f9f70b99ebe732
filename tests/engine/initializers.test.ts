import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import {
  glorotNormal,
  glorotUniform,
  he,
  type InitializerName,
  initializers,
  lecun,
  normal,
  zeros,
} from '../../src/engine/initializers.ts';
import { createRandom } from '../../src/engine/randoms.ts';
import golden from '../golden/rng.json';

const names = Object.keys(initializers) as InitializerName[];

function varianceOf(matrix: readonly (readonly number[])[]): number {
  const entries = matrix.flat();
  return entries.reduce((sum, entry) => sum + entry * entry, 0) / entries.length;
}

describe('4 × 2 weights from the seed 42', () => {
  const randn = golden.seed_42.randn_20;
  const scaled = (std: number): number[] => randn.slice(0, 8).map((draw) => draw * std);

  test.each([
    ['he', Math.sqrt(2 / 2)],
    ['glorotNormal', Math.sqrt(2 / 6)],
    ['lecun', Math.sqrt(1 / 2)],
    ['normal', 1],
  ] as const)('%s is randn(4, 2) times %d, row by row', (name, std) => {
    const weights = initializers[name](4, 2, createRandom(42));
    expect(weights.map((row) => row.length)).toEqual([2, 2, 2, 2]);
    for (const [index, entry] of weights.flat().entries()) {
      expect(entry).toBeCloseTo(scaled(std)[index] ?? Number.NaN, 14);
    }
  });

  test('glorotUniform spreads the fractions over ±√(6/6)', () => {
    const expected = golden.seed_42.random_sample_20
      .slice(0, 8)
      .map((fraction) => -1 + 2 * fraction);
    expect(glorotUniform(4, 2, createRandom(42)).flat()).toEqual(expected);
  });

  test('normal takes a standard deviation', () => {
    const expected = golden.seed_42['normal_0_0.05_20'].slice(0, 8);
    for (const [index, entry] of normal(4, 2, createRandom(42), 0.05).flat().entries()) {
      expect(entry).toBeCloseTo(expected[index] ?? Number.NaN, 15);
    }
  });
});

test.each([
  ['he', he, 2 / 50],
  ['glorotNormal', glorotNormal, 2 / 250],
  ['glorotUniform', glorotUniform, 2 / 250],
  ['lecun', lecun, 1 / 50],
] as const)('%s has its variance for 50 inputs and 200 outputs', (_name, initialize, variance) => {
  const measured = varianceOf(initialize(200, 50, createRandom(3)));
  expect(measured / variance).toBeGreaterThan(0.95);
  expect(measured / variance).toBeLessThan(1.05);
});

test('he keeps the mean square through a ReLU layer', () => {
  const random = createRandom(8);
  const weights = he(2000, 100, random);
  const input = Array.from({ length: 100 }, () => random.normal());
  const outputs = weights.map((row) =>
    Math.max(
      0,
      row.reduce((sum, w, j) => sum + w * (input[j] ?? 0), 0),
    ),
  );
  expect(varianceOf([outputs]) / varianceOf([input])).toBeCloseTo(1, 1);
});

test('zeros draws nothing', () => {
  const [random, untouched] = [createRandom(4), createRandom(4)];
  expect(zeros(2, 3, random)).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  expect(random.uint32()).toBe(untouched.uint32());
});

test('every initializer gives the same matrix for the same seed, in the shape asked for', () => {
  const sizes = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...names), sizes, sizes, fc.nat(), (name, rows, columns, seed) => {
      const weights = initializers[name](rows, columns, createRandom(seed));
      expect(weights).toEqual(initializers[name](rows, columns, createRandom(seed)));
      expect([weights.length, ...weights.map((row) => row.length)]).toEqual([
        rows,
        ...Array(rows).fill(columns),
      ]);
    }),
  );
});

test.each(names)('%s refuses sizes that are none', (name) => {
  for (const [rows, columns] of [
    [0, 2],
    [2, -1],
    [1.5, 2],
  ] as const) {
    expect(() => initializers[name](rows, columns, createRandom(1))).toThrow(EngineError);
  }
});
