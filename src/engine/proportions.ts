import { EngineError } from './errors.ts';
import type { Vector } from './types.ts';

/** z of a 95 % interval: 95 % of a normal distribution lie within it on both sides of 0. */
export const Z95 = 1.959963984540054;

/**
 * The standard deviation of a share that is found in n independent trials of probability p:
 * √(p (1 − p) / n).
 *
 * @throws EngineError unless p is in [0, 1] and n is an integer ≥ 1.
 * @example proportionError(0.5, 100) // 0.05
 */
export function proportionError(p: number, trials: number): number {
  requireTrials('proportionError', trials);
  if (!(p >= 0 && p <= 1)) {
    throw new EngineError('proportionError', `a probability is in [0, 1], not ${p}`);
  }
  return Math.sqrt((p * (1 - p)) / trials);
}

/**
 * The Wilson interval [low, high] of a probability, from its successes in n trials: all p for which
 * the share found lies within z standard deviations of p. In [0, 1], also for no success or no
 * failure.
 *
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
 * the American Statistical Association 22 (1927), 209–212.
 * @param z how many standard deviations; 1.96, for 95 %, unless said.
 * @throws EngineError unless successes and trials are integers, 0 ≤ successes ≤ trials, trials ≥ 1,
 *   and z ≥ 0.
 * @example wilsonInterval(8, 10) // [0.490…, 0.943…]
 */
export function wilsonInterval(successes: number, trials: number, z = Z95): Vector {
  requireTrials('wilsonInterval', trials);
  if (!Number.isInteger(successes) || successes < 0 || successes > trials || !(z >= 0)) {
    const problem = `no ${successes} successes in ${trials} trials at z = ${z}`;
    throw new EngineError('wilsonInterval', problem);
  }
  const share = successes / trials;
  const weight = (z * z) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const reach =
    (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials));
  return [successes === 0 ? 0 : centre - reach, successes === trials ? 1 : centre + reach];
}

function requireTrials(operation: string, trials: number): void {
  if (!Number.isInteger(trials) || trials < 1) {
    throw new EngineError(operation, `the trials must be an integer ≥ 1, not ${trials}`);
  }
}
