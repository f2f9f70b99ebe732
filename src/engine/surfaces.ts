import { EngineError } from './errors.ts';
import type { Matrix, Vector } from './types.ts';

/** A function of a point [x, y] of the plane, with its exact derivatives. */
export interface Surface {
  /** f in TeX. */
  readonly formula: string;
  /** f(x, y). @throws EngineError unless the point has two coordinates. */
  value(point: Vector): number;
  /** [∂f/∂x, ∂f/∂y]. @throws EngineError unless the point has two coordinates. */
  gradient(point: Vector): Vector;
  /** The symmetric 2×2 matrix of second derivatives. @throws EngineError as `gradient`. */
  hessian(point: Vector): Matrix;
}

/** f = x² + y²: a convex bowl with its minimum 0 at the origin. */
const paraboloid: Surface = surfaceOf('f(x, y) = x^2 + y^2', {
  value: (x, y) => x * x + y * y,
  gradient: (x, y) => [2 * x, 2 * y],
  hessian: () => [
    [2, 0],
    [0, 2],
  ],
});

const DIP_DEPTH = (0.05 * 100) / (2 * Math.PI);

/**
 * f = −.05 · (100/2π) · e^{−(x²+y²)/16}: one dip, .796 deep at the origin, convex within r = √8
 * only and flat far out.
 */
const singleMinimum: Surface = surfaceOf(
  'f(x, y) = -0.05 \\cdot \\dfrac{100}{2\\pi}\\, e^{-(x^2 + y^2)/16}',
  {
    value: (x, y) => -dip(x, y),
    gradient: (x, y) => [(x / 8) * dip(x, y), (y / 8) * dip(x, y)],
    hessian: (x, y) => {
      const mixed = -((x * y) / 64) * dip(x, y);
      return [
        [(1 / 8 - (x * x) / 64) * dip(x, y), mixed],
        [mixed, (1 / 8 - (y * y) / 64) * dip(x, y)],
      ];
    },
  },
);

/**
 * f = −¼ A(x) B(y), where A is a bump at x = 0 and a lower one at x = 4, and B a bump at y = 0
 * and a lower one at y = 2, which it swallows: a deep dip near the origin, a shallow one near
 * x = 4.
 */
const twoMinima: Surface = surfaceOf(
  'f(x, y) = -\\dfrac{1}{4} \\cdot \\dfrac{10 e^{-x^2/4} + 4 e^{-(x-4)^2/4}}{\\sqrt{2\\pi}} \\cdot \\dfrac{10 e^{-y^2/4} + 4 e^{-(y-2)^2/4}}{\\sqrt{2\\pi}}',
  {
    value: (x, y) => -(bumps(x, 4).value * bumps(y, 2).value) / 4,
    gradient: (x, y) => {
      const [a, b] = [bumps(x, 4), bumps(y, 2)];
      return [-(a.slope * b.value) / 4, -(a.value * b.slope) / 4];
    },
    hessian: (x, y) => {
      const [a, b] = [bumps(x, 4), bumps(y, 2)];
      const mixed = -(a.slope * b.slope) / 4;
      return [
        [-(a.curvature * b.value) / 4, mixed],
        [mixed, -(a.value * b.curvature) / 4],
      ];
    },
  },
);

/** The three surfaces of the book's figures. */
export const surfaces = { paraboloid, singleMinimum, twoMinima } as const;

function dip(x: number, y: number): number {
  return DIP_DEPTH * Math.exp(-(x * x + y * y) / 16);
}

/** (10 e^{−t²/4} + 4 e^{−(t−c)²/4})/√(2π) with its first two derivatives by t. */
function bumps(t: number, centre: number): { value: number; slope: number; curvature: number } {
  const high = (10 / Math.sqrt(2 * Math.PI)) * Math.exp(-(t * t) / 4);
  const low = (4 / Math.sqrt(2 * Math.PI)) * Math.exp(-((t - centre) ** 2) / 4);
  return {
    value: high + low,
    slope: -(t / 2) * high - ((t - centre) / 2) * low,
    curvature: ((t * t) / 4 - 1 / 2) * high + ((t - centre) ** 2 / 4 - 1 / 2) * low,
  };
}

interface Formulas {
  value(x: number, y: number): number;
  gradient(x: number, y: number): Vector;
  hessian(x: number, y: number): Matrix;
}

function surfaceOf(formula: string, { value, gradient, hessian }: Formulas): Surface {
  return {
    formula,
    value: (point) => value(...coordinates(point)),
    gradient: (point) => gradient(...coordinates(point)),
    hessian: (point) => hessian(...coordinates(point)),
  };
}

function coordinates(point: Vector): readonly [x: number, y: number] {
  const [x, y] = point;
  if (x === undefined || y === undefined || point.length !== 2) {
    throw new EngineError('surface', `needs a 2×1 point, not ${point.length}×1`);
  }
  return [x, y];
}
