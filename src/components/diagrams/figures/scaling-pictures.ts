/** The loss over two weights, with features in their own units and standardised, from above. */
import {
  createOptimizer,
  descend,
  dot,
  formatNumber,
  type Matrix,
  matvec,
  type Surface,
  symmetricEigenvalues,
  type Vector,
} from '@engine';
import { centred, curvature, scaled } from '../../math/scaling-example.ts';
import { type ContourPicture, contourPicture } from '../contour/contour-pictures.ts';
import type { DataPoint, Mark, Series } from '../plot/series.ts';

export const STEPS = 30;
const START: Vector = [0.9, 0.75];
const AREA = { x: [-1.2, 1.2], y: [-1.2, 1.2] } as const;

/** ½ wᵀHw, with w the distance from the best weights; the bias is always at its best. */
export function bowl(hessian: Matrix): Surface {
  return {
    formula: 'f(w) = \\tfrac12\\, w^{\\top} H w',
    value: (w) => dot(w, matvec(hessian, w)) / 2,
    gradient: (w) => matvec(hessian, w),
    hessian: () => hessian,
  };
}

export interface ScalingPicture {
  readonly title: string;
  readonly condition: number;
  /** Distance from the minimum after the last step, where 1 is that of the start. */
  readonly left: number;
  readonly description: string;
  readonly contour: ContourPicture;
  readonly path: Series;
  readonly marks: readonly Mark[];
}

function picture(title: string, features: Matrix): ScalingPicture {
  const hessian = curvature(features, false);
  const values = symmetricEigenvalues(hessian);
  const [largest, smallest] = [values[0] as number, values.at(-1) as number];
  const surface = bowl(hessian);
  const { points } = descend(surface, createOptimizer({ kind: 'sgd', learningRate: 1 / largest }), {
    start: START,
    maxSteps: STEPS,
    tolerance: 0,
  });
  const last = points.at(-1) as Vector;
  const left = Math.hypot(...last) / Math.hypot(...START);
  const condition = largest / smallest;
  const path = points.map(([x = 0, y = 0]): DataPoint => [x, y]);
  return {
    title,
    condition,
    left,
    description: `The loss over both weights, condition number ${formatNumber(condition, 1)}. After ${STEPS} steps the distance from the minimum is ${formatNumber(left, 4)} times that at the start.`,
    contour: contourPicture(surface, AREA),
    path: { points: path, colour: 5, shape: 'circle', size: 2.4 },
    marks: [
      { at: path[0] as DataPoint, shape: 'ring', colour: 5, label: 'start', side: 'above' },
      { at: [0, 0], shape: 'cross', colour: 5 },
    ],
  };
}

export const scalingPictures: readonly ScalingPicture[] = [
  picture('Own units', centred),
  picture('Standardised', scaled),
];
