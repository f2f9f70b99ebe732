import { EngineError } from './errors.ts';
import { convergenceBound } from './perceptron.ts';
import type { Matrix, Vector } from './types.ts';

/** The separator with the widest margin. */
export interface WidestSeparator {
  /** u = (w₁, …, w_d, b), of length 1. */
  readonly weights: Vector;
  /** γ: the least y u·x̃ over all points, as large as it can be. */
  readonly margin: number;
  /** The points that lie at this margin and hold the separator in place, in index order. */
  readonly supports: readonly number[];
}

/** A point of the convex hull, as a mixture of some of its corners. */
interface Mixture {
  readonly members: readonly number[];
  /** Their shares: positive, and 1 in all. */
  readonly shares: Vector;
}

/** Shares below this count as 0. */
const NOTHING = 1e-12;
const MOST_STEPS = 10_000;

/**
 * The line, plane or hyperplane that separates the classes with the widest margin γ, measured in
 * the space of x̃ = (x₁, …, x_d, 1); null if none separates them. γ is the distance of the origin
 * from the convex hull of all y x̃, and u points to the nearest point of the hull.
 *
 * Source: Wolfe, "Finding the nearest point in a polytope", Mathematical Programming 11 (1976).
 * @example widestSeparator([[1], [-1]], [1, -1])?.weights // [1, 0]
 * @throws EngineError if the numbers of points and labels don't fit, a label is not ±1, or there
 *   is no point.
 */
export function widestSeparator(points: Matrix, labels: Vector): WidestSeparator | null {
  if (points.length === 0) throw new EngineError('widestSeparator', 'needs a point');
  const corners = points.map((point, index) =>
    [...point, 1].map((entry) => (labels[index] ?? 0) * entry),
  );
  const { members } = nearest(corners);
  const chosen = [...members].sort((a, b) => a - b);
  const weights = mix(corners, affineMixture(corners, chosen));
  const length = Math.hypot(...weights);
  if (length < NOTHING) return checked(points, labels, null);
  const unit = weights.map((entry) => entry / length);
  const { margin } = convergenceBound(points, labels, unit);
  // on data that touch, rounding may leave a length that is not quite 0
  if (margin <= NOTHING * length || margin < 0.5 * length) return null;
  return { weights: unit, margin, supports: chosen };
}

/** Misuse is said even where nothing separates. */
function checked(points: Matrix, labels: Vector, result: null): null {
  convergenceBound(points, labels, [...(points[0] ?? []), 1]);
  return result;
}

/** Wolfe's method: add the corner that lies lowest, then drop those that the mixture can spare. */
function nearest(corners: Matrix): Mixture {
  const norms = corners.map((corner) => dot(corner, corner));
  const size = Math.max(...norms);
  let best: Mixture = { members: [norms.indexOf(Math.min(...norms))], shares: [1] };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const place = mix(corners, best);
    const heights = corners.map((corner) => dot(corner, place));
    const lowest = heights.indexOf(Math.min(...heights));
    const isLowest = (heights[lowest] ?? 0) >= dot(place, place) - NOTHING * size;
    if (isLowest || best.members.includes(lowest)) return best;
    best = reduce(corners, {
      members: [...best.members, lowest],
      shares: [...best.shares, 0],
    });
  }
  return best;
}

/** Goes towards the nearest point of the members’ plane; at the hull’s edge it drops a member. */
function reduce(corners: Matrix, start: Mixture): Mixture {
  let now = start;
  for (;;) {
    const { shares: goal } = affineMixture(corners, now.members);
    if (goal.every((share) => share > NOTHING)) return { members: now.members, shares: goal };
    const way = now.shares.map((share, index) => {
      const end = goal[index] ?? 0;
      return end > NOTHING ? 1 : share / (share - end);
    });
    const far = Math.min(...way);
    const moved = now.shares.map((share, index) => share + far * ((goal[index] ?? 0) - share));
    const gone = way.indexOf(far);
    const kept = now.members.map((_, index) => index !== gone && (moved[index] ?? 0) > NOTHING);
    now = {
      members: now.members.filter((_, index) => kept[index]),
      shares: moved.filter((_, index) => kept[index]),
    };
  }
}

/** The mixture of the members, shares of either sign, that lies nearest to the origin. */
function affineMixture(corners: Matrix, members: readonly number[]): Mixture {
  const chosen = members.map((member) => corners[member] as Vector);
  const rows = chosen.map((row) => [...chosen.map((other) => dot(row, other)), 1, 0]);
  const solved = solve([...rows, [...chosen.map(() => 1), 0, 1]]);
  return { members, shares: solved.slice(0, -1) };
}

function mix(corners: Matrix, { members, shares }: Mixture): Vector {
  const start = (corners[0] ?? []).map(() => 0);
  return members.reduce<Vector>(
    (sum, member, index) =>
      sum.map((entry, k) => entry + (shares[index] ?? 0) * (corners[member]?.[k] ?? 0)),
    start,
  );
}

/** Gauss’s elimination with pivots; the last column is the right-hand side. */
function solve(augmented: Matrix): Vector {
  const rows = augmented.map((row) => [...row]);
  rows.forEach((_, pivot) => {
    const column = rows.map((row, index) => (index < pivot ? -1 : Math.abs(row[pivot] ?? 0)));
    const chosen = column.indexOf(Math.max(...column));
    [rows[pivot], rows[chosen]] = [rows[chosen] as number[], rows[pivot] as number[]];
    const top = rows[pivot] as number[];
    rows.forEach((row, index) => {
      if (index === pivot) return;
      const factor = (row[pivot] ?? 0) / (top[pivot] ?? 1);
      row.forEach((entry, k) => {
        row[k] = entry - factor * (top[k] ?? 0);
      });
    });
  });
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

function dot(first: Vector, second: Vector): number {
  return first.reduce((sum, entry, index) => sum + entry * (second[index] ?? 0), 0);
}
