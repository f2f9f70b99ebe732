import { EngineError } from './errors.ts';
import type { Random } from './randoms.ts';
import type { Vector } from './types.ts';

/** Indices of samples, each in one part. */
export interface Split {
  readonly training: Vector;
  readonly validation: Vector;
  readonly test: Vector;
}

/** How many samples are held back. */
export interface SplitSizes {
  readonly validation: number;
  readonly test: number;
}

/** One round of cross-validation: the indices to train on, and those held out. */
export interface Fold {
  readonly training: Vector;
  readonly held: Vector;
}

/**
 * The indices 0 … count − 1 in three parts, in random order: `test` and `validation` of the sizes
 * asked for, and the rest for training.
 *
 * @throws EngineError unless the sizes are integers ≥ 0 that leave a sample to train on.
 * @example splitSamples(10, { validation: 2, test: 3 }, random).training.length // 5
 */
export function splitSamples(count: number, sizes: SplitSizes, random: Random): Split {
  const { validation, test } = sizes;
  const areCounts = [count, validation, test].every((n) => Number.isInteger(n) && n >= 0);
  if (!areCounts || validation + test >= count) {
    const problem = `cannot take ${validation} and ${test} from ${count} samples`;
    throw new EngineError('splitSamples', problem);
  }
  const order = random.permutation(count);
  return {
    test: order.slice(0, test),
    validation: order.slice(test, test + validation),
    training: order.slice(test + validation),
  };
}

/**
 * k-fold cross-validation: the indices 0 … count − 1 in k parts whose sizes differ by 1 at most.
 * Each round holds one part out and trains on the others, so that each sample is held out once.
 *
 * Source: Stone, "Cross-validatory choice and assessment of statistical predictions", Journal of the
 * Royal Statistical Society B 36 (1974), 111–147.
 * @throws EngineError unless both are integers and 2 ≤ folds ≤ count.
 * @example splitIntoFolds(5, 2, random).map(({ held }) => held.length) // [2, 3]
 */
export function splitIntoFolds(count: number, folds: number, random: Random): readonly Fold[] {
  if (!Number.isInteger(count) || !Number.isInteger(folds) || folds < 2 || folds > count) {
    throw new EngineError('splitIntoFolds', `cannot split ${count} samples into ${folds} folds`);
  }
  const order = random.permutation(count);
  const edge = (fold: number) => Math.floor((fold * count) / folds);
  return Array.from({ length: folds }, (_, fold) => ({
    held: order.slice(edge(fold), edge(fold + 1)),
    training: [...order.slice(0, edge(fold)), ...order.slice(edge(fold + 1))],
  }));
}
