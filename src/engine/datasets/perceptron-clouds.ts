import type { Random } from '../randoms.ts';
import type { Matrix, Vector } from '../types.ts';
import { type LabelledPoints, repeatLabel, requireCount } from './labelled-points.ts';

/** Two clouds of points for a perceptron, and the weights it starts from. */
export interface PerceptronClouds extends LabelledPoints {
  /** (w₁, w₂, b) ~ N(0, I), drawn after the points. */
  readonly weights: Vector;
}

/**
 * Two clouds that a line separates: N((2, 2), I) labelled 1, then N((−2, −2), I) labelled −1,
 * with `size` points each.
 *
 * @throws EngineError unless `size` is an integer ≥ 0.
 */
export function separableClouds(random: Random, size = 100): PerceptronClouds {
  return pairOfClouds('separableClouds', random, size, 2);
}

/**
 * Two clouds that overlap: N((1, 1), I) labelled 1, then N((−1, −1), I) labelled −1, with `size`
 * points each.
 *
 * @throws EngineError unless `size` is an integer ≥ 0.
 */
export function overlappingClouds(random: Random, size = 100): PerceptronClouds {
  return pairOfClouds('overlappingClouds', random, size, 1);
}

/**
 * Four clouds with σ = .5, one a quadrant, which no line separates: around (1, 1) and (−1, −1)
 * labelled 1, around (−1, 1) and (1, −1) labelled −1. Coordinates that leave the quadrant are set
 * to 0. Each class has `size` points, the first cloud of each the smaller half.
 *
 * @throws EngineError unless `size` is an integer ≥ 0.
 */
export function quadrantClouds(random: Random, size = 100): PerceptronClouds {
  requireCount('quadrantClouds', size);
  const half = Math.floor(size / 2);
  const points = [
    ...quadrantCloud(random, half, [1, 1]),
    ...quadrantCloud(random, size - half, [-1, -1]),
    ...quadrantCloud(random, half, [-1, 1]),
    ...quadrantCloud(random, size - half, [1, -1]),
  ];
  return withWeights(random, points, size);
}

function pairOfClouds(
  operation: string,
  random: Random,
  size: number,
  centre: number,
): PerceptronClouds {
  requireCount(operation, size);
  const points = [
    ...cloud(random, size, [centre, centre], 1),
    ...cloud(random, size, [-centre, -centre], 1),
  ];
  return withWeights(random, points, size);
}

function cloud(random: Random, size: number, centre: Vector, std: number): Matrix {
  return Array.from({ length: size }, () => centre.map((mean) => random.normal(mean, std)));
}

function quadrantCloud(random: Random, size: number, centre: Vector): Matrix {
  return cloud(random, size, centre, 0.5).map((point) =>
    point.map((entry, index) =>
      (centre[index] ?? 0) > 0 ? Math.max(entry, 0) : Math.min(entry, 0),
    ),
  );
}

function withWeights(random: Random, points: Matrix, size: number): PerceptronClouds {
  const labels = [...repeatLabel(1, size), ...repeatLabel(-1, size)];
  return { points, labels, weights: [random.normal(), random.normal(), random.normal()] };
}
