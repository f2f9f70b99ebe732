import { constant, product, sum } from '../expression-parts.ts';
import type { Expression } from '../types.ts';
import type { OptimizerSettings } from './settings.ts';

/** What an optimizer remembers from step to step; each starts at 0. */
export type MemoryName = 'm' | 'v' | 'G';

/**
 * One line of an update rule, its TeX beside its arithmetic: `compute` does it, `express` writes it
 * down, and both take the operands in their order.
 *
 * `operands` are ids of earlier lines or of what is given: `t`, `W` (before the step), `gradW`,
 * and `oldM`, `oldV`, `oldG` (the memory before the step).
 */
export interface RuleLine {
  readonly id: string;
  /** TeX without dollar signs, e.g. `v_t`. */
  readonly symbol: string;
  /** The whole equation in TeX. */
  readonly formula: string;
  readonly operands: readonly string[];
  /** One entry of the result from the operands' entries at the same place. */
  readonly compute: (...operands: number[]) => number;
  /** The same arithmetic as an expression whose leaves are the operands and hyperparameters. */
  readonly express: (...operands: Expression[]) => Expression;
}

/**
 * An optimizer as a recipe: what it remembers, and the lines of one step in order. A line with
 * the id of a memory gives its next value; the last line gives `newW`. Every line is elementwise.
 */
export interface UpdateRule {
  readonly memory: readonly MemoryName[];
  readonly lines: readonly RuleLine[];
}

/** Makes the rule of one kind of optimizer for given hyperparameters. */
export type UpdateRuleOf = (settings: OptimizerSettings) => UpdateRule;

/** The id of a memory's value before the step, e.g. `oldV`. */
export function oldIdOf(memory: MemoryName): string {
  return `old${memory.toUpperCase()}`;
}

/** g_t = ∇W, plus the gradient λW of the penalty ½λ‖W‖² if there is one (L2). */
export function gradientLine(weightDecay: number): RuleLine {
  const line = { id: 'g', symbol: 'g_t' };
  if (weightDecay === 0) {
    return {
      ...line,
      formula: 'g_t = \\nabla W',
      operands: ['gradW'],
      compute: (gradW) => gradW,
      express: (gradW) => gradW,
    };
  }
  return {
    ...line,
    formula: 'g_t = \\nabla W + \\lambda W_{t-1}',
    operands: ['gradW', 'W'],
    compute: (gradW, w) => gradW + weightDecay * w,
    express: (gradW, w) => sum(gradW, product(constant(weightDecay), w)),
  };
}

/** W_t = W_{t−1} + Δ_t: every rule ends with it. */
export const updateLine: RuleLine = {
  id: 'newW',
  symbol: 'W_t',
  formula: 'W_t = W_{t-1} + \\Delta_t',
  operands: ['W', 'step'],
  compute: (w, step) => w + step,
  express: (w, step) => sum(w, step),
};
