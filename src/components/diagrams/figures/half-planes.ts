/** The side of a line on which w₁x + w₂y + b is positive, cut to a rectangle. */
import type { Vector } from '@engine';
import type { Area } from '../contour/heights.ts';
import type { DataPoint } from '../plot/series.ts';

export interface HalfPlane {
  /** The corners of the positive side, in order; none if it lies outside. */
  readonly corners: readonly DataPoint[];
  /** The two ends of the line; null if it does not cross the rectangle. */
  readonly line: readonly [DataPoint, DataPoint] | null;
}

export function halfPlane([first = 0, second = 0, bias = 0]: Vector, { x, y }: Area): HalfPlane {
  const rectangle: readonly DataPoint[] = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
  const side = ([across, up]: DataPoint) => first * across + second * up + bias;
  const crossings: DataPoint[] = [];
  const corners = rectangle.flatMap((corner, index): readonly DataPoint[] => {
    const next = rectangle[(index + 1) % 4] as DataPoint;
    const [here, there] = [side(corner), side(next)];
    const kept = here > 0 ? [corner] : [];
    if (here > 0 === there > 0) return kept;
    const share = here / (here - there);
    const crossing: DataPoint = [
      corner[0] + share * (next[0] - corner[0]),
      corner[1] + share * (next[1] - corner[1]),
    ];
    crossings.push(crossing);
    return [...kept, crossing];
  });
  const [from, to] = crossings;
  return { corners, line: from && to ? [from, to] : null };
}
