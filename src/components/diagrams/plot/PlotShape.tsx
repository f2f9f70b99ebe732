/** A point of a plot: its form says as much as its colour. */
import { percent } from './paths.ts';
import type { Shape } from './series.ts';

interface PlotShapeProps {
  shape: Shape;
  /** Percent from the left and from the top. */
  left: number;
  top: number;
  /** Radius in pixels. */
  size: number;
}

/** Only a nested drawing can place a path by percent. */
export function PlotShape({ shape, left, top, size }: PlotShapeProps) {
  const at = { x: percent(left), y: percent(top) };
  if (shape === 'circle' || shape === 'ring') {
    return <circle class={`plot-${shape}`} cx={at.x} cy={at.y} r={size} />;
  }
  return (
    <svg {...at} overflow="visible" aria-hidden="true">
      <path class={`plot-${shape}`} d={PATHS[shape](size)} />
    </svg>
  );
}

const PATHS: Readonly<Record<Exclude<Shape, 'circle' | 'ring'>, (r: number) => string>> = {
  diamond: (r) => `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0Z`,
  square: (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
  triangle: (r) => `M0 ${-1.2 * r}L${1.1 * r} ${0.8 * r}H${-1.1 * r}Z`,
  cross: (r) => `M${-r} ${-r}L${r} ${r}M${-r} ${r}L${r} ${-r}`,
};
