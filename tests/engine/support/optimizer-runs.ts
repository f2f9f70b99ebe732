import type { Matrix } from '../../../src/engine/index.ts';
import {
  createOptimizer,
  type OptimizerOptions,
  type OptimizerStep,
} from '../../../src/engine/index.ts';
import golden from '../../golden/optimizer_steps.json';
import { deepFreeze } from './deep-freeze.ts';

/** The hyperparameters of the reference runs, for every kind. */
export const referenceSettings = {
  learningRate: golden.hyperparameters.eta,
  beta: golden.hyperparameters.beta,
  beta1: golden.hyperparameters.beta1,
  beta2: golden.hyperparameters.beta2,
  epsilon: golden.hyperparameters.epsilon,
} as const;

/** λ of the reference runs with weight decay. */
export const referenceDecay = golden.hyperparameters.lambda;

/** An optimizer's ten steps on the reference weights and gradients; its inputs are frozen. */
export function referenceRun(
  options: Pick<OptimizerOptions, 'kind'> & Partial<OptimizerOptions>,
): OptimizerStep<Matrix>[] {
  const optimizer = createOptimizer({ ...referenceSettings, ...options });
  const steps: OptimizerStep<Matrix>[] = [];
  let parameters: Matrix = deepFreeze(golden.W0);
  let state = deepFreeze(optimizer.init(parameters));
  for (const gradients of deepFreeze(golden.gradients)) {
    const step = deepFreeze(optimizer.step(parameters, gradients, state));
    steps.push(step);
    ({ parameters, state } = step);
  }
  return steps;
}
