import { EngineError } from './errors.ts';
import type { Surface } from './surfaces.ts';
import type { Vector } from './types.ts';

/**
 * The directional derivative u · ∇f: how fast f grows when the point moves along `direction`,
 * which counts by its direction alone.
 *
 * @throws EngineError unless point and direction have two coordinates, or if the direction has no
 *   length.
 * @example slopeAlong(surfaces.paraboloid, [1, 0], [5, 0]) // 2
 */
export function slopeAlong(
  surface: Pick<Surface, 'gradient'>,
  point: Vector,
  direction: Vector,
): number {
  const length = Math.hypot(...direction);
  if (direction.length !== 2 || !(length > 0 && Number.isFinite(length))) {
    throw new EngineError('slopeAlong', `[${direction.join(', ')}] is not a direction`);
  }
  return surface.gradient(point).reduce((sum, slope, k) => {
    return sum + (slope * (direction[k] ?? 0)) / length;
  }, 0);
}

/** Both difference quotients of a surface at a point, and how far they are from its gradient. */
export interface SurfaceDifferences {
  /** (f(x + h, y) − f(x, y)) / h, and the same for y. */
  readonly oneSided: Vector;
  /** (f(x + h, y) − f(x − h, y)) / 2h, and the same for y. */
  readonly central: Vector;
  /** The larger of the two errors. */
  readonly oneSidedError: number;
  readonly centralError: number;
}

/**
 * The gradient of a surface from its heights alone.
 * Source: Nocedal and Wright, Numerical Optimization, 2nd edition, 2006, §8.1.
 *
 * @throws EngineError unless the point has two coordinates, or if h is not positive.
 * @example surfaceDifferences(surfaces.paraboloid, [1, 0], 0.5).oneSided // [2.5, 0.5]
 */
export function surfaceDifferences(
  surface: Pick<Surface, 'gradient' | 'value'>,
  point: Vector,
  h: number,
): SurfaceDifferences {
  if (!(h > 0 && Number.isFinite(h))) {
    throw new EngineError('surfaceDifferences', `h must be positive, not ${h}`);
  }
  const gradient = surface.gradient(point);
  const here = surface.value(point);
  const moved = (axis: number, by: number) =>
    surface.value(point.map((entry, k) => (k === axis ? entry + by : entry)));
  const oneSided = gradient.map((_, axis) => (moved(axis, h) - here) / h);
  const central = gradient.map((_, axis) => (moved(axis, h) - moved(axis, -h)) / (2 * h));
  const errorOf = (found: Vector) =>
    Math.max(...found.map((entry, k) => Math.abs(entry - (gradient[k] ?? 0))));
  return {
    oneSided,
    central,
    oneSidedError: errorOf(oneSided),
    centralError: errorOf(central),
  };
}
