import type { Calculation } from '../calculations.ts';
import type { LossName, Network } from '../types.ts';
import { type WorkedPass, workPass } from '../worked-passes.ts';

const others: Partial<Record<LossName, LossName>> = {
  halfSquaredError: 'squaredError',
  squaredError: 'halfSquaredError',
};

const known = new WeakMap<WorkedPass, WorkedPass>();

function isWorkedPass(worked: Calculation): worked is WorkedPass {
  return worked.network.layers.length > 0 && 'input' in worked;
}

/**
 * The same pass under the other convention for the squared error, which changes L, δ, the
 * gradients and the update by a factor 2 or ½; null for the other losses and for what is no pass.
 *
 * @example underOtherConvention(worked)?.network.loss // 'squaredError' for 'halfSquaredError'
 */
export function underOtherConvention(worked: Calculation): WorkedPass | null {
  const loss = others[worked.network.loss];
  if (loss === undefined || !isWorkedPass(worked)) return null;
  const found = known.get(worked);
  if (found) return found;
  const { input, target, learningRate } = worked;
  const network: Network = { ...worked.network, loss };
  const other = workPass({ network, input, target, learningRate });
  known.set(worked, other);
  return other;
}
