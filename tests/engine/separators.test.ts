import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlappingClouds, quadrantClouds } from '../../src/engine/datasets/datasets.ts';
import { EngineError } from '../../src/engine/errors.ts';
import { convergenceBound } from '../../src/engine/perceptron.ts';
import { createRandom } from '../../src/engine/randoms.ts';
import { widestSeparator } from '../../src/engine/separators.ts';
import golden from '../golden/perceptron.json';
import { expectClose } from './support/closeness.ts';

const { X, y } = golden['0'];

test('the seed-42 clouds: the separator of a quadratic programme, γ .598', () => {
  const found = widestSeparator(X, y);
  // least ‖w‖ with y w·x̃ ≥ 1 at every point
  const programme = [1.41095229, 0.80402106, -0.39443826];
  const length = Math.hypot(...programme);
  expectClose(
    found?.weights ?? [],
    programme.map((entry) => entry / length),
    1e-7,
  );
  expect(found?.margin).toBeCloseTo(1 / length, 7);
  expect(convergenceBound(X, y, found?.weights ?? []).margin).toBe(found?.margin);
});

test('AND: three corners hold the line x₁ + x₂ = 1.5 in place', () => {
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const found = widestSeparator(corners, [-1, -1, -1, 1]);
  expect(found?.supports).toEqual([1, 2, 3]);
  const [first = 0, second = 0, bias = 0] = found?.weights ?? [];
  expect(second / first).toBeCloseTo(1, 12);
  expect(bias / first).toBeCloseTo(-1.5, 12);
  expect(widestSeparator(corners, [-1, 1, 1, -1])).toBeNull();
});

test('clouds that overlap, four quadrants, and a point of both classes have no separator', () => {
  for (const clouds of [overlappingClouds, quadrantClouds]) {
    const { points, labels } = clouds(createRandom(42));
    expect(widestSeparator(points, labels)).toBeNull();
  }
  const twice = [
    [1, 2],
    [1, 2],
  ];
  expect(widestSeparator(twice, [1, -1])).toBeNull();
});

test('one class alone is separated from nothing', () => {
  expect(widestSeparator([[3, 4]], [1])?.weights).toEqual(
    [3, 4, 1].map((entry) => entry / Math.sqrt(26)),
  );
});

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const point = fc.tuple(coordinate, coordinate);

test('no other line has a wider margin', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(point, fc.constantFrom(1, -1)), { minLength: 1, maxLength: 25 }),
      fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 20, maxLength: 20 }),
      (drawn, others) => {
        const points = drawn.map(([each]) => each);
        const labels = drawn.map(([, label]) => label);
        const margin = widestSeparator(points, labels)?.margin ?? 0;
        for (const other of others.filter((each) => Math.hypot(...each) > 1e-6)) {
          const { margin: theirs } = convergenceBound(points, labels, other);
          expect(theirs).toBeLessThanOrEqual(margin + 1e-9);
        }
      },
    ),
  );
});

test('data that a line parts are found to be parted, and the supports lie at the margin', () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 25 }),
      fc.tuple(coordinate, coordinate, coordinate),
      (drawn, line) => {
        fc.pre(Math.hypot(...line) > 0.1);
        const height = ([x = 0, y = 0]: readonly number[]) => line[0] * x + line[1] * y + line[2];
        const points = drawn.filter((each) => Math.abs(height(each)) > 1e-3);
        fc.pre(points.length > 0);
        const labels = points.map((each) => Math.sign(height(each)));
        const found = widestSeparator(points, labels);
        const { margin } = convergenceBound(points, labels, line);
        expect(found?.margin).toBeGreaterThanOrEqual(margin - 1e-9);
        for (const index of found?.supports ?? []) {
          const alone = convergenceBound(
            [points[index] as readonly number[]],
            [labels[index] as number],
            found?.weights ?? [],
          );
          expect(alone.margin).toBeCloseTo(found?.margin ?? 0, 6);
        }
      },
    ),
  );
});

describe('misuse', () => {
  test('is said', () => {
    expect(() => widestSeparator([], [])).toThrow('needs a point');
    expect(() => widestSeparator([[1, 2]], [1, -1])).toThrow(EngineError);
    expect(() => widestSeparator([[1, 2]], [0])).toThrow('labels must be 1 or −1');
  });
});
