/** A run of the perceptron rule for a figure, all of it the engine's. */
import {
  createRandom,
  datasets,
  formatNumber,
  type Matrix,
  type PerceptronRun,
  perceptron,
  type Vector,
} from '@engine';

export interface PerceptronSetting {
  /** 0: separable clouds; 1: overlapping ones; 2: four clouds, one a quadrant (the XOR pattern). */
  readonly dataset: 0 | 1 | 2;
  readonly seed?: number;
  readonly maxUpdates?: number;
  /** Points of each class; 100 unless said. */
  readonly size?: number;
}

export interface PerceptronPicture {
  readonly points: Matrix;
  readonly labels: Vector;
  readonly run: PerceptronRun;
  /** (w₁, w₂, b) at the end. */
  readonly weights: Vector;
  /** Which points the last weights misclassify. */
  readonly wrong: readonly boolean[];
  /** How it ended. */
  readonly sentence: string;
}

const DATASETS = [
  { draw: datasets.separableClouds, words: 'two clouds that a line separates', maxUpdates: 50 },
  { draw: datasets.overlappingClouds, words: 'two clouds that overlap', maxUpdates: 200 },
  { draw: datasets.quadrantClouds, words: 'four clouds, one in each quadrant', maxUpdates: 200 },
] as const;

/** What a data set looks like, in a few words. */
export function wordsOf(dataset: PerceptronSetting['dataset']): string {
  return DATASETS[dataset].words;
}

export function perceptronPicture(setting: PerceptronSetting): PerceptronPicture {
  const { dataset, seed = 42, size = 100 } = setting;
  const { draw, maxUpdates } = DATASETS[dataset];
  const { points, labels, weights: first } = draw(createRandom(seed), size);
  const run = perceptron(points, labels, first, { maxUpdates: setting.maxUpdates ?? maxUpdates });
  const weights = run.weights.at(-1) ?? first;
  const wrong = points.map((point, index) => !isRight(point, labels[index] ?? 0, weights));
  return { points, labels, run, weights, wrong, sentence: endOf(run, points.length, weights) };
}

/** Asks the rule itself: with this point alone and no update, is all classified rightly? */
function isRight(point: Vector, label: number, weights: Vector): boolean {
  return perceptron([point], [label], weights, { maxUpdates: 0 }).converged;
}

function endOf(
  { converged, picked, errors }: PerceptronRun,
  total: number,
  weights: Vector,
): string {
  const [first, second, bias] = weights.map((weight) => formatNumber(weight, 3));
  const line = `w₁ = ${first}, w₂ = ${second}, b = ${bias}`;
  const updates = `${picked.length} ${picked.length === 1 ? 'update' : 'updates'}`;
  if (converged) return `After ${updates} no point is misclassified: ${line}.`;
  const fewest = errors.reduce((least, count) => Math.min(least, count), total);
  return `After ${updates} it was stopped with ${errors.at(-1)} of ${total} points misclassified (the fewest on the way were ${fewest}): ${line}.`;
}
