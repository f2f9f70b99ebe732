import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestLine } from '../../src/engine/best-lines.ts';
import { overlappingClouds, quadrantClouds } from '../../src/engine/datasets/datasets.ts';
import { perceptron } from '../../src/engine/perceptron.ts';
import { createRandom } from '../../src/engine/randoms.ts';
import { widestSeparator } from '../../src/engine/separators.ts';

const errorsOf = (points: readonly (readonly number[])[], labels: number[], weights: number[]) =>
  perceptron(points, labels, weights, { maxUpdates: 0 }).errors[0];

test.each([
  ['overlapping', overlappingClouds, 11],
  ['four quadrants', quadrantClouds, 54],
] as const)('%s clouds of seed 42: %3$d of 200 are wrong at least', (_, draw, fewest) => {
  const { points, labels } = draw(createRandom(42));
  const { errors, weights } = bestLine(points, labels);
  expect(errors).toBe(fewest);
  expect(errorsOf(points, [...labels], [...weights])).toBe(fewest);
});

test('exclusive or: three corners of four, and AND: all', () => {
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  expect(bestLine(corners, [-1, 1, 1, -1]).errors).toBe(1);
  expect(bestLine(corners, [-1, -1, -1, 1]).errors).toBe(0);
});

// a coarse grid, so that many points share a line or a place
const coordinate = fc.integer({ min: -2, max: 2 });
const labelled = fc.array(fc.tuple(fc.tuple(coordinate, coordinate), fc.constantFrom(1, -1)), {
  minLength: 1,
  maxLength: 9,
});

test('the line it gives makes the errors it says, and no line tried makes fewer', () => {
  const directions = Array.from({ length: 48 }, (_, k) => (k * Math.PI) / 24 + 0.01);
  fc.assert(
    fc.property(labelled, (drawn) => {
      const points = drawn.map(([each]) => each);
      const labels = drawn.map(([, label]) => label);
      const { errors, weights } = bestLine(points, labels);
      expect(errorsOf(points, labels, [...weights])).toBe(errors);
      for (const angle of directions) {
        const [w1, w2] = [Math.cos(angle), Math.sin(angle)];
        for (const [x, y] of points) {
          for (const shift of [0.003, -0.003]) {
            const line = [w1, w2, -w1 * x - w2 * y + shift];
            expect(errorsOf(points, labels, line)).toBeGreaterThanOrEqual(errors);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('it makes no errors exactly where a separator exists', () => {
  fc.assert(
    fc.property(labelled, (drawn) => {
      const points = drawn.map(([each]) => each);
      const labels = drawn.map(([, label]) => label);
      const separable = widestSeparator(points, labels) !== null;
      expect(bestLine(points, labels).errors === 0).toBe(separable);
    }),
  );
});

test('misuse is said', () => {
  expect(() => bestLine([], [])).toThrow('needs a point');
  expect(() => bestLine([[1, 2]], [2])).toThrow('labels must be 1 or −1');
  expect(() => bestLine([[1]], [1])).toThrow('3×1 weights for a 1×1 point');
});
