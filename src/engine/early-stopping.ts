import { EngineError } from './errors.ts';
import type { Vector } from './types.ts';

/** When training would have been stopped, and which epoch is kept. */
export interface EarlyStop {
  /** The epoch with the lowest validation loss up to the stop, the first of equals; from 0. */
  readonly best: number;
  /** The epoch after which training ends; from 0. */
  readonly stopped: number;
}

/**
 * Early stopping: training ends after the first `patience` epochs in a row without a new lowest
 * validation loss, and the weights of the best epoch are kept.
 *
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, algorithm 7.1.
 * @param losses the validation loss after each epoch, before training first.
 * @throws EngineError if there are no losses or the patience is no integer ≥ 1.
 * @example findEarlyStop([5, 3, 4, 4, 1], 2) // { best: 1, stopped: 3 }
 */
export function findEarlyStop(losses: Vector, patience: number): EarlyStop {
  if (losses.length === 0) throw new EngineError('findEarlyStop', 'there are no losses');
  if (!Number.isInteger(patience) || patience < 1) {
    throw new EngineError('findEarlyStop', `the patience must be an integer ≥ 1, not ${patience}`);
  }
  let best = 0;
  for (let epoch = 1; epoch < losses.length; epoch++) {
    if ((losses[epoch] as number) < (losses[best] as number)) best = epoch;
    if (epoch - best >= patience) return { best, stopped: epoch };
  }
  return { best, stopped: losses.length - 1 };
}
