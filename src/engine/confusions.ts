import { EngineError } from './errors.ts';
import type { Matrix, Vector } from './types.ts';
import { indexOfLargest, sum } from './vectors.ts';

/** How well one class is found. */
export interface ClassScores {
  /** Samples of this class. */
  readonly support: number;
  /** Of those said to be of this class, the share that are; null if none was said to be. */
  readonly precision: number | null;
  /** Of those that are of this class, the share that was found; null if there are none. */
  readonly recall: number | null;
  /** 2 · right / (said + support), the harmonic mean of both; null if both counts are 0. */
  readonly f1: number | null;
}

/**
 * The confusion matrix, classes × classes: entry (i, j) counts the samples of class i that were
 * said to be of class j. Rows are what is true, columns what was predicted.
 *
 * @param targets the true class of each sample, from 0.
 * @param predictions the predicted class of each sample, from 0.
 * @throws EngineError unless both have one length and hold classes from 0 to classes − 1.
 * @example confusionMatrix([0, 0, 1], [0, 1, 1], 2) // [[1, 1], [0, 1]]
 */
export function confusionMatrix(targets: Vector, predictions: Vector, classes: number): Matrix {
  if (targets.length !== predictions.length) {
    const problem = `${targets.length} targets for ${predictions.length} predictions`;
    throw new EngineError('confusionMatrix', problem);
  }
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  targets.forEach((target, sample) => {
    const row = counts[target];
    const prediction = predictions[sample] as number;
    if (row?.[prediction] === undefined) {
      const problem = `no class ${row ? prediction : target} among ${classes} (classes from 0)`;
      throw new EngineError('confusionMatrix', problem);
    }
    row[prediction] = row[prediction] + 1;
  });
  return counts;
}

/**
 * The share of samples whose prediction is right: the diagonal of a confusion matrix over all of it.
 *
 * @throws EngineError unless the matrix is square, with counts ≥ 0 of which one is not 0.
 * @example accuracy([[1, 1], [0, 2]]) // 0.75
 */
export function accuracy(confusion: Matrix): number {
  return rightOf('accuracy', confusion) / totalOf(confusion);
}

/**
 * The accuracy of always saying the commonest class: what a classifier has to beat.
 *
 * @throws EngineError unless the matrix is square, with counts ≥ 0 of which one is not 0.
 * @example commonestClassAccuracy([[1, 1], [0, 6]]) // 0.75
 */
export function commonestClassAccuracy(confusion: Matrix): number {
  rightOf('commonestClassAccuracy', confusion);
  const supports = confusion.map(sum);
  return (supports[indexOfLargest(supports)] as number) / totalOf(confusion);
}

/**
 * Precision, recall and F1 of every class of a confusion matrix.
 * Source: van Rijsbergen, Information Retrieval, 2nd edition, 1979, chapter 7.
 *
 * @throws EngineError unless the matrix is square, with counts ≥ 0 of which one is not 0.
 * @example classScores([[3, 1], [2, 4]])[0] // support 4, precision .6, recall .75, F1 2/3
 */
export function classScores(confusion: Matrix): readonly ClassScores[] {
  rightOf('classScores', confusion);
  return confusion.map((row, k): ClassScores => {
    const right = row[k] as number;
    const support = sum(row);
    const said = sum(confusion.map((other) => other[k] as number));
    return {
      support,
      precision: said === 0 ? null : right / said,
      recall: support === 0 ? null : right / support,
      f1: said + support === 0 ? null : (2 * right) / (said + support),
    };
  });
}

/**
 * The mean F1 of all classes, each counting the same however many samples it has; a class without
 * an F1 counts 0.
 *
 * @throws EngineError unless the matrix is square, with counts ≥ 0 of which one is not 0.
 * @example macroF1([[2, 0], [0, 2]]) // 1
 */
export function macroF1(confusion: Matrix): number {
  return sum(classScores(confusion).map(({ f1 }) => f1 ?? 0)) / confusion.length;
}

function totalOf(confusion: Matrix): number {
  return sum(confusion.map(sum));
}

/** The samples that are right, of a matrix that is one of counts. */
function rightOf(operation: string, confusion: Matrix): number {
  const size = confusion.length;
  const isSquare = confusion.every((row) => row.length === size);
  const isCount = confusion.flat().every((count) => Number.isInteger(count) && count >= 0);
  if (!isSquare || !isCount || totalOf(confusion) === 0) {
    throw new EngineError(operation, 'needs a square matrix of counts that are not all 0');
  }
  return sum(confusion.map((row, k) => row[k] as number));
}
