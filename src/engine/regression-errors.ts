import { EngineError } from './errors.ts';
import { assertSameLength } from './shapes.ts';
import { mean } from './statistics.ts';
import type { Vector } from './types.ts';

/** How far predicted numbers lie from the true ones. */
export interface RegressionErrors {
  /** Mean of |ŷ − y|, in the unit of y. */
  readonly meanAbsolute: number;
  /** Mean of (ŷ − y)², in the unit of y squared. */
  readonly meanSquared: number;
  /** Its root, in the unit of y. */
  readonly rootMeanSquared: number;
  /** R² = 1 − Σ(ŷ − y)² / Σ(y − ȳ)²: 1 is perfect, 0 no better than ȳ; null if all y are equal. */
  readonly explained: number | null;
}

/**
 * The usual errors of some predictions, each counting every sample the same.
 *
 * @throws EngineError unless both have one length, which is not 0.
 * @example regressionErrors([2, 4], [1, 5]).rootMeanSquared // 1
 */
export function regressionErrors(predictions: Vector, targets: Vector): RegressionErrors {
  assertSameLength('regressionErrors', predictions, targets);
  if (targets.length === 0) throw new EngineError('regressionErrors', 'there are no samples');
  const off = predictions.map((prediction, s) => prediction - (targets[s] as number));
  const meanSquared = mean(off.map((each) => each * each));
  const centre = mean(targets);
  const spread = mean(targets.map((target) => (target - centre) ** 2));
  return {
    meanAbsolute: mean(off.map(Math.abs)),
    meanSquared,
    rootMeanSquared: Math.sqrt(meanSquared),
    explained: spread === 0 ? null : 1 - meanSquared / spread,
  };
}
