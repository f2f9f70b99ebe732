import { EngineError } from './errors.ts';
import type { Random } from './randoms.ts';
import type { Vector } from './types.ts';

/**
 * The mask of one layer for one example: `size` entries mᵢ ~ Bernoulli(1 − rate), 1 for a node
 * that stays and 0 for one that is dropped. `rate` is the probability of being dropped.
 *
 * Source: Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, "Dropout", Journal of
 * Machine Learning Research 15 (2014).
 * @throws EngineError unless `size` is an integer ≥ 0 and `rate` is in [0, 1).
 */
export function dropoutMask(size: number, rate: number, random: Random): Vector {
  requireRate('dropoutMask', rate);
  requireSize('dropoutMask', size);
  return Array.from({ length: size }, () => random.binomial(1, 1 - rate));
}

/**
 * Inverted dropout, ã = m ⊙ a/(1 − rate): what stays is enlarged, so that the expected value of
 * each entry is aᵢ and nothing is left to do at test time, when no mask is applied.
 *
 * @example applyDropout([2, 4], [1, 0], 0.5) // [4, 0]
 * @throws EngineError if mask and activation differ in length (naming both shapes), a mask entry
 *   is neither 0 nor 1, or `rate` is not in [0, 1).
 */
export function applyDropout(activation: Vector, mask: Vector, rate: number): Vector {
  return maskAndScale('applyDropout', activation, mask, rate);
}

/**
 * The error signal on its way back through a dropped layer: ∂L/∂a = m ⊙ (∂L/∂ã)/(1 − rate), with
 * the mask of the forward pass.
 *
 * @example dropoutBackward([0.3, -0.2], [0, 1], 0.5) // [0, -0.4]
 * @throws EngineError if mask and error signal differ in length (naming both shapes), a mask
 *   entry is neither 0 nor 1, or `rate` is not in [0, 1).
 */
export function dropoutBackward(errorSignal: Vector, mask: Vector, rate: number): Vector {
  return maskAndScale('dropoutBackward', errorSignal, mask, rate);
}

/**
 * The probability that a layer of `size` nodes loses all of them at once: rateˢⁱᶻᵉ.
 *
 * @example probabilityAllDropped(4, 0.5) // 0.0625
 * @throws EngineError unless `size` is an integer ≥ 0 and `rate` is in [0, 1).
 */
export function probabilityAllDropped(size: number, rate: number): number {
  requireRate('probabilityAllDropped', rate);
  requireSize('probabilityAllDropped', size);
  return rate ** size;
}

function maskAndScale(operation: string, values: Vector, mask: Vector, rate: number): Vector {
  requireRate(operation, rate);
  if (values.length !== mask.length) {
    throw new EngineError(operation, `cannot mask ${values.length}×1 by ${mask.length}×1`);
  }
  return values.map((value, index) => {
    const kept = mask[index];
    if (kept !== 0 && kept !== 1) {
      throw new EngineError(operation, `a mask holds 0 and 1 only, not ${kept}`);
    }
    return kept === 1 ? value / (1 - rate) : 0;
  });
}

function requireRate(operation: string, rate: number): void {
  if (!(rate >= 0 && rate < 1)) {
    throw new EngineError(operation, `the rate must be in [0, 1), not ${rate}`);
  }
}

function requireSize(operation: string, size: number): void {
  if (!Number.isInteger(size) || size < 0) {
    throw new EngineError(operation, `the size must be an integer ≥ 0, not ${size}`);
  }
}
