import { sigmoid } from './activations.ts';
import { assertSameLength } from './shapes.ts';
import { largestAndRest, softmax } from './softmaxes.ts';
import type { Vector } from './types.ts';

/** ln(1 + eᵗ) without overflow. */
function softplus(t: number): number {
  return Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
}

/**
 * Σₖ yₖ, taken as exactly 1 where only rounding keeps it from 1: the factor of p in
 * δ⁽ᴸ⁾ = (Σ y) p − y for softmax with cross-entropy.
 *
 * @example targetMass([0.7, 0.2, 0.1]) // 1
 */
export function targetMass(target: Vector): number {
  let mass = 0;
  for (let k = 0; k < target.length; k++) mass += target[k] as number;
  return Math.abs(mass - 1) <= 1e-12 ? 1 : mass;
}

/**
 * Cross-entropy in nats FROM LOGITS: −Σₖ yₖ ln softmax(z)ₖ, by log-sum-exp, finite for logits
 * of ±1e4. For probabilities see `crossEntropyOfProbabilities`.
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, §6.2.2.3.
 *
 * @throws EngineError if logits and target differ in length.
 * @example crossEntropy([0, 0], [1, 0]) // 0.6931471805599453
 */
export function crossEntropy(logits: Vector, target: Vector): number {
  assertSameLength('crossEntropy', logits, target);
  const { index, rest } = largestAndRest(logits);
  let loss = 0;
  for (let k = 0; k < target.length; k++) {
    const y = target[k] as number;
    if (y === 0) continue;
    loss += y * ((logits[index] as number) - (logits[k] as number) + Math.log1p(rest));
  }
  return loss;
}

/**
 * ∂/∂z of `crossEntropy(z, y)`: (Σ y) softmax(z) − y, which is p − y where y sums to 1.
 *
 * @throws EngineError if logits and target differ in length.
 * @example crossEntropyDerivative([0, 0], [1, 0]) // [-0.5, 0.5]
 */
export function crossEntropyDerivative(logits: Vector, target: Vector): Vector {
  assertSameLength('crossEntropyDerivative', logits, target);
  const mass = targetMass(target);
  return softmax(logits).map((p, k) => mass * p - (target[k] as number));
}

/**
 * Cross-entropy in nats of probabilities: −Σₖ yₖ ln pₖ; ∞ where a class with yₖ > 0 has pₖ = 0.
 *
 * @throws EngineError if probabilities and target differ in length.
 * @example crossEntropyOfProbabilities([0.25, 0.75], [1, 0]) // 1.3862943611198906
 */
export function crossEntropyOfProbabilities(probabilities: Vector, target: Vector): number {
  assertSameLength('crossEntropyOfProbabilities', probabilities, target);
  let loss = 0;
  for (let k = 0; k < target.length; k++) {
    const y = target[k] as number;
    if (y !== 0) loss -= y * Math.log(probabilities[k] as number);
  }
  return loss;
}

/**
 * Binary cross-entropy in nats FROM LOGITS, summed over the outputs:
 * −Σₖ (yₖ ln σ(zₖ) + (1 − yₖ) ln(1 − σ(zₖ))), finite for logits of ±1e4.
 * For probabilities see `binaryCrossEntropyOfProbabilities`.
 *
 * @throws EngineError if logits and target differ in length.
 * @example binaryCrossEntropy([0], [1]) // 0.6931471805599453
 */
export function binaryCrossEntropy(logits: Vector, target: Vector): number {
  assertSameLength('binaryCrossEntropy', logits, target);
  let loss = 0;
  for (let k = 0; k < target.length; k++) {
    const y = target[k] as number;
    const z = logits[k] as number;
    if (y !== 0) loss += y * softplus(-z);
    if (y !== 1) loss += (1 - y) * softplus(z);
  }
  return loss;
}

/**
 * ∂/∂z of `binaryCrossEntropy(z, y)`: σ(z) − y.
 *
 * @throws EngineError if logits and target differ in length.
 * @example binaryCrossEntropyDerivative([0], [1]) // [-0.5]
 */
export function binaryCrossEntropyDerivative(logits: Vector, target: Vector): Vector {
  assertSameLength('binaryCrossEntropyDerivative', logits, target);
  return logits.map((z, k) => sigmoid(z) - (target[k] as number));
}

/**
 * Binary cross-entropy in nats of probabilities, summed over the outputs:
 * −Σₖ (yₖ ln pₖ + (1 − yₖ) ln(1 − pₖ)).
 *
 * @throws EngineError if probabilities and target differ in length.
 * @example binaryCrossEntropyOfProbabilities([0.25], [0]) // 0.2876820724517809
 */
export function binaryCrossEntropyOfProbabilities(probabilities: Vector, target: Vector): number {
  assertSameLength('binaryCrossEntropyOfProbabilities', probabilities, target);
  let loss = 0;
  for (let k = 0; k < target.length; k++) {
    const y = target[k] as number;
    const p = probabilities[k] as number;
    if (y !== 0) loss -= y * Math.log(p);
    if (y !== 1) loss -= (1 - y) * Math.log1p(-p);
  }
  return loss;
}
