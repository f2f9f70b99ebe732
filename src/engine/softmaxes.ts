import { EngineError } from './errors.ts';
import { assertVector } from './shapes.ts';
import type { Matrix, Vector } from './types.ts';

/**
 * Softmax pₖ = e^(zₖ) / Σⱼ e^(zⱼ): n logits to n probabilities that sum to 1. The largest
 * logit is subtracted first, so that logits of ±1e4 give finite results.
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, §4.1 and §6.2.2.3.
 *
 * @throws EngineError unless there is at least one logit, and each is a number.
 * @example softmax([0, 0]) // [0.5, 0.5]
 */
export function softmax(logits: Vector): Vector {
  assertVector('softmax', 'z', logits);
  const size = logits.length;
  if (size === 0) throw new EngineError('softmax', 'a 0×1 vector has no softmax');
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < size; k++) if ((logits[k] as number) > largest) largest = logits[k] as number;
  const result = new Array<number>(size);
  let total = 0;
  for (let k = 0; k < size; k++) {
    const power = Math.exp((logits[k] as number) - largest);
    result[k] = power;
    total += power;
  }
  for (let k = 0; k < size; k++) result[k] = (result[k] as number) / total;
  return result;
}

/**
 * The Jacobian of softmax, n×n and symmetric: ∂pᵢ/∂zⱼ = pᵢ ([i = j] − pⱼ), from p = softmax(z).
 *
 * @example softmaxJacobian([0.5, 0.5]) // [[0.25, -0.25], [-0.25, 0.25]]
 */
export function softmaxJacobian(probabilities: Vector): Matrix {
  return probabilities.map((p, i) =>
    probabilities.map((other, j) => (i === j ? p * (1 - p) : -(p * other))),
  );
}

/**
 * ln Σₖ e^(zₖ) without overflow: m + ln Σ e^(zₖ − m), m the largest logit; −∞ for no logits.
 *
 * @example logSumExp([1e4, 1e4]) // 10000.69314718056
 */
export function logSumExp(logits: Vector): number {
  const { index, rest } = largestAndRest(logits);
  return index < 0 ? Number.NEGATIVE_INFINITY : (logits[index] as number) + Math.log1p(rest);
}

/**
 * The index m of the largest logit (the first of equals, −1 for none) and Σ e^(zⱼ − zₘ) over
 * all j ≠ m: with log1p of that sum no digit of a small loss is lost.
 */
export function largestAndRest(logits: Vector): { index: number; rest: number } {
  let index = logits.length === 0 ? -1 : 0;
  for (let k = 1; k < logits.length; k++) {
    if ((logits[k] as number) > (logits[index] as number)) index = k;
  }
  let rest = 0;
  for (let k = 0; k < logits.length; k++) {
    if (k !== index) rest += Math.exp((logits[k] as number) - (logits[index] as number));
  }
  return { index, rest };
}
