/** The formulas of chapter 1, coded as they are printed, against the engine's runs. */
import {
  convergenceBound,
  type PerceptronRun,
  perceptron,
  type Random,
  type Vector,
  widestSeparator,
} from '@engine';
import { draw, type FormulaChecks } from '../formula-checks.ts';

const dot = (first: Vector, second: Vector) =>
  first.reduce((total, entry, index) => total + entry * (second[index] as number), 0);
const length = (vector: Vector) => Math.sqrt(dot(vector, vector));
const plus = (first: Vector, second: Vector, factor = 1) =>
  first.map((entry, index) => entry + factor * (second[index] as number));
const times = (factor: number, vector: Vector) => vector.map((entry) => factor * entry);
const extend = ([x1 = 0, x2 = 0]: Vector) => [x1, x2, 1];

/** The engine's answer: with this label and no update, is the point right? */
const answer = (point: Vector, weights: Vector) =>
  perceptron([point], [1], weights, { maxUpdates: 0 }).converged ? 1 : -1;

/** y w·x̃ by the engine's margin. */
function clearness(point: Vector, label: number, weights: Vector): number {
  return convergenceBound([point], [label], weights).margin * length(weights);
}

/** A point that some weights get wrong, and the weights after the engine's update. */
function drawMistake(random: Random) {
  const [x, w] = [draw(random, 2), draw(random, 3)];
  const y = -answer(x, w);
  const after = perceptron([x], [y], w, { maxUpdates: 1 }).weights[1] as Vector;
  return { x, y, w, after };
}

interface SeparableRun {
  readonly points: readonly Vector[];
  readonly labels: Vector;
  readonly run: PerceptronRun;
  readonly u: Vector;
  readonly gamma: number;
  readonly radius: number;
  readonly bound: number;
  readonly start: Vector;
}

/** A whole run on data that a line separates. */
function drawRun(random: Random, start: Vector = [0, 0, 0]): SeparableRun {
  const line = draw(random, 3);
  const points = Array.from({ length: 30 }, () => draw(random, 2)).filter(
    (point) => Math.abs(dot(line, extend(point))) > 0.3 * length(line),
  );
  points.push([9, 9]);
  const labels = points.map((point) => Math.sign(dot(line, extend(point))));
  const separator = widestSeparator(points, labels);
  const u = separator?.weights as Vector;
  const { margin: gamma, radius, bound } = convergenceBound(points, labels, u, start);
  const run = perceptron(points, labels, start, { maxUpdates: 5000 });
  return { points, labels, run, u, gamma, radius, bound, start };
}

/** Each update of a run: w before, the sample used, w after. */
function updatesOf({ points, labels, run }: SeparableRun) {
  return run.picked.map((index, update) => ({
    before: run.weights[update] as Vector,
    after: run.weights[update + 1] as Vector,
    x: extend(points[index] as Vector),
    y: labels[index] as number,
  }));
}

/** 0 where the first is at most the second, else by how much it is not. */
const excess = (first: number, second: number) => Math.max(0, first - second - 1e-9);

export const formulas: FormulaChecks = {
  'perceptron-unit': {
    says: 'ŷ = +1 if w₁x₁ + w₂x₂ + b > 0, else −1',
    compare: (random) => {
      const [x, [w1 = 0, w2 = 0, b = 0]] = [draw(random, 2), draw(random, 3)];
      const z = w1 * (x[0] as number) + w2 * (x[1] as number) + b;
      return { formula: z > 0 ? 1 : -1, engine: answer(x, [w1, w2, b]) };
    },
  },
  'perceptron-extended': {
    says: 'z = w·x̃ with x̃ = (x₁, x₂, 1)',
    compare: (random) => {
      const [x, w] = [draw(random, 2), draw(random, 3)];
      return { formula: dot(w, extend(x)), engine: clearness(x, 1, w) };
    },
  },
  'perceptron-update': {
    says: 'w ← w + y x̃ for a misclassified sample, and no change for another',
    compare: (random) => {
      const [x, w] = [draw(random, 2), draw(random, 3)];
      const y = random.uniform(-1, 1) < 0 ? -1 : 1;
      const after = perceptron([x], [y], w, { maxUpdates: 1 }).weights.at(-1) as Vector;
      const formula = y * dot(w, extend(x)) <= 0 ? plus(w, extend(x), y) : w;
      return { formula, engine: after };
    },
  },
  'perceptron-move': {
    says: 'y (w + v)·x̃ = y w·x̃ + v·(y x̃)',
    compare: (random) => {
      const [x, w, v] = [draw(random, 2), draw(random, 3), draw(random, 3)];
      const formula = -dot(w, extend(x)) + dot(v, times(-1, extend(x)));
      return { formula, engine: clearness(x, -1, plus(w, v)) };
    },
  },
  'perceptron-direction': {
    says: 'v·(y x̃) ≤ ‖v‖ ‖x̃‖, with equality along y x̃: the engine’s update gains all of it',
    compare: (random) => {
      const { x, y, w, after } = drawMistake(random);
      const v = draw(random, 3);
      const best = length(plus(after, w, -1)) * length(extend(x));
      const beaten = excess(dot(v, times(y, extend(x))), length(v) * length(extend(x)));
      return { formula: [best, beaten], engine: [clearness(x, y, after) - clearness(x, y, w), 0] };
    },
  },
  'perceptron-effect': {
    says: 'an update raises y w·x̃ by ‖x̃‖²',
    compare: (random) => {
      const { x, y, w, after } = drawMistake(random);
      const formula = y * dot(w, extend(x)) + length(extend(x)) ** 2;
      return { formula, engine: clearness(x, y, after) };
    },
  },
  'perceptron-price': {
    says: 'the price −y w·x̃ falls fastest along y x̃: its central differences are the update',
    tolerance: 1e-6,
    compare: (random) => {
      const { x, y, w, after } = drawMistake(random);
      const price = (weights: Vector) => -y * dot(weights, extend(x));
      const slope = w.map((_, k) => {
        const step = w.map((__, index) => (index === k ? 1e-5 : 0));
        return (price(plus(w, step)) - price(plus(w, step, -1))) / 2e-5;
      });
      return { formula: times(-1, slope), engine: plus(after, w, -1) };
    },
  },
  'perceptron-other': {
    says: 'an update with x̃ changes y′ w·x̃′ by y′y x̃·x̃′',
    compare: (random) => {
      const { x, y, w, after } = drawMistake(random);
      const [other, label] = [draw(random, 2), random.uniform(-1, 1) < 0 ? -1 : 1];
      const formula = label * dot(w, extend(other)) + label * y * dot(extend(x), extend(other));
      return { formula, engine: clearness(other, label, after) };
    },
  },
  'novikoff-progress': {
    says: 'every update of a run goes at least γ along u',
    compare: (random) => {
      const drawn = drawRun(random);
      const steps = updatesOf(drawn);
      return {
        formula: steps.flatMap(({ before, x, y }) => [
          dot(drawn.u, before) + y * dot(drawn.u, x),
          excess(dot(drawn.u, before) + drawn.gamma, dot(drawn.u, before) + y * dot(drawn.u, x)),
        ]),
        engine: steps.flatMap(({ after }) => [dot(drawn.u, after), 0]),
      };
    },
  },
  'novikoff-length': {
    says: 'no update of a run adds more than R² to ‖w‖²',
    compare: (random) => {
      const drawn = drawRun(random);
      const steps = updatesOf(drawn);
      return {
        formula: steps.flatMap(({ before, x, y }) => {
          const squared = length(before) ** 2 + 2 * y * dot(before, x) + length(x) ** 2;
          return [squared, excess(squared, length(before) ** 2 + drawn.radius ** 2)];
        }),
        engine: steps.flatMap(({ after }) => [length(after) ** 2, 0]),
      };
    },
  },
  'novikoff-squeeze': {
    says: 'kγ ≤ u·w ≤ ‖w‖ ≤ √k R after every update',
    compare: (random) => {
      const { run, u, gamma, radius } = drawRun(random);
      const gaps = run.weights.map((w, k) =>
        Math.max(
          excess(k * gamma, dot(u, w)),
          excess(dot(u, w), length(w)),
          excess(length(w), Math.sqrt(k) * radius),
        ),
      );
      return { formula: gaps, engine: gaps.map(() => 0) };
    },
  },
  'novikoff-bound': {
    says: 'k ≤ (R/γ)²',
    compare: (random) => {
      const { run, gamma, radius, bound } = drawRun(random);
      const formula = (radius / gamma) ** 2;
      return {
        formula: [formula, excess(run.picked.length, formula), run.errors.at(-1) as number],
        engine: [bound, 0, 0],
      };
    },
  },
  'novikoff-start': {
    says: 'kγ + u·w₀ ≤ √(‖w₀‖² + kR²), with equality at the engine’s bound',
    compare: (random) => {
      const drawn = drawRun(random, draw(random, 3));
      const { u, gamma, radius, bound, start, run } = drawn;
      const right = (k: number) => Math.sqrt(length(start) ** 2 + k * radius ** 2);
      const left = (k: number) => k * gamma + dot(u, start);
      const updates = run.picked.length;
      return {
        formula: [left(bound), excess(left(updates), right(updates)), excess(updates, bound)],
        engine: [right(bound), 0, 0],
      };
    },
  },
};
