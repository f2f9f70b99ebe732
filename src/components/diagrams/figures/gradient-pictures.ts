/** The gradient of a surface at a point, as an arrow over its contours. */
import { formatNumber, surfaces, type Vector } from '@engine';
import type { Area } from '../contour/heights.ts';
import type { Arrow } from '../contour/PlotArrow.tsx';
import type { DataPoint } from '../plot/series.ts';
import { PLACES, type SurfaceName } from './descents.ts';

export interface GradientSetting {
  readonly surface?: SurfaceName;
  /** The point. */
  readonly at: Vector;
  /** `ascent`: along the gradient; `descent`: against it; `both`. */
  readonly direction?: 'ascent' | 'descent' | 'both';
  /** How long an arrow is drawn against the gradient; 1 unless said. */
  readonly scale?: number;
  /** How far the picture reaches to every side of the origin; where the surface is shown unless said. */
  readonly reach?: number;
}

export interface GradientPicture {
  readonly area: Area;
  readonly gradient: Vector;
  readonly height: number;
  readonly arrows: readonly Arrow[];
  readonly sentence: string;
}

export function gradientPicture(setting: GradientSetting): GradientPicture {
  const { surface = 'paraboloid', at, direction = 'ascent', scale = 1, reach } = setting;
  const gradient = surfaces[surface].gradient(at);
  const height = surfaces[surface].value(at);
  const up = arrow(at, gradient, scale, '$\\nabla f$');
  const down = arrow(at, gradient, -scale, '$-\\nabla f$');
  const arrows = { ascent: [up], descent: [down], both: [up, down] }[direction];
  return {
    area: reach ? { x: [-reach, reach], y: [-reach, reach] } : PLACES[surface].area,
    gradient,
    height,
    arrows,
    sentence: `At ${pair(at)} the height is ${formatNumber(height, 4)} and the gradient is ${pair(gradient)}, ${formatNumber(Math.hypot(...gradient), 4)} long.`,
  };
}

function arrow(at: Vector, gradient: Vector, scale: number, label: string): Arrow {
  const [from, to] = [at, at.map((entry, k) => entry + scale * (gradient[k] ?? 0))];
  return {
    from: point(from),
    to: point(to),
    label,
    ...(scale > 0 ? { kind: 'weightGradient' } : { colour: 5 }),
  };
}

const point = ([x = 0, y = 0]: Vector): DataPoint => [x, y];
const pair = (vector: Vector) => `(${vector.map((entry) => formatNumber(entry, 2)).join(', ')})`;
