import { EngineError } from './errors.ts';
import { createOptimizer } from './optimizers/optimizers.ts';
import type { Optimizer } from './optimizers/types.ts';

/** How the learning rate changes with the step t, from 0. */
export type Schedule = { readonly start: number } & (
  | { readonly kind: 'constant' }
  /** η = η₀ γ^⌊t/every⌋: a drop now and then. */
  | { readonly kind: 'steps'; readonly factor: number; readonly every: number }
  /** η = η₀ γ^t. */
  | { readonly kind: 'exponential'; readonly factor: number }
  /** η = η₀ / (1 + t/τ). */
  | { readonly kind: 'inverse'; readonly time: number }
  /** Half a cosine wave, from η₀ down to 0 at the last step. */
  | { readonly kind: 'cosine'; readonly steps: number }
);

/**
 * The learning rate of step t.
 * Sources: Robbins and Monro 1951 (decay like 1/t); Loshchilov and Hutter, SGDR, 2017 (cosine).
 *
 * @throws EngineError if t is not a whole number from 0.
 * @example learningRateAt({ kind: 'inverse', start: 10, time: 5 }, 5) // 5
 */
export function learningRateAt(schedule: Schedule, t: number): number {
  if (!Number.isInteger(t) || t < 0) {
    throw new EngineError('learningRateAt', `t must be a whole number from 0, not ${t}`);
  }
  const { start } = schedule;
  switch (schedule.kind) {
    case 'constant':
      return start;
    case 'steps':
      return start * schedule.factor ** Math.floor(t / schedule.every);
    case 'exponential':
      return start * schedule.factor ** t;
    case 'inverse':
      return start / (1 + t / schedule.time);
    case 'cosine':
      return (start / 2) * (1 + Math.cos((Math.PI * Math.min(t, schedule.steps)) / schedule.steps));
  }
}

/** Gradient descent with a learning rate that follows a schedule, for `descend`. */
export function scheduledDescent(schedule: Schedule): Pick<Optimizer, 'init' | 'step'> {
  const at = (t: number) =>
    createOptimizer({ kind: 'sgd', learningRate: learningRateAt(schedule, t) });
  return {
    init: (parameters) => at(0).init(parameters),
    step: (parameters, gradients, state) => at(state.t).step(parameters, gradients, state),
  };
}
