import { EngineError } from './errors.ts';
import type { Matrix, Vector } from './types.ts';

/** The history of a run of the perceptron rule. */
export interface PerceptronRun {
  /** (w₁, …, w_d, b): the first weights, then those after each update. */
  readonly weights: readonly Vector[];
  /** The index of the point of each update. */
  readonly picked: readonly number[];
  /** How many points are misclassified before each update, and at the end. */
  readonly errors: readonly number[];
  /** Whether the last weights classify every point rightly. */
  readonly converged: boolean;
}

/**
 * The perceptron rule: the first misclassified point in index order is added, w ← w + y x̃ with
 * x̃ = (x₁, …, x_d, 1), and the search starts again from index 0. A point on the line counts as
 * class −1 (sign(0) = −1).
 *
 * Source: Rosenblatt, "The perceptron", Psychological Review 65 (1958).
 * @example perceptron([[1, 0]], [1], [0, 0, 0], { maxUpdates: 5 }).weights // [[0, 0, 0], [1, 0, 1]]
 * @throws EngineError if the numbers of points, labels and weights don't fit (naming both
 *   shapes), a label is not ±1, or `maxUpdates` is not an integer ≥ 0.
 */
export function perceptron(
  points: Matrix,
  labels: Vector,
  weights: Vector,
  { maxUpdates }: { readonly maxUpdates: number },
): PerceptronRun {
  requireCount(maxUpdates);
  const extended = extendPoints('perceptron', points, labels, weights);
  const history = [weights];
  const picked: number[] = [];
  const errors: number[] = [];
  for (let current = weights; ; ) {
    const wrong = misclassified(extended, labels, current);
    errors.push(wrong.length);
    const [first] = wrong;
    if (first === undefined || picked.length === maxUpdates) break;
    current = update(current, extended[first] as Vector, labels[first] as number);
    picked.push(first);
    history.push(current);
  }
  return { weights: history, picked, errors, converged: errors.at(-1) === 0 };
}

/**
 * The indices of the points that weights misclassify, in order; a point on the line counts as −1.
 *
 * @throws EngineError if the numbers of points, labels and weights don't fit (naming both
 *   shapes), or a label is not ±1.
 * @example misclassifiedPoints([[2], [-1]], [1, 1], [1, 0]) // [1]
 */
export function misclassifiedPoints(
  points: Matrix,
  labels: Vector,
  weights: Vector,
): readonly number[] {
  return misclassified(
    extendPoints('misclassifiedPoints', points, labels, weights),
    labels,
    weights,
  );
}

/** What Novikoff's theorem says about a separator. */
export interface ConvergenceBound {
  /** γ: the least y u·x̃ over all points, with u of length 1; positive if u separates them. */
  readonly margin: number;
  /** R: the largest ‖x̃‖. */
  readonly radius: number;
  /**
   * No run makes more updates than this: (R/γ)² from w₀ = 0; from another w₀ the largest k with
   * kγ + u·w₀ ≤ √(‖w₀‖² + kR²); ∞ if the separator does not separate.
   */
  readonly bound: number;
}

/**
 * Novikoff's bound on the updates of the perceptron rule, as a separator shows it: every separator
 * gives a valid bound, the one with the widest margin the sharpest where w₀ = 0. All is measured
 * with x̃ = (x₁, …, x_d, 1); the separator's length does not matter. A run starts from 0 unless
 * `start` says otherwise.
 *
 * Source: Novikoff, "On convergence proofs on perceptrons", Symposium on the Mathematical Theory
 * of Automata 12 (1962), 615–622.
 * @throws EngineError if the numbers of points, labels and weights don't fit (naming both
 *   shapes), a label is not ±1, there is no point, or the separator is 0.
 */
export function convergenceBound(
  points: Matrix,
  labels: Vector,
  separator: Vector,
  start: Vector = separator.map(() => 0),
): ConvergenceBound {
  const extended = extendPoints('convergenceBound', points, labels, separator);
  const length = Math.hypot(...separator);
  if (extended.length === 0 || length === 0) {
    throw new EngineError('convergenceBound', 'needs a point, and a separator that is not 0');
  }
  const margin = extended.reduce(
    (least, point, index) =>
      Math.min(least, ((labels[index] ?? 0) * dot(separator, point)) / length),
    Number.POSITIVE_INFINITY,
  );
  const radius = extended.reduce((most, point) => Math.max(most, Math.hypot(...point)), 0);
  return {
    margin,
    radius,
    bound: mostUpdates(margin, radius, start, dot(start, separator) / length),
  };
}

/** The larger root of (kγ + u·w₀)² = ‖w₀‖² + kR². */
function mostUpdates(margin: number, radius: number, start: Vector, ahead: number): number {
  if (!(margin > 0)) return Number.POSITIVE_INFINITY;
  const half = radius ** 2 / 2 - margin * ahead;
  const root = half ** 2 + margin ** 2 * (dot(start, start) - ahead ** 2);
  return (half + Math.sqrt(Math.max(0, root))) / margin ** 2;
}

function misclassified(extended: Matrix, labels: Vector, weights: Vector): number[] {
  return extended.flatMap((point, index) =>
    (dot(weights, point) > 0 ? 1 : -1) === labels[index] ? [] : [index],
  );
}

function update(weights: Vector, point: Vector, label: number): Vector {
  return weights.map((weight, index) => weight + label * (point[index] ?? 0));
}

function dot(first: Vector, second: Vector): number {
  return first.reduce((sum, entry, index) => sum + entry * (second[index] ?? 0), 0);
}

/** x̃ for every point, after checking that everything fits. */
function extendPoints(operation: string, points: Matrix, labels: Vector, weights: Vector): Matrix {
  if (points.length !== labels.length) {
    throw new EngineError(operation, `${points.length} points, but ${labels.length} labels`);
  }
  if (!labels.every((label) => label === 1 || label === -1)) {
    throw new EngineError(operation, 'labels must be 1 or −1');
  }
  return points.map((point) => {
    if (point.length + 1 === weights.length) return [...point, 1];
    const shapes = `${weights.length}×1 weights for a ${point.length}×1 point`;
    throw new EngineError(
      operation,
      `${shapes}; a weight for each coordinate and a bias are needed`,
    );
  });
}

function requireCount(maxUpdates: number): void {
  if (!Number.isInteger(maxUpdates) || maxUpdates < 0) {
    throw new EngineError('perceptron', `maxUpdates must be an integer ≥ 0, not ${maxUpdates}`);
  }
}
