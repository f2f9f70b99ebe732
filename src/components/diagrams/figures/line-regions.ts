/** The regions into which lines cut a rectangle. */
import type { Layer, Vector } from '@engine';
import type { Area } from '../contour/heights.ts';
import { createScale } from '../plot/scales.ts';
import type { DataPoint } from '../plot/series.ts';

/** Four lines in general position whose eleven regions all show in the square: w₁, w₂, b. */
export const FOUR_LINES: readonly Vector[] = [
  [-2, -1, 2],
  [-1, 2, 1],
  [2, -1, -1],
  [0, -2, -2],
];

export interface Region {
  /** Corners, in order. */
  readonly corners: readonly DataPoint[];
  /** Which lines it lies on the positive side of. */
  readonly sides: readonly boolean[];
}

/** The most regions that so many lines can cut the plane into. */
export function mostRegions(lines: number): number {
  return 1 + (lines * (lines + 1)) / 2;
}

/** Cuts the rectangle with one line after the other. */
export function lineRegions(lines: readonly Vector[], { x, y }: Area): readonly Region[] {
  const whole: Region = {
    corners: [
      [x[0], y[0]],
      [x[1], y[0]],
      [x[1], y[1]],
      [x[0], y[1]],
    ],
    sides: [],
  };
  return lines.reduce<readonly Region[]>(
    (regions, line) =>
      regions.flatMap((region) => [cut(region, line, 1), cut(region, line, -1)].filter(isThere)),
    [whole],
  );
}

/** The lines on which the nodes of a layer bend. */
export function linesOf({ weights, bias }: Layer): readonly Vector[] {
  return weights.map((row, node) => [...row, bias[node] ?? 0]);
}

function isThere({ corners }: Region): boolean {
  return corners.length > 2;
}

/** The part of a region on one side of a line (Sutherland and Hodgman). */
function cut({ corners, sides }: Region, [w1 = 0, w2 = 0, b = 0]: Vector, side: 1 | -1): Region {
  const height = ([x, y]: DataPoint) => side * (w1 * x + w2 * y + b);
  const kept = corners.flatMap((corner, index): readonly DataPoint[] => {
    const next = corners[(index + 1) % corners.length] as DataPoint;
    const [here, there] = [height(corner), height(next)];
    const stays = here >= 0 ? [corner] : [];
    if (here * there >= 0) return stays;
    const share = here / (here - there);
    const crossing: DataPoint = [
      corner[0] + share * (next[0] - corner[0]),
      corner[1] + share * (next[1] - corner[1]),
    ];
    return [...stays, crossing];
  });
  const isFlat = kept.every((corner) => Math.abs(height(corner)) < 1e-12);
  return { corners: isFlat ? [] : kept, sides: [...sides, side > 0] };
}

/** In percent of the area: corners for a polygon, and where its number stands. */
export function placed({ corners, sides }: Region, { x, y }: Area) {
  const [across, up] = [createScale(x), createScale(y)];
  const places = corners.map(([a, b]): DataPoint => [across.at(a), 100 - up.at(b)]);
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return { places, middle: [mean(0), mean(1)] as const, active: sides.filter(Boolean).length };
}
