import { EngineError } from './errors.ts';
import { perceptron } from './perceptron.ts';
import type { Matrix, Vector } from './types.ts';

/** A line of the plane that misclassifies as few points as any line can. */
export interface BestLine {
  /** (w₁, w₂, b). */
  readonly weights: Vector;
  readonly errors: number;
}

type Place = readonly [x: number, y: number];

/** A line through two points, to be turned a little about a place on it. */
interface Candidate {
  /** Points to the positive side. */
  readonly normal: Place;
  readonly through: Place;
  /** After the turn, those further along are positive (1), those before (−1). */
  readonly along: Place;
  readonly turn: 1 | -1;
  readonly errors: number;
}

/**
 * The fewest points of the plane that a line must misclassify, and a line that does it. Any line
 * can be moved, without passing a point, until it touches two; so it is enough to look at the lines
 * through two points, and at the ways in which a small turn parts the points that lie on them.
 *
 * @example bestLine([[0, 0], [0, 1], [1, 0], [1, 1]], [-1, 1, 1, -1]).errors // 1
 * @throws EngineError if the numbers of points and labels don't fit, a label is not ±1, a point has
 *   not two coordinates, or there is no point.
 */
export function bestLine(points: Matrix, labels: Vector): BestLine {
  if (points.length === 0) throw new EngineError('bestLine', 'needs a point');
  const count = (weights: Vector) =>
    perceptron(points, labels, weights, { maxUpdates: 0 }).errors[0] as number;
  const oneSided = [1, -1].map((bias) => ({ weights: [0, 0, bias], errors: count([0, 0, bias]) }));
  let best: BestLine = oneSided.reduce((a, b) => (b.errors < a.errors ? b : a));
  const places = points.map(([x = 0, y = 0]): Place => [x, y]);
  places.forEach((first, index) => {
    for (const second of places.slice(index + 1)) {
      if (first[0] === second[0] && first[1] === second[1]) continue;
      const found = lineThrough(places, labels, first, second);
      if (found.errors < best.errors) best = turned(found, count) ?? best;
    }
  });
  return best;
}

/** The better of the two sides to call positive, and the best turn. */
function lineThrough(
  places: readonly Place[],
  labels: Vector,
  first: Place,
  second: Place,
): Candidate {
  const along: Place = [second[0] - first[0], second[1] - first[1]];
  const on: Standing[] = [];
  let [wrong, off] = [0, 0];
  places.forEach(([x, y], index) => {
    const [dx, dy] = [x - first[0], y - first[1]];
    const height = along[0] * dy - along[1] * dx;
    const label = labels[index] as number;
    if (height === 0) on.push({ at: [x, y], far: dx * along[0] + dy * along[1], label });
    else {
      off += 1;
      if (height > 0 !== label > 0) wrong += 1;
    }
  });
  const isFlipped = 2 * wrong > off;
  const normal: Place = isFlipped ? [along[1], -along[0]] : [-along[1], along[0]];
  const parted = bestParting(on);
  const errors = (isFlipped ? off - wrong : wrong) + parted.errors;
  return { normal, along, through: parted.through, turn: parted.turn, errors };
}

/** A point on the line. */
interface Standing {
  readonly at: Place;
  readonly far: number;
  readonly label: number;
}

interface Parting {
  readonly through: Place;
  readonly turn: 1 | -1;
  readonly errors: number;
}

/** Between which two points on a line it turns best, or at which end. */
function bestParting(on: readonly Standing[]): Parting {
  const order = [...on].sort((a, b) => a.far - b.far);
  const partings = Array.from({ length: order.length + 1 }, (_, cut) => {
    const through = middle(order[cut - 1], order[cut]);
    // what is wrong if those from the cut on are called positive
    const wrong = order.filter(({ label }, index) => index >= cut !== label > 0).length;
    return [
      { through, turn: 1 as const, errors: wrong },
      { through, turn: -1 as const, errors: order.length - wrong },
    ];
  }).flat();
  // two points at one place cannot be parted
  const possible = partings.filter((_, index) => {
    const cut = Math.floor(index / 2);
    return order[cut - 1]?.far !== order[cut]?.far;
  });
  return possible.reduce((best, each) => (each.errors < best.errors ? each : best));
}

function middle(before: Standing | undefined, after: Standing | undefined): Place {
  const [a, b] = [before ?? after, after ?? before] as [Standing, Standing];
  if (before && after) return [(a.at[0] + b.at[0]) / 2, (a.at[1] + b.at[1]) / 2];
  return a.at;
}

/** The line after a turn so small that it parts just the points on it. */
function turned(
  { normal, along, through, turn, errors }: Candidate,
  count: (weights: Vector) => number,
): BestLine | null {
  for (let angle = 2 ** -4; angle > 2 ** -44; angle /= 4) {
    // a hair beyond the point where it turns, for a turn about a point at the end
    for (const shift of [0, angle / 4, -angle / 4]) {
      const [w1, w2] = normal.map((entry, k) => entry + turn * angle * (along[k] ?? 0));
      const bias = -((w1 ?? 0) * through[0] + (w2 ?? 0) * through[1]);
      const size = Math.hypot(w1 ?? 0, w2 ?? 0);
      const weights = [(w1 ?? 0) / size, (w2 ?? 0) / size, bias / size + shift];
      if (count(weights) <= errors) return { weights, errors: count(weights) };
    }
  }
  return null;
}
