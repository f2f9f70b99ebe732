/** What the rule can be run on: the three data sets of the source, and the reader's own points. */
import { createRandom, datasets, type Matrix, type Vector } from '@engine';

export type PointSetId = 'separable' | 'overlapping' | 'xor' | 'own';

export interface PointSet {
  readonly points: Matrix;
  /** 1 or −1 for each. */
  readonly labels: Vector;
  /** w₀. */
  readonly start: Vector;
}

/** How a set is named and drawn. */
export interface PointSetFace {
  readonly name: string;
  /** What +1 and −1 are called. */
  readonly classes: readonly [string, string];
  /** What the inputs are called; TeX between dollar signs. */
  readonly axes: readonly [string, string];
  readonly maxUpdates: number;
}

export const POINT_SETS: Readonly<Record<PointSetId, PointSetFace>> = {
  separable: {
    name: 'two clouds apart',
    classes: ['Rich', 'Not rich'],
    axes: ['$x_1$', '$x_2$'],
    maxUpdates: 50,
  },
  overlapping: {
    name: 'two clouds that overlap',
    classes: ['Rich', 'Not rich'],
    axes: ['$x_1$', '$x_2$'],
    maxUpdates: 200,
  },
  xor: {
    name: 'four clouds, XOR',
    classes: ['Didn’t buy', 'Bought'],
    axes: ['visited the shop', 'visited online'],
    maxUpdates: 200,
  },
  own: {
    name: 'your own points',
    classes: ['+1', '−1'],
    axes: ['$x_1$', '$x_2$'],
    maxUpdates: 300,
  },
};

const SEED = 42;

const DRAWERS = {
  separable: datasets.separableClouds,
  overlapping: datasets.overlappingClouds,
  xor: datasets.quadrantClouds,
} as const;

const drawn = new Map<PointSetId, PointSet>();

/** The points of one of the three data sets, the source's own. */
export function cloudsOf(id: Exclude<PointSetId, 'own'>): PointSet {
  const known = drawn.get(id);
  if (known) return known;
  const { points, labels, weights } = DRAWERS[id](createRandom(SEED));
  const set = { points, labels, start: weights };
  drawn.set(id, set);
  return set;
}

export interface OwnPoint {
  readonly x1: number;
  readonly x2: number;
  readonly label: 1 | -1;
}

/** AND, as in the worked example. */
export const FIRST_OWN: readonly OwnPoint[] = [
  { x1: 0, x2: 0, label: -1 },
  { x1: 0, x2: 1, label: -1 },
  { x1: 1, x2: 0, label: -1 },
  { x1: 1, x2: 1, label: 1 },
];

/** Own points lie at most so far out. */
export const EDGE = 10;
export const MOST_POINTS = 40;

export function ownSet(own: readonly OwnPoint[]): PointSet {
  return {
    points: own.map(({ x1, x2 }) => [x1, x2]),
    labels: own.map(({ label }) => label),
    start: [0, 0, 0],
  };
}
