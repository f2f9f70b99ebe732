/** Errata of the perceptron, in numbers. */
import {
  bestLine,
  convergenceBound,
  createRandom,
  datasets,
  type Matrix,
  perceptron,
  type Vector,
  widestSeparator,
} from '@engine';
import { caseOf, createState } from '../../widgets/perceptron/model.ts';
import { type Demonstrations, list, num } from './demonstration.ts';

const corners: Matrix = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const exclusiveOr: Vector = [-1, 1, 1, -1];

/** After how many updates the weights are again what they were. */
function period(weights: readonly Vector[]): number {
  const last = weights.at(-1) ?? [];
  const since = [...weights].reverse().slice(1);
  return 1 + since.findIndex((old) => old.every((weight, index) => weight === last[index]));
}

/** Which class the book's cloud around a corner of [−1, 1]² has. */
function cloudAt(corner: Vector): number {
  const { points, labels } = datasets.quadrantClouds(createRandom(42), 100);
  const inside = (point: Vector) =>
    point.every((entry, index) => entry * (corner[index] as number) > 0);
  return labels[points.findIndex(inside)] as number;
}

export const perceptronDemonstrations: Demonstrations = {
  3: () => {
    const point = [1, 2];
    const start = [1, 1, 0];
    const { weights } = perceptron([point], [-1], start, { maxUpdates: 1 });
    return {
      of: 'The weights (1, 1, 0) after an update at (1, 2), a point of the other class',
      notebook: `with $\\y = 0$: ${list(start, 0)}, nothing learnt`,
      right: `with $\\y = -1$: ${list(weights[1] as Vector, 0)}`,
    };
  },
  6: () => {
    const { run } = caseOf(createState('separable'));
    return {
      of: 'Points that the first update looks at, cell 3',
      notebook: `all ${run.errors[0]} that are misclassified`,
      right: '1, the first of them',
    };
  },
  7: () => {
    const { points, labels, run } = caseOf(createState('separable'));
    const separator = widestSeparator(points, labels);
    if (!separator) throw new Error('the two clouds can be separated');
    const { margin, radius, bound } = convergenceBound(points, labels, separator.weights);
    return {
      of: 'The updates it takes, cell 3',
      notebook: 'finitely many, for any data',
      right: `$\\margin = ${num(margin, 3)}$ and $\\radius = ${num(radius, 3)}$ allow at most ${num(bound, 1)}; ${run.picked.length} were made`,
    };
  },
  8: () => {
    const { points, labels, run } = caseOf(createState('overlapping'));
    const last = run.errors.slice(-50);
    return {
      of: 'Errors on 200 points that overlap',
      notebook: `still falling: ${Math.min(...last)} to ${Math.max(...last)} over the last 50 updates`,
      right: `no line makes fewer than ${bestLine(points, labels).errors}`,
    };
  },
  9: () => {
    const withProduct = corners.map(([x = 0, y = 0]) => [x, y, x * y]);
    const run = perceptron(withProduct, exclusiveOr, [0, 0, 0, 0], { maxUpdates: 100 });
    return {
      of: 'Errors on the four corners',
      notebook: `${bestLine(corners, exclusiveOr).errors}, for any classifier`,
      right: `${run.errors.at(-1)} for a line in $\\xj{1}$, $\\xj{2}$ and $\\xj{1} \\xj{2}$`,
    };
  },
  10: () => {
    const quadrants = corners.map((corner) => corner.map((entry) => 2 * entry - 1));
    const agreeing = (sign: number) =>
      quadrants.filter((corner, row) => sign * cloudAt(corner) === exclusiveOr[row]).length;
    // the data set's +1 is drawn blue, and the notebook's legend calls blue those who bought
    return {
      of: 'Rows of the table that the figure agrees with',
      notebook: `${agreeing(1)} of 4`,
      right: `${agreeing(-1)} of 4`,
    };
  },
  11: () => {
    const { run } = caseOf(createState('separable'));
    return {
      of: 'When the simulation of cell 3 stops',
      notebook: 'after 50 updates, at the earliest',
      right: `after ${run.picked.length}, when nothing is misclassified`,
    };
  },
  12: () => {
    const { points, labels, run } = caseOf(createState('xor'));
    return {
      of: 'Errors on 200 points of the exclusive or',
      notebook: '“extremely poorly”',
      right: `${run.errors.at(-1)} at the end, ${Math.min(...run.errors)} at best; no line makes fewer than ${bestLine(points, labels).errors}`,
    };
  },
  14: () => {
    const { weights } = perceptron(corners, exclusiveOr, [0, 0, 0], { maxUpdates: 40 });
    return {
      of: 'The rule on the four corners',
      notebook: 'wanders by chance',
      right: `comes back to the same weights every ${period(weights)} updates`,
    };
  },
};
