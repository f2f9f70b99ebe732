import { EngineError } from '../errors.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamw } from './adamw.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { rmsprop } from './rmsprop.ts';
import { completeSettings, type OptimizerKind, type OptimizerOptions } from './settings.ts';
import { sgd } from './sgd.ts';
import { expressLine, initialState, recomputeLine, takeStep } from './steps.ts';
import type { Optimizer } from './types.ts';
import type { UpdateRuleOf } from './update-rules.ts';

const rules: Readonly<Record<OptimizerKind, UpdateRuleOf>> = {
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  adamw,
};

/**
 * Makes one of the seven optimizers. Parameters, gradients and state are nested number arrays of
 * one shape and any depth (a bare number too).
 *
 * @example
 * const descent = createOptimizer({ kind: 'sgd', learningRate: 0.5 });
 * descent.step([1, 2], [1, -1], descent.init([1, 2])).parameters // [0.5, 2.5]
 * @throws EngineError if the kind is unknown or a hyperparameter is out of its range.
 */
export function createOptimizer(options: OptimizerOptions): Optimizer {
  if (!Object.hasOwn(rules, options.kind)) {
    throw new EngineError('createOptimizer', `there is no optimizer '${options.kind}'`);
  }
  const settings = completeSettings(options);
  const rule = rules[settings.kind](settings);
  return {
    settings,
    init: (parameters) => initialState(rule, parameters),
    step: (parameters, gradients, state) => takeStep(rule, parameters, gradients, state),
    recompute: (id, lookup) => recomputeLine(rule, id, lookup),
    express: (id, operand) => expressLine(rule, id, operand),
  };
}
