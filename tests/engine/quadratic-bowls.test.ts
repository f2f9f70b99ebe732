import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createOptimizer,
  curvaturesAt,
  descend,
  EngineError,
  quadraticBowl,
  stabilityLimit,
  surfaces,
} from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });
const pair = fc.tuple(number, number);

test('its gradient and its curvature are the derivatives of its height', () => {
  const h = 1e-4;
  fc.assert(
    fc.property(pair, pair, (curvatures, [x, y]) => {
      const { value, gradient, hessian } = quadraticBowl(curvatures);
      const [gx = 0, gy = 0] = gradient([x, y]);
      expectClose(gx, (value([x + h, y]) - value([x - h, y])) / (2 * h), 1e-7);
      expectClose(gy, (value([x, y + h]) - value([x, y - h])) / (2 * h), 1e-7);
      expect(hessian([x, y])).toEqual([
        [curvatures[0], 0],
        [0, curvatures[1]],
      ]);
    }),
  );
});

test('each step of gradient descent multiplies each coordinate by 1 − ηλ', () => {
  const positive = fc.double({ min: 0.1, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(positive, positive), positive, (curvatures, rate) => {
      const walk = createOptimizer({ kind: 'sgd', learningRate: rate });
      const { points } = descend(quadraticBowl(curvatures), walk, {
        start: [1, 2],
        maxSteps: 3,
        tolerance: 0,
      });
      points.forEach((point, t) => {
        const factors = curvatures.map((curvature) => (1 - rate * curvature) ** t);
        expectClose(point, [factors[0] as number, 2 * (factors[1] as number)], 1e-10);
      });
    }),
  );
});

test('the curvatures are the roots of the characteristic polynomial', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(surfaces)), pair, (surface, point) => {
      const { least, largest } = curvaturesAt(surface, point);
      const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = surface.hessian(point);
      expect(least).toBeLessThanOrEqual(largest);
      expectClose(least + largest, xx + yy, 1e-10);
      expectClose(least * largest, xx * yy - xy * xy, 1e-10);
    }),
  );
});

test('the stability limit is 2/λ_max, and none where nothing curves upwards', () => {
  expect(stabilityLimit(quadraticBowl([1, 4]), [7, 7])).toBe(0.5);
  expect(stabilityLimit(quadraticBowl([-1, 0]), [0, 0])).toBe(Number.POSITIVE_INFINITY);
  expectClose(stabilityLimit(surfaces.singleMinimum, [0, 0]), 16 / (2.5 / Math.PI), 1e-12);
});

test('misuse is named', () => {
  expect(() => quadraticBowl([1])).toThrow(EngineError);
  expect(() => quadraticBowl([1, Number.NaN])).toThrow(EngineError);
  expect(() => quadraticBowl([1, 2]).value([1])).toThrow(EngineError);
});
