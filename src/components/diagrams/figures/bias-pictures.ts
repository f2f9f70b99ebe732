/** One node with two inputs, once without its bias and once with it: where its sum is 0. */
import { matvec, type Vector } from '@engine';
import type { Area } from '../contour/heights.ts';
import { createScale } from '../plot/scales.ts';
import type { DataPoint, Series } from '../plot/series.ts';
import { halfPlane } from './half-planes.ts';

/** The weights of the node. */
export const weights: Vector = [1, 1];
export const bias = -4;

/** The points the node should tell from one another. */
export const near: readonly DataPoint[] = [
  [1, 1],
  [2, 1],
  [0.5, 2],
];
export const far: readonly DataPoint[] = [
  [3, 3],
  [4, 1.5],
  [2, 4],
];

export const area: Area = { x: [-2, 5], y: [-2, 5] };

/** What arrives at the node from a point. */
export function sumAt(point: DataPoint, added: number): number {
  return (matvec([weights], point)[0] as number) + added;
}

export interface BiasPicture {
  readonly series: readonly Series[];
  /** Corners of the side where the sum is positive, in percent of the plane. */
  readonly positiveSide: readonly DataPoint[];
  readonly description: string;
}

export function biasPicture(added: number): BiasPicture {
  const { corners, line } = halfPlane([...weights, added], area);
  const [x, y] = [createScale(area.x), createScale(area.y)];
  const positive = [...near, ...far].filter((point) => sumAt(point, added) > 0).length;
  return {
    series: [
      { name: 'near', points: near, mark: 'points', shape: 'diamond', size: 4, colour: 5 },
      { name: 'far', points: far, mark: 'points', shape: 'circle', size: 4, colour: 1 },
      { name: 'origin', points: [[0, 0]], mark: 'points', shape: 'cross', size: 5, colour: 6 },
      { name: 'where the sum is 0', points: line ?? [], colour: 4 },
    ],
    positiveSide: corners.map(([across, up]) => [x.at(across), 100 - y.at(up)]),
    description: `Three points near the origin and three further out. The sum is positive at ${positive} of the six.`,
  };
}
