/** Each set of points with its whole run: worked out once. */
import {
  bestLine,
  convergenceBound,
  type PerceptronRun,
  perceptron,
  widestSeparator,
} from '@engine';
import {
  cloudsOf,
  type OwnPoint,
  ownSet,
  POINT_SETS,
  type PointSet,
  type PointSetId,
} from './point-sets.ts';

/** Which points are chosen, and the reader’s own. */
export interface Choice {
  readonly set: PointSetId;
  readonly own: readonly OwnPoint[];
}

/** A point set with its whole run, and whether any line separates it. */
export interface Case extends PointSet {
  readonly run: PerceptronRun;
  /** γ, R and the most updates from w₀; null where no line separates. */
  readonly bound: {
    readonly margin: number;
    readonly radius: number;
    readonly most: number;
  } | null;
}

const cases = new WeakMap<object, Case>();

/** Worked out once for each set of points. */
export function caseOf({ set, own }: Choice): Case {
  const points = set === 'own' ? own : cloudsOf(set);
  const known = cases.get(points);
  if (known) return known;
  const found = solve(set === 'own' ? ownSet(own) : cloudsOf(set), POINT_SETS[set].maxUpdates);
  cases.set(points, found);
  return found;
}

function solve({ points, labels, start }: PointSet, maxUpdates: number): Case {
  const run = perceptron(points, labels, start, { maxUpdates });
  const separator = points.length > 0 ? widestSeparator(points, labels) : null;
  if (!separator) return { points, labels, start, run, bound: null };
  const { margin, radius, bound } = convergenceBound(points, labels, separator.weights, start);
  return { points, labels, start, run, bound: { margin, radius, most: Math.floor(bound + 1e-9) } };
}

const fewest = new WeakMap<object, number>();

/** The fewest errors of any line on the reader's own points. */
export function fewestErrors({ own }: Choice): number {
  const { points, labels } = ownSet(own);
  const errors = fewest.get(own) ?? bestLine(points, labels).errors;
  fewest.set(own, errors);
  return errors;
}
