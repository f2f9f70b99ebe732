import type { Surface } from './surfaces.ts';
import type { Vector } from './types.ts';

/** How a surface curves at a point: the eigenvalues of its Hessian. */
export interface Curvatures {
  readonly least: number;
  /** λ_max: along the direction in which the surface curves upwards most. */
  readonly largest: number;
}

/**
 * The least and the largest curvature of a surface at a point, in closed form for a symmetric
 * 2×2 matrix: its mean diagonal, minus and plus a root.
 *
 * @throws EngineError unless the point has two coordinates.
 * @example curvaturesAt(quadraticBowl([1, 4]), [0, 0]) // { least: 1, largest: 4 }
 */
export function curvaturesAt(surface: Pick<Surface, 'hessian'>, point: Vector): Curvatures {
  const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = surface.hessian(point);
  const middle = (xx + yy) / 2;
  const reach = Math.hypot((xx - yy) / 2, xy);
  return { least: middle - reach, largest: middle + reach };
}

/**
 * 2/λ_max: with a larger η, gradient descent cannot come to rest where the surface curves like
 * this. Infinite where it curves upwards in no direction.
 * Source: Nesterov, Introductory Lectures on Convex Optimization, 2004, §1.2.3.
 *
 * @throws EngineError unless the point has two coordinates.
 * @example stabilityLimit(quadraticBowl([1, 4]), [0, 0]) // 0.5
 */
export function stabilityLimit(surface: Pick<Surface, 'hessian'>, point: Vector): number {
  const { largest } = curvaturesAt(surface, point);
  return largest > 0 ? 2 / largest : Number.POSITIVE_INFINITY;
}
