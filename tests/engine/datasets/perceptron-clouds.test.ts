import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, datasets, EngineError } from '../../../src/engine/index.ts';
import golden from '../../golden/perceptron.json';
import rng from '../../golden/rng.json';
import { expectClose } from '../support/closeness.ts';

const randn = rng.seed_42.randn_403;
const makers = [datasets.separableClouds, datasets.overlappingClouds, datasets.quadrantClouds];

test('separable: points, labels and first weights of the reference run', () => {
  const { points, labels, weights } = datasets.separableClouds(createRandom(42));
  expectClose(points, golden['0'].X, 1e-14);
  expect(labels).toEqual(golden['0'].y);
  expectClose(weights, golden['0'].w0, 1e-14);
});

test('overlapping: the same draws around (1, 1) and (−1, −1)', () => {
  const { points, weights } = datasets.overlappingClouds(createRandom(42));
  const centred = points.flatMap((point, index) =>
    point.map((entry) => entry - (index < 100 ? 1 : -1)),
  );
  expectClose([...centred, ...weights], randn, 1e-14);
});

describe('four quadrants', () => {
  const { points, labels, weights } = datasets.quadrantClouds(createRandom(42));
  const centres = [
    [1, 1],
    [-1, -1],
    [-1, 1],
    [1, -1],
  ];

  test('the same draws around four centres, cut off at the axes', () => {
    const expected = points.map((_, index) =>
      (centres[Math.floor(index / 50)] ?? []).map((centre, axis) => {
        const drawn = centre + 0.5 * (randn[2 * index + axis] ?? Number.NaN);
        return drawn * centre > 0 ? drawn : 0;
      }),
    );
    expectClose(
      points.map((point) => point.map((entry) => entry + 0)),
      expected,
      1e-14,
    );
    expectClose(weights, randn.slice(400), 1e-14);
  });

  test('the label is 1 where both coordinates have one sign', () => {
    for (const [index, [x = 0, y = 0]] of points.entries()) {
      expect(x * y * (labels[index] ?? 0)).toBeGreaterThanOrEqual(0);
    }
  });
});

test('any size: as many points a class as asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...makers), fc.nat(31), fc.nat(), (make, size, seed) => {
      const { points, labels, weights } = make(createRandom(seed), size);
      expect(points).toHaveLength(2 * size);
      expect(labels).toEqual([...Array(size).fill(1), ...Array(size).fill(-1)]);
      expect(weights).toHaveLength(3);
    }),
  );
});

test.each([-1, 2.5, Number.NaN])('refuses %s points', (size) => {
  for (const make of makers) expect(() => make(createRandom(1), size)).toThrow(EngineError);
});
