/** Appendix A, L2, dropout, Adam and first weights: each line as printed, against the engine. */
import {
  activations,
  applyDropout,
  createOptimizer,
  dropoutBackward,
  forward,
  glorotNormal,
  glorotUniform,
  hadamard,
  he,
  type Layer,
  lecun,
  type Matrix,
  matvec,
  type Nested,
  type OptimizerOptions,
  type Random,
  transpose,
  type Vector,
} from '@engine';
import {
  bracket,
  byDifferences,
  everyColumn,
  gradientAt,
  jacobianAt,
  mean,
  sides,
  slopeAt,
  total,
  variance,
} from '../derivation-tools.ts';
import { draw, type FormulaChecks } from '../formula-checks.ts';

const { abs, sign, sqrt } = Math;
const at = (values: Vector, i: number) => values[i] as number;
const squares = (values: Vector) => values.map((value) => value * value);
const meanSquare = (values: Vector) => mean(squares(values));

/** One line of the ledger of an optimizer's last step, after a run over given gradients of one weight. */
function ledgerOf(options: OptimizerOptions, gradients: Vector, id: string, start = 0): number {
  const optimizer = createOptimizer(options);
  let state = optimizer.init([start]);
  let parameters: readonly number[] = [start];
  let value: Nested | undefined;
  for (const gradient of gradients) {
    const step = optimizer.step(parameters, [gradient], state);
    value = step.trace.find((line) => line.id === id)?.value;
    [parameters, state] = [step.parameters, step.state];
  }
  return at(value as number[], 0);
}

const adam = (beta: number): OptimizerOptions => ({
  kind: 'adam',
  learningRate: 0.1,
  beta1: beta,
  beta2: beta,
});

/** Random β and t, and the mean of a ledger line over all runs of t gradients that are g or h. */
function drawMoment(random: Random) {
  const beta = random.uniform(0.1, 0.99);
  const t = random.integer(1, 7);
  const choices = draw(random, 2);
  const expected = (id: string) =>
    mean(everyColumn(choices, t).map((run) => ledgerOf(adam(beta), run, id)));
  return { beta, t, g: mean(choices), g2: meanSquare(choices), expected };
}

const powersOf = (beta: number, t: number) =>
  Array.from({ length: t }, (_, index) => beta ** (t - (index + 1)));

/** A rate, activations, and every mask with its probability. */
function drawDropout(random: Random) {
  const rate = random.uniform(0.1, 0.9);
  const a = draw(random, random.integer(1, 5));
  const q = 1 - rate;
  const masks = everyColumn([0, 1], a.length);
  const chances = masks.map((mask) => mask.reduce((all, m) => all * (m === 1 ? q : 1 - q), 1));
  /** The expected value of a column that depends on the mask. */
  const expect = (of: (mask: Vector) => Vector) =>
    a.map((_, i) => total(masks.map((mask, each) => at(chances, each) * at(of(mask), i))));
  return { rate, a, q, expect, mask: masks[random.integer(0, masks.length)] as Vector };
}

/** The standard deviation or the limit that an initializer asks of its generator. */
const spy = {
  normal: (_mean?: number, std = 1) => std,
  uniform: (_low?: number, high = 1) => high,
} as Random;
const askedBy = (initializer: typeof he, rows: number, columns: number) =>
  at(initializer(rows, columns, spy)[0] as Vector, 0);

/** z of one linear layer without bias, from the engine. */
function sumsOf(weights: Matrix, a: Vector): Vector {
  const layer: Layer = { weights, bias: weights.map(() => 0), activation: 'linear' };
  return forward({ layers: [layer], loss: 'halfSquaredError' }, a).output;
}

/** Weights that are +s or −s, each as likely: zero mean, symmetric, variance s². All of them. */
function everyMatrix(rows: number, columns: number, s: number): Matrix[] {
  return everyColumn([-s, s], rows * columns).map((entries) =>
    Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns)),
  );
}

/** Every z of a node behind `n` others that are `f` of their own z, over all weights ±s. */
function twoLayers(random: Random, f: (z: number) => number) {
  const [inputs, n] = [2, random.integer(1, 4)];
  const [s1, s] = [random.uniform(0.2, 1), random.uniform(0.2, 1)];
  const x = draw(random, inputs);
  const before = everyMatrix(n, inputs, s1).map((W) => sumsOf(W, x));
  const after = before.flatMap((z) => everyMatrix(1, n, s).map((W) => at(sumsOf(W, z.map(f)), 0)));
  return { n, s, before: before.map((z) => at(z, 0)), after };
}

export const formulas: FormulaChecks = {
  'l2-claim': {
    says: '∇(L + λ/2 ‖W‖²) = ∇W + λW',
    compare: (random) => {
      const [lambda, W, gradW] = [random.uniform(0, 1), draw(random, 4), draw(random, 4)];
      const sgd = createOptimizer({ kind: 'sgd', learningRate: 1, weightDecay: lambda });
      const { trace } = sgd.step(W, gradW, sgd.init(W));
      return {
        formula: W.map((w, i) => at(gradW, i) + lambda * w),
        engine: trace.find(({ id }) => id === 'g')?.value as Vector,
      };
    },
  },
  'l2-slope': {
    says: '∂/∂wⱼₖ λ/2 Σ w² = λ/2 · 2 wⱼₖ = λ wⱼₖ, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const [lambda, W] = [random.uniform(0, 1), draw(random, 4)];
      const measured = gradientAt((w) => (lambda / 2) * total(squares(w)), W);
      const zero = W.map(() => 0);
      const sgd = createOptimizer({ kind: 'sgd', learningRate: 1, weightDecay: lambda });
      const g = sgd.step(W, zero, sgd.init(W)).trace.find(({ id }) => id === 'g')?.value;
      return {
        formula: [W.map((w) => (lambda / 2) * 2 * w), W.map((w) => lambda * w)],
        engine: [measured, g as Vector],
      };
    },
  },
  'l2-step': {
    says: 'Wnew = W − η (∇W + λW) = (1 − ηλ) W − η∇W',
    compare: (random) => {
      const [lambda, rate] = [random.uniform(0, 1), random.uniform(0.01, 1)];
      const [W, gradW] = [draw(random, 4), draw(random, 4)];
      const sgd = createOptimizer({ kind: 'sgd', learningRate: rate, weightDecay: lambda });
      const stepped = sgd.step(W, gradW, sgd.init(W)).parameters as Vector;
      return {
        formula: [
          W.map((w, i) => w - rate * (at(gradW, i) + lambda * w)),
          W.map((w, i) => (1 - rate * lambda) * w - rate * at(gradW, i)),
        ],
        engine: [stepped, stepped],
      };
    },
  },
  'dropout-claim': {
    says: 'ã = m ⊙ a / q, E[ã] = a over all masks, ∂L/∂a = m/q ⊙ ∂L/∂ã',
    compare: (random) => {
      const { rate, a, q, mask, expect } = drawDropout(random);
      const back = draw(random, a.length);
      return {
        formula: [
          hadamard(mask, a).map((each) => each / q),
          a,
          hadamard(
            mask.map((m) => m / q),
            back,
          ),
        ],
        engine: [
          applyDropout(a, mask, rate),
          expect((each) => applyDropout(a, each, rate)),
          dropoutBackward(back, mask, rate),
        ],
      };
    },
  },
  'dropout-mask-mean': {
    says: 'E[mᵢ] = q · 1 + (1 − q) · 0 = q',
    compare: (random) => {
      const { q, a, expect } = drawDropout(random);
      const means = expect((mask) => mask);
      return {
        formula: [a.map(() => q * 1 + (1 - q) * 0), a.map(() => q)],
        engine: [means, means],
      };
    },
  },
  'dropout-mean': {
    says: 'E[ãᵢ] = E[mᵢ] aᵢ / q = aᵢ',
    compare: (random) => {
      const { rate, q, a, expect } = drawDropout(random);
      const engine = expect((mask) => applyDropout(a, mask, rate));
      const means = expect((mask) => mask);
      return {
        formula: [a.map((each, i) => (at(means, i) * each) / q), a],
        engine: [engine, engine],
      };
    },
  },
  'dropout-variance': {
    says: 'Var(ãᵢ) = aᵢ²/q² · q (1 − q) = aᵢ² (1 − q)/q',
    tolerance: 1e-10,
    compare: (random) => {
      const { rate, q, a, expect } = drawDropout(random);
      const second = expect((mask) => squares(applyDropout(a, mask, rate)));
      const engine = second.map((each, i) => each - at(a, i) ** 2);
      return {
        formula: [
          a.map((each) => (each ** 2 / q ** 2) * q * (1 - q)),
          a.map((each) => (each ** 2 * (1 - q)) / q),
        ],
        engine: [engine, engine],
      };
    },
  },
  'dropout-slope': {
    says: '∂ãᵢ/∂aⱼ = [i = j] mⱼ/q, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { rate, q, a, mask } = drawDropout(random);
      return {
        formula: a.map((_, i) => mask.map((m, j) => (bracket(i === j) * m) / q)),
        engine: jacobianAt((moved) => applyDropout(moved, mask, rate), a),
      };
    },
  },
  'dropout-back': {
    says: '∂L/∂aⱼ = Σᵢ ∂L/∂ãᵢ [i = j] mⱼ/q = mⱼ/q ∂L/∂ãⱼ',
    compare: (random) => {
      const { rate, q, a, mask } = drawDropout(random);
      const back = draw(random, a.length);
      const engine = dropoutBackward(back, mask, rate);
      return {
        formula: [
          mask.map((m, j) => total(back.map((each, i) => (each * bracket(i === j) * m) / q))),
          mask.map((m, j) => (m / q) * at(back, j)),
        ],
        engine: [engine, engine],
      };
    },
  },
  'adam-claim': {
    says: 'E[mₜ] = (1 − βᵗ) E[g], m̂ₜ = mₜ/(1 − βᵗ), E[m̂ₜ] = E[g]; the same for v and g²',
    tolerance: 1e-10,
    compare: (random) => {
      const { beta, t, g, g2, expected } = drawMoment(random);
      const run = draw(random, t);
      return {
        formula: [
          (1 - beta ** t) * g,
          g,
          (1 - beta ** t) * g2,
          g2,
          ledgerOf(adam(beta), run, 'm') / (1 - beta ** t),
        ],
        engine: [
          expected('m'),
          expected('mHat'),
          expected('v'),
          expected('vHat'),
          ledgerOf(adam(beta), run, 'mHat'),
        ],
      };
    },
  },
  'adam-moment': {
    says: 'mₜ = β mₜ₋₁ + (1 − β) gₜ, m₀ = 0',
    compare: (random) => {
      const beta = random.uniform(0.1, 0.99);
      const run = draw(random, random.integer(1, 6));
      const printed = run.reduce((m, g) => beta * m + (1 - beta) * g, 0);
      const squared = run.reduce((v, g) => beta * v + (1 - beta) * g ** 2, 0);
      return {
        formula: [printed, squared],
        engine: [ledgerOf(adam(beta), run, 'm'), ledgerOf(adam(beta), run, 'v')],
      };
    },
  },
  'adam-unrolled': {
    says: 'mₜ = (1 − β) Σ βᵗ⁻ˢ gₛ',
    compare: (random) => {
      const beta = random.uniform(0.1, 0.99);
      const run = draw(random, random.integer(1, 6));
      const powers = powersOf(beta, run.length);
      const printed = (1 - beta) * total(run.map((g, s) => at(powers, s) * g));
      return sides(ledgerOf(adam(beta), run, 'm'), printed);
    },
  },
  'adam-mean': {
    says: 'E[mₜ] = (1 − β) E[g] Σ βᵗ⁻ˢ, over all runs of two gradients',
    compare: (random) => {
      const { beta, t, g, expected } = drawMoment(random);
      return sides(expected('m'), (1 - beta) * g * total(powersOf(beta, t)));
    },
  },
  'adam-geometric': {
    says: 'Σ βᵗ⁻ˢ = (1 − βᵗ)/(1 − β); a run of ones gives 1 − β times it',
    tolerance: 1e-10,
    compare: (random) => {
      const [beta, t] = [random.uniform(0.1, 0.99), random.integer(1, 7)];
      const ones = Array<number>(t).fill(1);
      const engine = ledgerOf(adam(beta), ones, 'm') / (1 - beta);
      return sides(engine, total(powersOf(beta, t)), (1 - beta ** t) / (1 - beta));
    },
  },
  'adam-step': {
    says: 'wₜ = wₜ₋₁ − η m̂ₜ / (√v̂ₜ + ε)',
    compare: (random) => {
      const [rate, epsilon, start] = [random.uniform(0.01, 1), 1e-3, random.uniform(-2, 2)];
      const options = { ...adam(random.uniform(0.1, 0.99)), learningRate: rate, epsilon };
      const run = draw(random, random.integer(2, 6));
      const before = ledgerOf(options, run.slice(0, -1), 'newW', start);
      const [mHat, vHat] = [ledgerOf(options, run, 'mHat'), ledgerOf(options, run, 'vHat')];
      const printed = before - (rate * mHat) / (sqrt(vHat) + epsilon);
      return sides(ledgerOf(options, run, 'newW', start), printed);
    },
  },
  'adam-first-step': {
    says: 'w₁ − w₀ = −η g/(|g| + ε) ≈ −η sign g',
    compare: (random) => {
      const [rate, epsilon, g] = [random.uniform(0.01, 1), 1e-8, random.uniform(0.1, 2)];
      const signed = g * sign(random.uniform(-1, 1));
      const options = { ...adam(0.9), learningRate: rate, epsilon };
      const exact = ledgerOf(options, [signed], 'step');
      const nearly = ledgerOf({ ...options, epsilon: 0 }, [signed], 'step');
      return {
        formula: [(-rate * signed) / (abs(signed) + epsilon), -rate * sign(signed)],
        engine: [exact, nearly],
      };
    },
  },
  'rmsprop-first-step': {
    says: 'w₁ − w₀ = −η g/(√(1 − β)|g| + ε) ≈ −η/√(1 − β) sign g',
    compare: (random) => {
      const [rate, epsilon, beta] = [random.uniform(0.01, 1), 1e-8, random.uniform(0.1, 0.99)];
      const g = random.uniform(0.1, 2) * sign(random.uniform(-1, 1));
      const options: OptimizerOptions = { kind: 'rmsprop', learningRate: rate, beta, epsilon };
      return {
        formula: [
          (-rate * g) / (sqrt(1 - beta) * abs(g) + epsilon),
          (-rate / sqrt(1 - beta)) * sign(g),
        ],
        engine: [ledgerOf(options, [g], 'step'), ledgerOf({ ...options, epsilon: 0 }, [g], 'step')],
      };
    },
  },
  'init-claim': {
    says: 'He: Var(w) = 2/n; Glorot: Var(w) = 2/(n in + n out), as the engine draws them',
    compare: (random) => {
      const [rows, columns] = [random.integer(1, 300), random.integer(1, 300)];
      return {
        formula: [2 / columns, 2 / (columns + rows)],
        engine: [askedBy(he, rows, columns) ** 2, askedBy(glorotNormal, rows, columns) ** 2],
      };
    },
  },
  'init-variance': {
    says: 'Var(z) = Σ Var(w) aⱼ² = n Var(w) · mean of aⱼ², over all weights ±s',
    compare: (random) => {
      const [n, s] = [random.integer(1, 7), random.uniform(0.2, 2)];
      const a = draw(random, n);
      const outcomes = everyMatrix(1, n, s).map((W) => at(sumsOf(W, a), 0));
      return {
        formula: [total(a.map((each) => s ** 2 * each ** 2)), n * s ** 2 * meanSquare(a), 0],
        engine: [variance(outcomes), variance(outcomes), mean(outcomes)],
      };
    },
  },
  'init-relu-half': {
    says: 'E[ReLU(z)²] = ½ E[z²] = ½ Var(z), over all weights ±s',
    compare: (random) => {
      const a = draw(random, random.integer(1, 7));
      const outcomes = everyMatrix(1, a.length, random.uniform(0.2, 2)).map((W) =>
        at(sumsOf(W, a), 0),
      );
      const engine = meanSquare(outcomes.map(activations.relu.value));
      return sides(engine, 0.5 * meanSquare(outcomes), 0.5 * variance(outcomes));
    },
  },
  'init-relu-chain': {
    says: 'Var(z⁽ℓ⁾) = ½ n Var(w) Var(z⁽ℓ⁻¹⁾) with ReLU, over all weights ±s of two layers',
    compare: (random) => {
      const { n, s, before, after } = twoLayers(random, activations.relu.value);
      return sides(variance(after), 0.5 * n * s ** 2 * variance(before));
    },
  },
  'init-he': {
    says: '½ n Var(w) = 1 exactly if Var(w) = 2/n, which is what `he` draws',
    compare: (random) => {
      const n = random.integer(1, 500);
      const drawn = askedBy(he, 1, n) ** 2;
      return { formula: [(1 / 2) * n * drawn, 2 / n], engine: [1, drawn] };
    },
  },
  'init-lecun': {
    says: 'Var(z⁽ℓ⁾) = n Var(w) Var(z⁽ℓ⁻¹⁾) with f the identity; `lecun` makes n Var(w) = 1',
    compare: (random) => {
      const { n, s, before, after } = twoLayers(random, activations.linear.value);
      return {
        formula: [n * s ** 2 * variance(before), n * askedBy(lecun, 3, n) ** 2],
        engine: [variance(after), 1],
      };
    },
  },
  'init-backward': {
    says: 'Var(δ⁽ℓ⁻¹⁾) = n⁽ℓ⁾ Var(w) Var(δ⁽ℓ⁾) with f′ = 1, over all weights ±s and signs of δ',
    compare: (random) => {
      const [n, s, size] = [random.integer(1, 4), random.uniform(0.2, 2), random.uniform(0.2, 2)];
      const signals = everyColumn([-size, size], n);
      const outcomes = signals.flatMap((delta) =>
        everyMatrix(n, 1, s).map((W) => at(matvec(transpose(W), delta), 0)),
      );
      return sides(variance(outcomes), n * s ** 2 * variance(signals.flat()));
    },
  },
  'init-glorot': {
    says: '½ (n in + n out) Var(w) = 1 exactly if Var(w) = 2/(n in + n out)',
    compare: (random) => {
      const [rows, columns] = [random.integer(1, 300), random.integer(1, 300)];
      const drawn = askedBy(glorotNormal, rows, columns) ** 2;
      return {
        formula: [0.5 * (columns + rows) * drawn, 2 / (columns + rows)],
        engine: [1, drawn],
      };
    },
  },
  'init-uniform': {
    says: '1/2r ∫ w² dw = r²/3 = 2/(n in + n out) for r = √(6/(n in + n out))',
    tolerance: 1e-9,
    compare: (random) => {
      const [rows, columns] = [random.integer(1, 300), random.integer(1, 300)];
      const r = askedBy(glorotUniform, rows, columns);
      const drawn = askedBy(glorotNormal, rows, columns) ** 2;
      const cubes = slopeAt((w) => w ** 3 / 3, r, r * 1e-5); // w³/3 is what w² is the slope of
      return {
        formula: [
          cubes / r ** 2,
          (r ** 3 / 3 - (-r) ** 3 / 3) / (2 * r),
          r ** 2 / 3,
          Math.sqrt(6 / (columns + rows)),
        ],
        engine: [1, drawn, drawn, r],
      };
    },
  },
};
