import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError, type Surface, surfaces, type Vector } from '../../src/engine/index.ts';
import arrows from '../golden/gradient_arrows.json';
import golden from '../golden/single_minimum.json';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const points = fc.tuple(coordinate, coordinate);
const H = 1e-4;

/** Central difference of any function of a point, along x (axis 0) or y (axis 1). */
function difference(
  f: (point: Vector) => number,
  [x, y]: readonly [number, number],
  axis: number,
): number {
  const [dx, dy] = axis === 0 ? [H, 0] : [0, H];
  return (f([x + dx, y + dy]) - f([x - dx, y - dy])) / (2 * H);
}

/** The eigenvalues of a symmetric 2×2 matrix, the smaller first. */
function eigenvalues(matrix: readonly Vector[]): readonly [number, number] {
  const [[a = 0, b = 0] = [], [, d = 0] = []] = matrix;
  const spread = Math.hypot((a - d) / 2, b);
  return [(a + d) / 2 - spread, (a + d) / 2 + spread];
}

/** The lowest point near a start, by Newton's method. */
function stationaryPoint(
  surface: Surface,
  start: readonly [number, number],
): readonly [number, number] {
  let [x, y] = start;
  for (let step = 0; step < 30; step++) {
    const [gx = 0, gy = 0] = surface.gradient([x, y]);
    const [[a = 0, b = 0] = [], [, d = 0] = []] = surface.hessian([x, y]);
    const determinant = a * d - b * b;
    [x, y] = [x - (d * gx - b * gy) / determinant, y - (a * gy - b * gx) / determinant];
  }
  return [x, y];
}

describe.each(Object.entries(surfaces))('%s', (_name, surface) => {
  test('the gradient agrees with central differences', () => {
    fc.assert(
      fc.property(points, (point) => {
        const numeric = [0, 1].map((axis) => difference(surface.value, point, axis));
        expectClose(surface.gradient(deepFreeze(point)), numeric, 1e-6);
      }),
    );
  });

  test('the Hessian agrees with central differences of the gradient', () => {
    fc.assert(
      fc.property(points, (point) => {
        const numeric = [0, 1].map((row) =>
          [0, 1].map((axis) =>
            difference((at) => surface.gradient(at)[row] ?? Number.NaN, point, axis),
          ),
        );
        expectClose(surface.hessian(point), numeric, 1e-6);
      }),
    );
  });

  test('a point of the plane has two coordinates', () => {
    for (const point of [[], [1], [1, 2, 3]]) {
      expect(() => surface.value(point)).toThrow(EngineError);
      expect(() => surface.gradient(point)).toThrow(
        `surface: needs a 2×1 point, not ${point.length}×1`,
      );
      expect(() => surface.hessian(point)).toThrow(EngineError);
    }
  });
});

describe('the paraboloid', () => {
  test.each(arrows.figures.filter(({ gradient_point }) => gradient_point !== null))(
    'value and gradient of the figure “$label”',
    ({ gradient_point, true_gradient, z0 }) => {
      expectClose(surfaces.paraboloid.gradient(gradient_point ?? []), true_gradient ?? [], 1e-15);
      expectClose(surfaces.paraboloid.value(gradient_point ?? []), z0 ?? Number.NaN, 1e-15);
    },
  );
});

describe('the single minimum', () => {
  const { value, gradient, hessian } = surfaces.singleMinimum;

  test('heights along the reference path', () => {
    const { x, y, f } = golden.lr10;
    for (const [index, height] of f.entries()) {
      expectClose(value([x[index] ?? 0, y[index] ?? 0]), height, 1e-12);
    }
  });

  test('the slope grows up to r = √8 and is smaller nearer the minimum', () => {
    const steepness = [6 * Math.SQRT2, 6, 4, Math.sqrt(8), 1, 0.1].map((r) =>
      Math.hypot(...gradient([r, 0])),
    );
    expect(steepness.map((slope) => slope.toFixed(4))).toEqual([
      '0.0094',
      '0.0629',
      '0.1464',
      '0.1706',
      '0.0934',
      '0.0099',
    ]);
  });

  test('λ is .0995 at the minimum, so η must stay below 20.1', () => {
    const [smaller, larger] = eigenvalues(hessian([0, 0]));
    expect(smaller).toBe(larger);
    expect(larger.toFixed(4)).toBe('0.0995');
    expect((2 / larger).toFixed(1)).toBe('20.1');
  });

  test('it is convex within r = √8 and not beyond', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), coordinate, (r, angle) => {
        fc.pre(Math.abs(r - Math.sqrt(8)) > 1e-6);
        const [smaller] = eigenvalues(hessian([r * Math.cos(angle), r * Math.sin(angle)]));
        expect(smaller > 0).toBe(r < Math.sqrt(8));
      }),
    );
  });
});

describe('the two minima', () => {
  const deep = stationaryPoint(surfaces.twoMinima, [0, 0.3]);
  const shallow = stationaryPoint(surfaces.twoMinima, [3.7, 0.3]);

  test('both are minima, the one near the origin deeper', () => {
    for (const point of [deep, shallow]) {
      expectClose(surfaces.twoMinima.gradient(point), [0, 0], 1e-14);
      expect(eigenvalues(surfaces.twoMinima.hessian(point))[0]).toBeGreaterThan(0);
    }
    expect(surfaces.twoMinima.value(deep)).toBeLessThan(2 * surfaces.twoMinima.value(shallow));
  });

  test('gradient descent is stable in the deep one for η below .907, and for η = 1 in the other', () => {
    const limit = (point: readonly [number, number]): number =>
      2 / eigenvalues(surfaces.twoMinima.hessian(point))[1];
    expect(limit(deep).toFixed(3)).toBe('0.907');
    expect(limit(shallow)).toBeGreaterThan(1);
  });
});
