/** The formulas of the chapter on optimizers, coded as they are printed, against the engine. */
import {
  createOptimizer,
  type Nested,
  type OptimizerOptions,
  type Random,
  type Vector,
} from '@engine';
import { draw, type FormulaChecks } from '../formula-checks.ts';

const { abs, sign, sqrt } = Math;
const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const at = (values: Vector, i: number) => values[i] as number;

/** The last step of a run over given gradients of one weight: a line of its ledger. */
function lastStep(options: OptimizerOptions, gradients: Vector, start = 0) {
  const optimizer = createOptimizer(options);
  let state = optimizer.init(start);
  let weight: number = start;
  let trace: readonly { id: string; value: Nested }[] = [];
  for (const gradient of gradients) {
    const step = optimizer.step(weight, gradient, state);
    ({ parameters: weight, state, trace } = step);
  }
  return (id: string) => trace.find((line) => line.id === id)?.value as number;
}

const drawRate = (random: Random) => random.uniform(0.01, 1);
const drawBeta = (random: Random) => random.uniform(0.1, 0.99);
const repeated = (gradient: number, times: number) => Array.from({ length: times }, () => gradient);

/** A run of up to six gradients, and the operands of its last step. */
function drawRun(random: Random, options: OptimizerOptions) {
  const gradients = draw(random, random.integer(1, 7));
  const of = lastStep(options, gradients, random.uniform(-2, 2));
  return { gradients, of, t: gradients.length, g: at(gradients, gradients.length - 1) };
}

export const formulas: FormulaChecks = {
  'opt-momentum': {
    says: 'v = βv + g, w = w − ηv',
    compare: (random) => {
      const [rate, beta] = [drawRate(random), drawBeta(random)];
      const { of, g } = drawRun(random, { kind: 'momentum', learningRate: rate, beta });
      const v = beta * of('oldV') + g;
      return { formula: [v, of('W') - rate * v], engine: [of('v'), of('newW')] };
    },
  },
  'opt-momentum-sum': {
    says: 'v_t = Σ β^(t−s) g_s',
    compare: (random) => {
      const beta = drawBeta(random);
      const { of, gradients, t } = drawRun(random, { kind: 'momentum', learningRate: 0.1, beta });
      const sum = total(gradients.map((g, index) => beta ** (t - (index + 1)) * g));
      return { formula: sum, engine: of('v') };
    },
  },
  'opt-momentum-steady': {
    says: 'v_t = (1 − β^t)/(1 − β) g for a steady gradient',
    compare: (random) => {
      const [beta, t, g] = [drawBeta(random), random.integer(1, 30), random.uniform(-2, 2)];
      const of = lastStep({ kind: 'momentum', learningRate: 0.1, beta }, repeated(g, t));
      return { formula: ((1 - beta ** t) / (1 - beta)) * g, engine: of('v') };
    },
  },
  'opt-nesterov': {
    says: 'v = βv + g, w = w − η(g + βv)',
    compare: (random) => {
      const [rate, beta] = [drawRate(random), drawBeta(random)];
      const { of, g } = drawRun(random, { kind: 'nesterov', learningRate: rate, beta });
      const v = beta * of('oldV') + g;
      return {
        formula: [v, of('W') - rate * (g + beta * v)],
        engine: [of('v'), of('newW')],
      };
    },
  },
  'opt-adagrad': {
    says: 'G = G + g², w = w − ηg/(√G + ε)',
    compare: (random) => {
      const [rate, epsilon] = [drawRate(random), random.uniform(1e-3, 0.1)];
      const { of, g } = drawRun(random, { kind: 'adagrad', learningRate: rate, epsilon });
      const G = of('oldG') + g ** 2;
      return {
        formula: [G, of('W') - rate * (g / (sqrt(G) + epsilon))],
        engine: [of('G'), of('newW')],
      };
    },
  },
  'opt-adagrad-steady': {
    says: '|w_t − w_{t−1}| = η/√t for a steady gradient and ε = 0',
    compare: (random) => {
      const [rate, t, g] = [drawRate(random), random.integer(1, 30), random.uniform(0.1, 2)];
      const of = lastStep({ kind: 'adagrad', learningRate: rate, epsilon: 0 }, repeated(g, t));
      return { formula: rate / sqrt(t), engine: abs(of('newW') - of('W')) };
    },
  },
  'opt-rmsprop': {
    says: 'v = βv + (1 − β)g², w = w − ηg/(√v + ε)',
    compare: (random) => {
      const [rate, beta] = [drawRate(random), drawBeta(random)];
      const epsilon = random.uniform(1e-3, 0.1);
      const { of, g } = drawRun(random, { kind: 'rmsprop', learningRate: rate, beta, epsilon });
      const v = beta * of('oldV') + (1 - beta) * g ** 2;
      return {
        formula: [v, of('W') - rate * (g / (sqrt(v) + epsilon))],
        engine: [of('v'), of('newW')],
      };
    },
  },
  'opt-adam': {
    says: 'm, v, their corrections, and w = w − η m̂/(√v̂ + ε)',
    compare: (random) => {
      const [rate, beta1, beta2] = [drawRate(random), drawBeta(random), drawBeta(random)];
      const epsilon = random.uniform(1e-3, 0.1);
      const options = { kind: 'adam', learningRate: rate, beta1, beta2, epsilon } as const;
      const { of, g, t } = drawRun(random, options);
      const m = beta1 * of('oldM') + (1 - beta1) * g;
      const v = beta2 * of('oldV') + (1 - beta2) * g ** 2;
      const [mHat, vHat] = [m / (1 - beta1 ** t), v / (1 - beta2 ** t)];
      return {
        formula: [m, v, mHat, vHat, of('W') - rate * (mHat / (sqrt(vHat) + epsilon))],
        engine: ['m', 'v', 'mHat', 'vHat', 'newW'].map(of),
      };
    },
  },
  'opt-adam-steady': {
    says: 'w_t − w_{t−1} = −η sign(g) for a steady gradient and ε = 0',
    compare: (random) => {
      const [rate, t, g] = [drawRate(random), random.integer(1, 30), random.uniform(-2, 2)];
      const of = lastStep({ kind: 'adam', learningRate: rate, epsilon: 0 }, repeated(g, t));
      return { formula: -rate * sign(g), engine: of('newW') - of('W') };
    },
  },
  'opt-l2': {
    says: 'g = ∇w + λw, for any optimizer but AdamW',
    compare: (random) => {
      const weightDecay = random.uniform(0, 1);
      const kinds = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'] as const;
      const kind = kinds[random.integer(0, kinds.length)] as (typeof kinds)[number];
      const { of, g } = drawRun(random, { kind, learningRate: 0.1, weightDecay });
      return { formula: g + weightDecay * of('W'), engine: of('g') };
    },
  },
  'opt-l2-descent': {
    says: 'w = (1 − ηλ)w − η∇w in gradient descent',
    compare: (random) => {
      const [rate, weightDecay] = [drawRate(random), random.uniform(0, 1)];
      const { of, g } = drawRun(random, { kind: 'sgd', learningRate: rate, weightDecay });
      return { formula: (1 - rate * weightDecay) * of('W') - rate * g, engine: of('newW') };
    },
  },
  'opt-adamw': {
    says: 'w = w − η(m̂/(√v̂ + ε) + λw)',
    compare: (random) => {
      const [rate, weightDecay] = [drawRate(random), random.uniform(0, 1)];
      const epsilon = random.uniform(1e-3, 0.1);
      const { of } = drawRun(random, { kind: 'adamw', learningRate: rate, weightDecay, epsilon });
      const scaled = of('mHat') / (sqrt(of('vHat')) + epsilon);
      return { formula: of('W') - rate * (scaled + weightDecay * of('W')), engine: of('newW') };
    },
  },
};
