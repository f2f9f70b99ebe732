/** Tables of numbers about gradient descent: the source's runs, steepness, steps by hand. */
import {
  createOptimizer,
  descend,
  formatGiven,
  formatNumber,
  quadraticBowl,
  surfaces,
} from '@engine';
import { VALLEY, valleyWalk } from '../diagrams/figures/valley-plots.ts';

const dip = surfaces.singleMinimum;

/** Where the source's walks start: this far from the minimum. */
export const START_RADIUS = Math.hypot(6, 6);
export const RADII: readonly number[] = [START_RADIUS, 6, 4, Math.sqrt(8), 1, 0.1];

export const steepnessAt = (radius: number) => Math.hypot(...dip.gradient([radius, 0]));

export function steepnessTable() {
  return {
    label: 'Steepness by distance from the minimum',
    head: ['Distance', ...RADII.map((radius) => formatGiven(radius, 2))],
    rows: [['Steepness', ...RADII.map((radius) => formatNumber(steepnessAt(radius), 4))]],
  };
}

/** The three steps worked by hand. */
export function handTable(learningRate: number) {
  const { points, values } = valleyWalk(learningRate);
  const bowl = quadraticBowl(VALLEY.curvatures);
  const column = (entries: readonly number[]) =>
    `(${entries.map((entry) => formatGiven(entry, 4)).join(', ')})`;
  return {
    label: `Three steps with learning rate ${learningRate}`,
    head: ['Step', 'Point', 'Gradient', 'Height'],
    rows: points.map((point, step) => [
      String(step),
      column(point),
      column(bowl.gradient(point)),
      formatGiven(values[step] ?? Number.NaN, 4),
    ]),
  };
}

/** Steps on ½λx² with λ = 1 from x = 1, for one product ηλ a row. */
export const PRODUCTS: readonly number[] = [0.1, 0.5, 1, 1.5, 1.9, 2, 2.1];
export const FACTOR_STEPS = 5;

export function factorTable() {
  const bowl = quadraticBowl([1, 1]);
  return {
    label: 'Five steps on a quadratic for several products of learning rate and curvature',
    head: [
      'Product ηλ',
      'Factor',
      ...Array.from({ length: FACTOR_STEPS }, (_, k) => `Step ${k + 1}`),
    ],
    rows: PRODUCTS.map((product) => {
      const { points } = descend(bowl, createOptimizer({ kind: 'sgd', learningRate: product }), {
        start: [1, 0],
        maxSteps: FACTOR_STEPS,
        tolerance: 0,
      });
      return [
        formatGiven(product, 2),
        formatGiven(1 - product, 2),
        ...points.slice(1).map(([x = 0]) => formatNumber(x, 3)),
      ];
    }),
  };
}
