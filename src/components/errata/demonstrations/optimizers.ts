/** Errata of optimizers, in numbers. */
import {
  createOptimizer,
  type Descent,
  descend,
  type OptimizerOptions,
  type OptimizerState,
  surfaces,
  type Vector,
} from '@engine';
import { type Demonstrations, num } from './demonstration.ts';

/** One weight that starts at `from` and meets these gradients; where it is, step by step. */
function train(options: OptimizerOptions, gradients: readonly number[], from = 0) {
  const optimizer = createOptimizer(options);
  let at: Vector = [from];
  let state = optimizer.init(at);
  const path = [at];
  for (const gradient of gradients) {
    const next = optimizer.step(at, [gradient], state);
    at = next.parameters as Vector;
    state = next.state as OptimizerState<Vector>;
    path.push(at);
  }
  return { optimizer, state, at, weights: path.map(([weight = 0]) => weight) };
}

/** How long the last of these steps is. */
function lastStep(options: OptimizerOptions, gradients: readonly number[]): number {
  const { weights } = train(options, gradients);
  return Math.abs((weights.at(-1) as number) - (weights.at(-2) as number));
}

const ones = (count: number) => Array.from({ length: count }, () => 1);

function race(options: OptimizerOptions): Descent {
  return descend(surfaces.twoMinima, createOptimizer(options), {
    start: [7.5, 4.2],
    maxSteps: 100,
    tolerance: 1e-2,
  });
}

const deep = -2.5;

/** Which of these learning rates lead Adam to the deep dip. */
function adamRates(rates: readonly number[], isDeep: boolean): string {
  const found = rates.filter((learningRate) => {
    const { values } = race({ kind: 'adam', learningRate });
    return (values.at(-1) as number) < deep === isDeep;
  });
  return found.join(', ');
}

export const optimizerDemonstrations: Demonstrations = {
  106: () => {
    const options = { kind: 'adagrad', learningRate: 0.7 } as const;
    const { epsilon } = createOptimizer(options).settings;
    return {
      of: "AdaGrad's first step for a gradient of 0.5, with $\\lr = 0.7$",
      notebook: `without $\\go_1$ in $\\sumsq_1$: ${num((0.7 * 0.5) / epsilon, 1)}`,
      right: num(lastStep(options, [0.5]), 1),
    };
  },
  107: () => {
    const options = { kind: 'adam', learningRate: 0.1 } as const;
    const { optimizer, state, at } = train(options, ones(100));
    const restarted = optimizer.step(at, [1], { ...state, t: 0 }).parameters as Vector;
    return {
      of: "Adam's 101st step for a gradient that stays 1, with $\\lr = 0.1$",
      notebook: `with $\\step = 1$ again: ${num(Math.abs((restarted[0] as number) - (at[0] as number)))}`,
      right: `with $\\step = 101$: ${num(lastStep(options, ones(101)))}`,
    };
  },
  108: () => {
    const options = { kind: 'adagrad', learningRate: 0.7 } as const;
    return {
      of: "AdaGrad's steps for a gradient that stays 1",
      notebook: 'shrink near a minimum, to 0',
      right: `${num(lastStep(options, ones(1)), 2)}, after 100 ${num(lastStep(options, ones(100)), 2)}, after 10,000 ${num(lastStep(options, ones(10_000)), 3)}`,
    };
  },
  109: () => {
    const turning = ones(100).map((one, index) => (index % 2 === 0 ? one : -one));
    const plain = train({ kind: 'adam', learningRate: 0.1 }, turning).state.m as Vector;
    const squared = train({ kind: 'rmsprop', learningRate: 0.1 }, turning).state.v as Vector;
    return {
      of: 'The average of gradients that turn from 1 to −1 and back',
      notebook: `of $\\go$: ${num(plain[0] as number)}`,
      right: `of $\\go^2$: ${num(squared[0] as number)}`,
    };
  },
  110: () => {
    const { points } = race({ kind: 'rmsprop', learningRate: 0.7 });
    const swing = points.slice(-2).map(([x = 0]) => x);
    return {
      of: 'RMSProp in the race of cell 50 with $\\lr = 0.7$, its last step in $x$',
      notebook: 'small, since $\\vo$ is small',
      right: num(Math.abs((swing[1] as number) - (swing[0] as number)), 2),
    };
  },
  111: () => ({
    of: "RMSProp's first step, in units of $\\lr$",
    notebook: 'small, since $\\vo_0 = 0$',
    right: num(lastStep({ kind: 'rmsprop', learningRate: 1 }, [1]), 2),
  }),
  112: () => {
    const rates = [0.05, 0.1, 0.2, 0.5, 1, 2];
    return {
      of: 'Learning rates with which Adam ends in the deep one of the two dips',
      notebook: 'all',
      right: `${adamRates(rates, true)}; not ${adamRates(rates, false)}`,
    };
  },
  113: () => {
    const step = lastStep({ kind: 'adam', learningRate: 0.1 }, [0.01]);
    return {
      of: "Adam's first step for a gradient of 0.01, with $\\lr = 0.1$",
      notebook: num(step * 0.01),
      right: num(step),
    };
  },
  114: () => {
    const options = { kind: 'adamw', learningRate: 0.1, weightDecay: 0.01 } as const;
    const { weights } = train(options, [0.01], 1);
    const decay = 1 - (train(options, [0], 1).weights[1] as number);
    const step = 1 - (weights[1] as number) - decay;
    return {
      of: "The weight 1 after AdamW's first step for a gradient of 0.01",
      notebook: num(1 - decay - step * 0.01),
      right: num(weights[1] as number),
    };
  },
  115: () => {
    const with_ = (kind: 'sgd' | 'adam' | 'adamw') =>
      num(train({ kind, learningRate: 0.1, weightDecay: 0.1 }, [1], 1).weights[1] as number);
    return {
      of: 'The weight 1 after a step with the gradient 1 and $\\pen = 0.1$',
      notebook: 'decay apart makes the same difference everywhere',
      right: `gradient descent ${with_('sgd')} either way; Adam ${with_('adam')}, AdamW ${with_('adamw')}`,
    };
  },
  116: () => {
    const rates = [0.1, 0.7];
    const ends = rates.map((learningRate) => race({ kind: 'adam', learningRate }).values.at(-1));
    return {
      of: 'The height at which Adam ends, for $\\lr = 0.1$ and $0.7$',
      notebook: 'one run decides',
      right: ends.map((end) => num(end as number, 2)).join(' and '),
    };
  },
};
