/** The same L2 strength inside and outside of Adam: what is left of two weights. */
import { createOptimizer, formatNumber, type OptimizerKind, type Vector } from '@engine';

export const DECAY = { learningRate: 0.01, strength: 0.1, steps: 100, sizes: [1, 0.01] } as const;

/** Both weights start at 1; their gradients alternate between plus and minus their size. */
export function decayedWeights(
  kind: OptimizerKind,
  weightDecay: number,
  steps: number = DECAY.steps,
): Vector {
  const optimizer = createOptimizer({ kind, learningRate: DECAY.learningRate, weightDecay });
  let weights: number[] = [1, 1];
  let state = optimizer.init(weights);
  for (let step = 0; step < steps; step += 1) {
    const sign = step % 2 === 0 ? 1 : -1;
    const next = optimizer.step(
      weights,
      DECAY.sizes.map((size) => sign * size),
      state,
    );
    weights = next.parameters as number[];
    state = next.state;
  }
  return weights;
}

const NAMES: readonly (readonly [string, OptimizerKind, number])[] = [
  ['gradient descent, L2', 'sgd', DECAY.strength],
  ['Adam, no penalty', 'adam', 0],
  ['Adam, L2 in the gradient', 'adam', DECAY.strength],
  ['AdamW, decoupled', 'adamw', DECAY.strength],
];

export const decayTable = {
  label: 'two weights after 100 steps',
  head: ['optimizer', 'gradients ±1', 'gradients ±0.01'],
  rows: NAMES.map(([name, kind, strength]) => [
    name,
    ...decayedWeights(kind, strength).map((weight) => formatNumber(weight, 4)),
  ]),
};
