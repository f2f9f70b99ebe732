import { mapEntries } from './elementwise.ts';
import { EngineError } from './errors.ts';
import type { ParameterGradients } from './gradients.ts';
import type { Matrix, Network, Value } from './types.ts';

/** How strongly weights are penalised: L1 with `l1` alone, L2 with `l2` alone, both: elastic net. */
export interface PenaltyStrengths {
  /** λ₁ ≥ 0, of λ₁ Σ|w|; 0 unless said. */
  readonly l1?: number;
  /** λ₂ ≥ 0, of ½ λ₂ Σ w²; 0 unless said. */
  readonly l2?: number;
}

/**
 * The penalty R(W) = λ₁ Σ|w| + ½ λ₂ Σ w² of some weights of any shape: L1 (Tibshirani, 1996), L2
 * (Hoerl and Kennard, 1970) or the elastic net of both.
 *
 * Source: Zou and Hastie, "Regularization and variable selection via the elastic net", Journal of
 * the Royal Statistical Society B 67 (2005), with the ½ of the L2 part added.
 * @throws EngineError unless both strengths are finite and not negative.
 * @example penaltyValue([3, -4], { l2: 0.1 }) // 1.25
 */
export function penaltyValue(weights: Value, strengths: PenaltyStrengths): number {
  const { l1, l2 } = completeStrengths('penaltyValue', strengths);
  const entries = [weights].flat(2) as readonly number[];
  return entries.reduce((total, w) => total + l1 * Math.abs(w) + 0.5 * l2 * w * w, 0);
}

/**
 * ∂R/∂w = λ₁ sign(w) + λ₂ w for each weight, in the weights' shape. |w| has a corner at 0, where
 * any slope in [−λ₁, λ₁] is a subgradient; this takes 0.
 *
 * @throws EngineError unless both strengths are finite and not negative.
 * @example penaltyGradient([2, -0.5, 0], { l1: 0.1 }) // [0.1, -0.1, 0]
 */
export function penaltyGradient<T extends Value>(weights: T, strengths: PenaltyStrengths): T {
  const { l1, l2 } = completeStrengths('penaltyGradient', strengths);
  return mapEntries(weights, (w) => l1 * signOf(w) + l2 * w);
}

/**
 * The gradients of L + R for a whole network: the penalty's gradient is added for the weights; the
 * biases are left as they are.
 *
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, section 7.1.
 * @throws EngineError unless both strengths are finite and not negative.
 * @example gradientStep(network, penalizeGradients(network, gradients, { l2: 0.01 }), 0.1)
 */
export function penalizeGradients(
  network: Network,
  { weightGradients, biasGradients }: ParameterGradients,
  strengths: PenaltyStrengths,
): ParameterGradients {
  const penalized = network.layers.map(({ weights }, layer): Matrix => {
    const penalty = penaltyGradient(weights, strengths);
    return (weightGradients[layer] as Matrix).map((row, i) =>
      row.map((gradient, j) => gradient + (penalty[i]?.[j] as number)),
    );
  });
  return { weightGradients: penalized, biasGradients };
}

/**
 * Moves each weight towards 0 by `amount`, and to 0 if it is no farther away than that:
 * sign(w) · max(|w| − amount, 0). After a step on the loss alone, with amount = ηλ₁, it is the step
 * for an L1 penalty that can reach 0 exactly.
 *
 * Source: Beck and Teboulle, "A fast iterative shrinkage-thresholding algorithm", SIAM Journal on
 * Imaging Sciences 2 (2009), section 1.
 * @throws EngineError unless the amount is finite and not negative.
 * @example softThreshold([2, -0.5, -2], 1) // [1, 0, -1]
 */
export function softThreshold<T extends Value>(weights: T, amount: number): T {
  requireStrength('softThreshold', 'the amount', amount);
  return mapEntries(weights, (w) => (Math.abs(w) > amount ? w - signOf(w) * amount : 0));
}

/**
 * Where a weight settles that the loss alone would take to c: the least of ½(w − c)² + R(w), which
 * is softThreshold(c, λ₁)/(1 + λ₂). L2 alone shrinks every weight by one factor; L1 alone moves each
 * by λ₁, and what is no larger than that to 0.
 *
 * Source: Zou and Hastie, 2005, section 3.2, for orthogonal inputs.
 * @throws EngineError unless both strengths are finite and not negative.
 * @example settleWeights([2, 0.3], { l1: 0.5 }) // [1.5, 0]
 */
export function settleWeights<T extends Value>(wanted: T, strengths: PenaltyStrengths): T {
  const { l1, l2 } = completeStrengths('settleWeights', strengths);
  return mapEntries(softThreshold(wanted, l1), (w) => w / (1 + l2));
}

/** −1, 0 or 1, never −0. */
function signOf(value: number): number {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

function completeStrengths(operation: string, { l1 = 0, l2 = 0 }: PenaltyStrengths) {
  requireStrength(operation, 'l1', l1);
  requireStrength(operation, 'l2', l2);
  return { l1, l2 };
}

function requireStrength(operation: string, name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) {
    throw new EngineError(operation, `${name} must be finite and not negative, not ${value}`);
  }
}
