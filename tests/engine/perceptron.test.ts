import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  overlappingClouds,
  quadrantClouds,
  separableClouds,
} from '../../src/engine/datasets/datasets.ts';
import { EngineError } from '../../src/engine/errors.ts';
import { convergenceBound, misclassifiedPoints, perceptron } from '../../src/engine/perceptron.ts';
import { createRandom } from '../../src/engine/randoms.ts';
import golden from '../golden/perceptron.json';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';

const separable = golden['0'];

describe('the separable clouds of seed 42', () => {
  const run = perceptron(separable.X, separable.y, separable.w0, { maxUpdates: 50 });

  test('the same points are picked, and the weights agree', () => {
    expect(run.picked).toEqual(separable.picked);
    expectClose(run.weights, [separable.w0, ...separable.w_after], 1e-12);
  });

  test('the errors before each update and at the end agree', () => {
    expect(run.errors).toEqual(separable.misclassified_count);
    expect(run.converged).toBe(true);
  });

  test('our own draws give the same run', () => {
    const { points, labels, weights } = separableClouds(createRandom(42));
    const own = perceptron(points, labels, weights, { maxUpdates: 50 });
    expect(own.picked).toEqual(separable.picked);
    expectClose(own.weights, run.weights, 1e-12);
  });

  test('the limit stops it, and one update fewer than needed has not converged', () => {
    const short = perceptron(separable.X, separable.y, separable.w0, { maxUpdates: 8 });
    expect(short.picked).toEqual(separable.picked.slice(0, 8));
    expect(short.errors).toEqual(separable.misclassified_count.slice(0, 9));
    expect(short.converged).toBe(false);
    const exact = perceptron(separable.X, separable.y, separable.w0, { maxUpdates: 9 });
    expect(exact.converged).toBe(true);
  });
});

describe('clouds that no line separates, 200 updates from seed 42', () => {
  test('overlapping: the last fifty updates range over 14 to 38 errors', () => {
    const { points, labels, weights } = overlappingClouds(createRandom(42));
    const { errors, converged } = perceptron(points, labels, weights, { maxUpdates: 200 });
    const last = errors.slice(-50);
    expect([Math.min(...last), Math.max(...last), converged]).toEqual([14, 38, false]);
  });

  test('four quadrants: 69 errors at the end, 58 at best', () => {
    const { points, labels, weights } = quadrantClouds(createRandom(42));
    const { errors, picked } = perceptron(points, labels, weights, { maxUpdates: 200 });
    expect([errors.at(-1), Math.min(...errors), picked.length]).toEqual([69, 58, 200]);
  });
});

test.each([overlappingClouds, quadrantClouds])(
  '%o: every pick is the first that is misclassified',
  (make) => {
    const { points, labels, weights } = make(createRandom(42));
    const run = perceptron(points, labels, weights, { maxUpdates: 200 });
    run.picked.forEach((pick, update) => {
      const [w1 = 0, w2 = 0, bias = 0] = run.weights[update] ?? [];
      const isWrong = ([x = 0, y = 0]: readonly number[], index: number) =>
        (w1 * x + w2 * y + bias > 0 ? 1 : -1) !== labels[index];
      expect(points.findIndex(isWrong)).toBe(pick);
    });
  },
);

test('by hand: a point on the line counts as −1', () => {
  const run = perceptron(
    [
      [1, 0],
      [0, 2],
    ],
    [1, -1],
    [0, 0, 0],
    { maxUpdates: 10 },
  );
  expect(run.weights).toEqual([
    [0, 0, 0],
    [1, 0, 1],
    [1, -2, 0],
  ]);
  expect(run.picked).toEqual([0, 1]);
  expect(run.errors).toEqual([1, 1, 0]);
});

test('the misclassified points are those that the run counts, the first of them next', () => {
  const { points, labels, weights } = overlappingClouds(createRandom(42));
  const run = perceptron(points, labels, weights, { maxUpdates: 20 });
  run.weights.forEach((each, update) => {
    const missed = misclassifiedPoints(points, labels, each);
    expect(missed).toHaveLength(run.errors[update] ?? -1);
    if (update < 20) expect(missed[0]).toBe(run.picked[update]);
  });
  expect(misclassifiedPoints([[0, 0]], [-1], [0, 0, 0])).toEqual([]);
  expect(() => misclassifiedPoints([[0, 0]], [-1], [0, 0])).toThrow(
    'misclassifiedPoints: 2×1 weights',
  );
});

test('no updates are made where all is right, or none is allowed', () => {
  const points = [
    [1, 1],
    [-1, -1],
  ];
  expect(perceptron(points, [1, -1], [1, 1, 0], { maxUpdates: 5 }).picked).toEqual([]);
  const none = perceptron(points, [-1, 1], [1, 1, 0], { maxUpdates: 0 });
  expect(none).toEqual({ weights: [[1, 1, 0]], picked: [], errors: [2], converged: false });
});

test('separable data: it converges from 0 within Novikoff’s bound', () => {
  const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
  const point = fc.tuple(coordinate, coordinate);
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 20 }),
      point,
      coordinate,
      (drawn, direction, bias) => {
        const separator = [...direction, bias];
        const height = ([x = 0, y = 0]: readonly number[]): number =>
          (x * direction[0] + y * direction[1] + bias) / Math.hypot(...separator);
        const points = drawn.filter((candidate) => Math.abs(height(candidate)) > 0.4);
        fc.pre(points.length > 0 && Math.hypot(...separator) > 1e-3);
        const labels = deepFreeze(points.map((candidate) => Math.sign(height(candidate))));
        deepFreeze(points);
        const { bound } = convergenceBound(points, labels, separator);
        const run = perceptron(points, labels, [0, 0, 0], { maxUpdates: Math.ceil(bound) + 1 });
        expect(run.converged).toBe(true);
        expect(run.picked.length).toBeLessThanOrEqual(bound * (1 + 1e-12));
      },
    ),
  );
});

describe('convergenceBound', () => {
  test('the widest separator of the seed-42 clouds: γ .598, R 6.133, bound 105.1', () => {
    // From a quadratic programme: least ‖w‖ with y w·x̃ ≥ 1 at every point.
    const separator = [1.41095229, 0.80402106, -0.39443826];
    const { margin, radius, bound } = convergenceBound(separable.X, separable.y, separator);
    expect(margin).toBeCloseTo(0.5984, 4);
    expect(radius).toBeCloseTo(6.1333, 4);
    expect(bound).toBeCloseTo(105.06, 2);
    expect(separable.n_updates).toBeLessThan(bound);
  });

  test('from other weights it is the largest k with kγ + u·w₀ ≤ √(‖w₀‖² + kR²)', () => {
    const separator = [1.41095229, 0.80402106, -0.39443826];
    const { margin, radius, bound } = convergenceBound(
      separable.X,
      separable.y,
      separator,
      separable.w0,
    );
    const length = Math.hypot(...separator);
    const ahead = separator.reduce((sum, w, k) => sum + (w * (separable.w0[k] ?? 0)) / length, 0);
    const slack = (k: number) =>
      Math.sqrt(Math.hypot(...separable.w0) ** 2 + k * radius ** 2) - (k * margin + ahead);
    expect(slack(bound)).toBeCloseTo(0, 9);
    expect(slack(bound + 1)).toBeLessThan(0);
    expect(bound).toBeGreaterThan(105.06);
  });

  test('a line that does not separate bounds nothing', () => {
    const { margin, bound } = convergenceBound(
      [
        [1, 0],
        [2, 0],
      ],
      [1, -1],
      [1, 0, 0],
    );
    expect(margin).toBe(-2);
    expect(bound).toBe(Number.POSITIVE_INFINITY);
  });

  test('the separator’s length does not matter', () => {
    const [once, thrice] = [
      [3, -4, 1],
      [9, -12, 3],
    ].map((separator) =>
      convergenceBound(
        [
          [2, 0],
          [0, 3],
        ],
        [1, -1],
        separator,
      ),
    );
    expectClose(once?.bound ?? 0, thrice?.bound ?? Number.NaN, 1e-14);
  });
});

test('misuse is said, with the numbers that do not fit', () => {
  const limit = { maxUpdates: 5 };
  expect(() => perceptron([[1, 2]], [1, -1], [0, 0, 0], limit)).toThrow(
    'perceptron: 1 points, but 2 labels',
  );
  expect(() => perceptron([[1, 2]], [1], [0, 0], limit)).toThrow(
    'perceptron: 2×1 weights for a 2×1 point',
  );
  expect(() => perceptron([[1, 2]], [0], [0, 0, 0], limit)).toThrow('labels must be 1 or −1');
  expect(() => perceptron([[1, 2]], [1], [0, 0, 0], { maxUpdates: -1 })).toThrow(EngineError);
  expect(() => convergenceBound([], [], [1, 0, 0])).toThrow(EngineError);
  expect(() => convergenceBound([[1, 2]], [1], [0, 0, 0])).toThrow('a separator that is not 0');
});
