/** Walks on a valley, and from several starts into two dips. */
import {
  createOptimizer,
  type Descent,
  descend,
  quadraticBowl,
  surfaces,
  type Vector,
} from '@engine';
import { type ContourPicture, contourPicture } from '../contour/contour-pictures.ts';
import type { DataPoint, Mark, Series } from '../plot/series.ts';
import { PLACES } from './descents.ts';

/** The example worked by hand: f = ½(x² + 4y²) from (4, 1). */
export const VALLEY = { curvatures: [1, 4], start: [4, 1], steps: 3 } as const;
export const VALLEY_RATES = [0.4, 0.6] as const;
const VALLEY_AREA = { x: [-2, 5], y: [-3, 3] } as const;

export function valleyWalk(learningRate: number, maxSteps: number = VALLEY.steps): Descent {
  return descend(quadraticBowl(VALLEY.curvatures), createOptimizer({ kind: 'sgd', learningRate }), {
    start: VALLEY.start,
    maxSteps,
    tolerance: 0,
  });
}

export interface WalkPlot {
  readonly picture: ContourPicture;
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
}

const placesOf = (descent: Descent) => descent.points.map(([x = 0, y = 0]): DataPoint => [x, y]);

export function valleyPlot(learningRate: number): WalkPlot {
  const points = placesOf(valleyWalk(learningRate));
  return {
    picture: contourPicture(quadraticBowl(VALLEY.curvatures), VALLEY_AREA, 12),
    series: [{ points, colour: 5, shape: 'circle', size: 2.8 }],
    marks: [
      { at: points[0] as DataPoint, shape: 'ring', colour: 5, label: 'start', side: 'above' },
    ],
  };
}

/** Into two dips from three starts, all with η = 0.5. */
export const STARTS: readonly Vector[] = [
  [7.5, 4.2],
  [5, 2],
  [-3, 3],
];
export const STARTS_RATE = 0.5;

export function walkFrom(start: Vector): Descent {
  return descend(surfaces.twoMinima, createOptimizer({ kind: 'sgd', learningRate: STARTS_RATE }), {
    start,
    maxSteps: 100,
    tolerance: PLACES.twoMinima.tolerance,
  });
}

export function startsPlot(): WalkPlot {
  const walks = STARTS.map((start) => placesOf(walkFrom(start)));
  return {
    picture: contourPicture(surfaces.twoMinima, PLACES.twoMinima.area),
    series: walks.map((points) => ({ points, colour: 5, shape: 'circle', size: 2.2 })),
    marks: walks.map((points) => ({ at: points[0] as DataPoint, shape: 'ring', colour: 5 })),
  };
}
