import type { Surface } from './surfaces.ts';
import type { Vector } from './types.ts';

/** An arrow on a surface, in space. */
export interface GradientArrow {
  /** (x, y, f(x, y)): where the arrow starts. */
  readonly foot: Vector;
  /** From the foot to the tip; as long as the gradient. */
  readonly arrow: Vector;
  /** foot + arrow. */
  readonly tip: Vector;
}

/**
 * The way up the surface that the gradient points out, drawn in space: the tangent
 * (∂f/∂x, ∂f/∂y, ‖∇f‖²) of the surface, made as long as ∇f. The gradient itself lies flat in the
 * (x, y) plane; the arrow's first two entries have its direction. `downhill` turns the arrow
 * round, to steepest descent. Where ∇f = 0 the arrow is 0.
 *
 * @throws EngineError unless the point has two coordinates.
 */
export function gradientArrow(
  surface: Surface,
  point: Vector,
  { downhill = false }: { readonly downhill?: boolean } = {},
): GradientArrow {
  const gradient = surface.gradient(point);
  const steepness = Math.hypot(...gradient);
  const tangent = [...gradient, steepness ** 2];
  const scale = steepness === 0 ? 0 : steepness / Math.hypot(...tangent);
  const arrow = tangent.map((entry) => (downhill ? -scale : scale) * entry);
  const foot = [...point, surface.value(point)];
  return { foot, arrow, tip: foot.map((entry, index) => entry + (arrow[index] ?? 0)) };
}
