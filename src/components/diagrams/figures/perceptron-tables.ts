/** Runs of the perceptron rule small enough to follow by hand, and the numbers of its bound. */
import {
  bestLine,
  convergenceBound,
  createRandom,
  datasets,
  formatGiven,
  formatNumber,
  type Matrix,
  type PerceptronRun,
  perceptron,
  type Vector,
  widestSeparator,
} from '@engine';

/** The four corners of the unit square, in the order of a truth table. */
export const CORNERS: Matrix = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

export const AND: Vector = [-1, -1, -1, 1];
export const OR: Vector = [-1, 1, 1, 1];
export const XOR: Vector = [-1, 1, 1, -1];

const tuple = (values: Vector) => `(${values.map((value) => formatGiven(value, 3)).join(', ')})`;
const signed = (label: number) => (label > 0 ? '+1' : '−1');

/** A run on the four corners from w₀ = 0. */
export function cornerRun(labels: Vector, maxUpdates = 100): PerceptronRun {
  return perceptron(CORNERS, labels, [0, 0, 0], { maxUpdates });
}

/** Every update of a run on the corners: the point, its sum, what is added, the new weights. */
export function cornerSteps(labels: Vector, maxUpdates?: number) {
  const run = cornerRun(labels, maxUpdates);
  const rows = run.picked.map((index, update) => {
    const point = [...(CORNERS[index] as Vector), 1];
    const label = labels[index] as number;
    return [
      String(update + 1),
      tuple(point.slice(0, 2)),
      signed(label),
      formatGiven(sumAt(run.weights[update] as Vector, point), 3),
      tuple(point.map((entry) => label * entry)),
      tuple(run.weights[update + 1] as Vector),
      String(run.errors[update + 1]),
    ];
  });
  return {
    label: 'every update of the perceptron rule on the four corners',
    head: [
      'Update',
      'Point',
      'Target $\\y$',
      'Sum $\\zo$',
      'Add $\\y\\,\\xt$',
      'New $\\wu$',
      'Wrong',
    ],
    rows,
  };
}

/** w·x̃, from the engine’s margin of this point alone. */
function sumAt(weights: Vector, extended: Vector): number {
  const length = Math.hypot(...weights);
  if (length === 0) return 0;
  return convergenceBound([extended.slice(0, 2)], [1], weights).margin * length;
}

export interface CloudNumbers {
  /** γ and R of the separable clouds. */
  readonly margin: number;
  readonly radius: number;
  /** Novikoff’s bound from 0, and from the weights that the clouds come with. */
  readonly bound: number;
  readonly boundFromStart: number;
  /** Updates needed from each. */
  readonly updates: number;
  readonly updatesFromStart: number;
}

/** The separable clouds of a seed, moved or stretched first if wanted. */
export function cloudNumbers(change: (point: Vector) => Vector = (point) => point): CloudNumbers {
  const { points: drawn, labels, weights } = datasets.separableClouds(createRandom(42));
  const points = drawn.map(change);
  const separator = widestSeparator(points, labels);
  if (!separator) throw new Error('no line separates these clouds');
  const { margin, radius, bound } = convergenceBound(points, labels, separator.weights);
  const count = (from: Vector) =>
    perceptron(points, labels, from, { maxUpdates: 100_000 }).picked.length;
  return {
    margin,
    radius,
    bound,
    boundFromStart: convergenceBound(points, labels, separator.weights, weights).bound,
    updates: count([0, 0, 0]),
    updatesFromStart: count(weights),
  };
}

/** Bound and updates for the clouds as they are, far from the origin, and in other units. */
export function boundTable() {
  const whole = (value: number) => Math.floor(value).toLocaleString('en-GB');
  const cases: readonly [string, CloudNumbers][] = [
    ['as they are', cloudNumbers()],
    [
      '10 added to $\\xj{1}$ and $\\xj{2}$',
      cloudNumbers((point) => point.map((entry) => entry + 10)),
    ],
    ['$\\xj{1}$ times 1000', cloudNumbers(([first = 0, second = 0]) => [1000 * first, second])],
  ];
  return {
    label: 'margin, radius, bound and updates of the same clouds in three places',
    head: [
      'The clouds',
      'Margin $\\margin$',
      'Radius $\\radius$',
      'Bound $(\\radius/\\margin)^2$',
      'Updates from 0',
    ],
    rows: cases.map(([name, { margin, radius, bound, updates }]) => [
      name,
      formatNumber(margin, 3),
      formatNumber(radius, 3),
      whole(bound),
      whole(updates),
    ]),
  };
}

const bestErrors = new Map<number, number>();

/** The fewest errors any line makes on one of the clouds that none separates, seed 42. */
export function fewestErrors(dataset: 1 | 2): number {
  const known = bestErrors.get(dataset);
  if (known !== undefined) return known;
  const draw = dataset === 1 ? datasets.overlappingClouds : datasets.quadrantClouds;
  const { points, labels } = draw(createRandom(42));
  const { errors } = bestLine(points, labels);
  bestErrors.set(dataset, errors);
  return errors;
}
