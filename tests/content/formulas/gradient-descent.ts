/** The formulas of the chapter on gradient descent, coded as printed, against the engine. */
import {
  backward,
  batchGradients,
  createNetwork,
  createOptimizer,
  curvaturesAt,
  descend,
  forward,
  gradientStep,
  learningRateAt,
  quadraticBowl,
  type Random,
  type Sample,
  type Surface,
  stabilityLimit,
  surfaces,
} from '@engine';
import { draw, type FormulaChecks } from '../formula-checks.ts';

const { abs, cos, floor, hypot, max, min } = Math;
const dip = surfaces.singleMinimum;
/** The most that the dip curves anywhere, at its minimum. */
const LAMBDA = curvaturesAt(dip, [0, 0]).largest;
const squared = (vector: readonly number[]) => hypot(...vector) ** 2;

function walk(surface: Surface, rate: number, start: readonly number[], maxSteps: number) {
  const optimizer = createOptimizer({ kind: 'sgd', learningRate: rate });
  return descend(surface, optimizer, { start, maxSteps, tolerance: 0 });
}

function drawNetwork(random: Random) {
  return createNetwork({
    sizes: [2, 3, 2],
    activation: 'tanh',
    output: 'softmax',
    loss: 'crossEntropy',
    initializer: 'lecun',
    random,
  });
}

const drawSample = (random: Random): Sample => ({ input: draw(random, 2), target: [0, 1] });

export const formulas: FormulaChecks = {
  'training-loss': {
    says: 'L(θ) = 1/N Σₛ Lₛ(θ)',
    compare: (random) => {
      const network = drawNetwork(random);
      const samples = Array.from({ length: 5 }, () => drawSample(random));
      const losses = samples.map(
        ({ input, target }) => backward(network, forward(network, input), target).loss,
      );
      return {
        formula: losses.reduce((sum, loss) => sum + loss, 0) / samples.length,
        engine: batchGradients(network, samples).loss as number,
      };
    },
  },
  'descent-drop': {
    says: 'L(θ − η∇L) − L(θ) ≈ −η‖∇L‖², to first order in a small η',
    tolerance: 1e-7,
    compare: (random) => {
      const surface = [dip, surfaces.paraboloid][random.integer(0, 2)] as Surface;
      const point = draw(random, 2, 3);
      const rate = 1e-5;
      const next = walk(surface, rate, point, 1).values[1] as number;
      return {
        formula: -rate * squared(surface.gradient(point)),
        engine: next - surface.value(point),
      };
    },
  },
  'descent-step': {
    says: 'W ← W − η∇W and b ← b − η∇b for every layer, from old weights',
    compare: (random) => {
      const network = drawNetwork(random);
      const { input, target } = drawSample(random);
      const rate = random.uniform(0.01, 1);
      const gradients = backward(network, forward(network, input), target);
      const stepped = gradientStep(network, gradients, rate);
      return {
        formula: network.layers.map(({ weights, bias }, l) => [
          ...weights.flatMap((row, i) =>
            row.map((w, j) => w - rate * (gradients.weightGradients[l]?.[i]?.[j] as number)),
          ),
          ...bias.map((b, i) => b - rate * (gradients.biasGradients[l]?.[i] as number)),
        ]),
        engine: stepped.layers.map(({ weights, bias }) => [...weights.flat(), ...bias]),
      };
    },
  },
  'quadratic-factor': {
    says: 'x_{t+1} = x_t − ηλx_t = (1 − ηλ)x_t',
    compare: (random) => {
      const [lambda, eta] = [random.uniform(0.1, 3), random.uniform(0.1, 1)];
      const x = random.uniform(-2, 2);
      const next = walk(quadraticBowl([lambda, 0]), eta, [x, 0], 1).points[1]?.[0] as number;
      return { formula: [x - eta * lambda * x, (1 - eta * lambda) * x], engine: [next, next] };
    },
  },
  'quadratic-after': {
    says: 'x_t = (1 − ηλ)^t x₀',
    tolerance: 1e-10,
    compare: (random) => {
      const [lambda, eta] = [random.uniform(0.1, 3), random.uniform(0.1, 1)];
      const [x, t] = [random.uniform(-2, 2), random.integer(1, 12)];
      const { points } = walk(quadraticBowl([lambda, 0]), eta, [x, 0], t);
      return { formula: (1 - eta * lambda) ** t * x, engine: points[t]?.[0] as number };
    },
  },
  'stability-condition': {
    says: '|1 − ηλ| < 1 exactly for 0 < η < 2/λ: then, and only then, a walk shrinks',
    compare: (random) => {
      const lambda = random.uniform(0.1, 3);
      const eta = random.uniform(0.02, 4 / lambda);
      const { points } = walk(quadraticBowl([lambda, 0]), eta, [1, 0], 1);
      const shrinks = abs(points[1]?.[0] as number) < 1 ? 1 : 0;
      return {
        formula: [abs(1 - eta * lambda) < 1 ? 1 : 0, eta < 2 / lambda ? 1 : 0],
        engine: [shrinks, eta < stabilityLimit(quadraticBowl([lambda, 0]), [0, 0]) ? 1 : 0],
      };
    },
  },
  'best-rate': {
    says: '(κ − 1)/(κ + 1) at η = 2/(λ_min + λ_max), and no η does better',
    compare: (random) => {
      const least = random.uniform(0.1, 1);
      const largest = least + random.uniform(0.1, 5);
      const worst = (eta: number) => {
        const [x = 0, y = 0] =
          walk(quadraticBowl([least, largest]), eta, [1, 1], 1).points[1] ?? [];
        return max(abs(x), abs(y));
      };
      const kappa = largest / least;
      const at = 2 / (least + largest);
      const others = [0.5, 0.9, 0.99, 1.01, 1.1, 1.5].map((share) => worst(share * at));
      const formula = (kappa - 1) / (kappa + 1);
      return { formula: [formula, formula], engine: [worst(at), min(worst(at), ...others)] };
    },
  },
  'dip-curvature': {
    says: 'λ_max = 0.05/8 · 100/2π = 5/16π; 2/λ_max = 32π/5',
    compare: () => {
      const { largest } = curvaturesAt(dip, [0, 0]);
      return {
        formula: [(0.05 / 8) * (100 / (2 * Math.PI)), 5 / (16 * Math.PI), (32 * Math.PI) / 5],
        engine: [largest, largest, stabilityLimit(dip, [0, 0])],
      };
    },
  },
  'two-cycle': {
    says: 'above the limit the walk jumps between two places of height −16/η',
    tolerance: 1e-9,
    compare: (random) => {
      const eta = random.uniform(22, 32);
      const { values } = walk(dip, eta, [6, 6], 1500);
      return {
        formula: [-16 / eta, -16 / eta],
        engine: [values.at(-1) as number, values.at(-2) as number],
      };
    },
  },
  'descent-lemma': {
    says: 'L(θ + s) ≤ L(θ) + ∇Lᵀs + Λ/2 ‖s‖²: the excess is never positive',
    compare: (random) => {
      const [point, s] = [draw(random, 2, 5), draw(random, 2, 5)];
      const moved = point.map((entry, k) => entry + (s[k] as number));
      const slope = dip.gradient(point).reduce((sum, g, k) => sum + g * (s[k] as number), 0);
      const bound = dip.value(point) + slope + (LAMBDA / 2) * squared(s);
      return { formula: 0, engine: max(0, dip.value(moved) - bound) };
    },
  },
  'lemma-step': {
    says: 'L(θ − η∇L) ≤ L(θ) − η(1 − ηΛ/2)‖∇L‖²: the excess is never positive',
    compare: (random) => {
      const point = draw(random, 2, 6);
      const eta = random.uniform(0.1, 30);
      const bound =
        dip.value(point) - eta * (1 - (eta * LAMBDA) / 2) * squared(dip.gradient(point));
      return { formula: 0, engine: max(0, (walk(dip, eta, point, 1).values[1] as number) - bound) };
    },
  },
  'lemma-best': {
    says: 'with η = 1/Λ the drop is at least ‖∇L‖²/2Λ',
    compare: (random) => {
      const point = draw(random, 2, 6);
      const drop = dip.value(point) - (walk(dip, 1 / LAMBDA, point, 1).values[1] as number);
      return { formula: 0, engine: max(0, squared(dip.gradient(point)) / (2 * LAMBDA) - drop) };
    },
  },
  'lemma-sum': {
    says: 'the least ‖∇L‖² of T steps is at most 2Λ/T (L(θ₀) − L_inf)',
    compare: (random) => {
      const start = draw(random, 2, 7);
      const T = random.integer(1, 40);
      const { points } = walk(dip, 1 / LAMBDA, start, T - 1);
      const least = min(...points.map((point) => squared(dip.gradient(point))));
      const bound = ((2 * LAMBDA) / T) * (dip.value(start) - dip.value([0, 0]));
      return { formula: 0, engine: max(0, least - bound) };
    },
  },
  schedules: {
    says: 'η₀γ^⌊t/k⌋, η₀γ^t, η₀/(1 + t/τ), η₀/2 (1 + cos πt/T)',
    compare: (random) => {
      const [start, factor] = [random.uniform(0.1, 2), random.uniform(0.5, 1)];
      const [k, tau, T] = [1, 1, 1].map(() => random.integer(1, 40)) as [number, number, number];
      const t = random.integer(0, T + 1);
      return {
        formula: [
          start * factor ** floor(t / k),
          start * factor ** t,
          start / (1 + t / tau),
          (start / 2) * (1 + cos((Math.PI * t) / T)),
        ],
        engine: [
          learningRateAt({ kind: 'steps', start, factor, every: k }, t),
          learningRateAt({ kind: 'exponential', start, factor }, t),
          learningRateAt({ kind: 'inverse', start, time: tau }, t),
          learningRateAt({ kind: 'cosine', start, steps: T }, t),
        ],
      };
    },
  },
};
