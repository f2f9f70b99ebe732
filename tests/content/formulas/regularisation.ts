/** The formulas of the chapter on regularisation, as printed, against the engine. */
import {
  add,
  applyDropout,
  backward,
  backwardWithDropout,
  createOptimizer,
  type DropoutGradients,
  type DropoutPass,
  forward,
  forwardWithDropout,
  type Layer,
  type LayerMask,
  type Matrix,
  matvec,
  type Nested,
  type Network,
  type OptimizerKind,
  penalizeGradients,
  penaltyGradient,
  penaltyValue,
  probabilityAllDropped,
  type Random,
  settleWeights,
  softThreshold,
  type Vector,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const { abs, max, sign } = Math;
const at = (values: Vector, i: number) => values[i] as number;
const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const S = (w: number, t: number) => sign(w) * max(abs(w) - t, 0) + 0;

/** Weights that are not near the corner of |w|. */
const drawWeights = (random: Random, count: number) =>
  draw(random, count).map((w) => w + 0.1 * sign(w));

/** Every mask of n nodes with its probability. */
function everyMask(n: number, q: number) {
  return Array.from({ length: 2 ** n }, (_, number) => {
    const mask = Array.from({ length: n }, (__, bit) => (number >> bit) & 1);
    const chance = mask.reduce((product, m) => product * (m === 1 ? q : 1 - q), 1);
    return { mask, chance };
  });
}

/** A network 2-2-4-3 at a random point, a mask at layer 2, and both passes under it. */
function drawMasked(random: Random) {
  const sizes = [2, 2, 4, 3];
  const layers = sizes.slice(1).map(
    (size, index): Layer => ({
      weights: drawMatrix(random, size, at(sizes, index), 1),
      bias: draw(random, size, 1),
      activation: index === 2 ? 'softmax' : 'tanh',
    }),
  );
  const network: Network = { layers, loss: 'crossEntropy' };
  const rate = random.uniform(0.1, 0.8);
  const { mask } = everyMask(4, 0.5)[random.integer(0, 16)] as { mask: Vector };
  const input = draw(random, 2);
  const chosen = random.integer(0, 3);
  const target = [0, 1, 2].map((k) => (k === chosen ? 1 : 0));
  const pass = (under: LayerMask | null): DropoutPass =>
    forwardWithDropout(network, input, [null, null, under]);
  const masked = pass({ mask, rate });
  const gradients: DropoutGradients = backwardWithDropout(network, masked, target);
  const last = layers[2] as Layer;
  const sent = (masked.activations[2] as Vector).map((a, i) => (at(mask, i) * a) / (1 - rate));
  return { network, input, target, rate, q: 1 - rate, mask, pass, masked, gradients, last, sent };
}

/** What an optimizer makes of one weight after a run of gradients: ∇W as the run gives it. */
function runWeight(kind: OptimizerKind, rate: number, decay: number, start: number, run: Vector) {
  const optimizer = createOptimizer({ kind, learningRate: rate, weightDecay: decay });
  let weights: number[] = [start];
  let state = optimizer.init(weights);
  const before: number[] = [];
  let ledger: readonly { readonly id: string; readonly value: Nested }[] = [];
  for (const gradient of run) {
    before.push(at(weights, 0));
    const step = optimizer.step(weights, [gradient], state);
    weights = step.parameters as number[];
    state = step.state;
    ledger = step.trace;
  }
  const line = (id: string) => at(ledger.find((each) => each.id === id)?.value as Vector, 0);
  return { weight: at(weights, 0), before, line };
}

/** u: Adam's direction after a run of what comes in as gradient. */
function directionOf(run: Vector): number {
  const { line } = runWeight('adam', 1, 0, 0, run);
  return line('mHat') / (Math.sqrt(line('vHat')) + 1e-8);
}

export const formulas: FormulaChecks = {
  'penalised-gradient': {
    says: '∇(L + R) = ∇W + R′(W), the left by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const strengths = { l1: random.uniform(0, 1), l2: random.uniform(0, 1) };
      const [weights, x, y] = [drawWeights(random, 3), draw(random, 3), draw(random, 1)];
      const build = (row: Vector): Network => ({
        layers: [{ weights: [row], bias: [0.3], activation: 'linear' }],
        loss: 'halfSquaredError',
      });
      const gradientsOf = (row: Vector) => backward(build(row), forward(build(row), x), y);
      const cost = (row: Vector) => gradientsOf(row).loss + penaltyValue(row, strengths);
      const h = 1e-5;
      const moved = (j: number, by: number) => weights.map((w, i) => (i === j ? w + by : w));
      const gradients = gradientsOf(weights);
      return {
        formula: [
          weights.map((_, j) => (cost(moved(j, h)) - cost(moved(j, -h))) / (2 * h)),
          add(gradients.weightGradients[0]?.[0] as Vector, penaltyGradient(weights, strengths)),
        ],
        engine: [0, 1].map(
          () =>
            penalizeGradients(build(weights), gradients, strengths).weightGradients[0]?.[0] ?? [],
        ),
      };
    },
  },
  'penalty-rules': {
    says: 'R and R′ of L1, L2 and the elastic net',
    compare: (random) => {
      const w = drawWeights(random, 4);
      const [lambda, l1, l2] = [0, 0, 0].map(() => random.uniform(0, 2)) as [
        number,
        number,
        number,
      ];
      const [sizes, squares] = [total(w.map(abs)), total(w.map((each) => each ** 2))];
      const all = [{ l1: lambda }, { l2: lambda }, { l1, l2 }];
      return {
        formula: [
          [lambda * sizes, (lambda / 2) * squares, l1 * sizes + (l2 / 2) * squares],
          w.map((each) => lambda * sign(each)),
          w.map((each) => lambda * each),
          w.map((each) => l1 * sign(each) + l2 * each),
        ],
        engine: [
          all.map((strengths) => penaltyValue(w, strengths)),
          ...all.map((strengths) => penaltyGradient(w, strengths)),
        ],
      };
    },
  },
  'l1-step': {
    says: 'Wnew = W − η∇W − ηλ sign(W)',
    compare: (random) => {
      const [rate, lambda] = [random.uniform(0, 1), random.uniform(0, 1)];
      const [W, gradW] = [draw(random, 4), draw(random, 4)];
      const sgd = createOptimizer({ kind: 'sgd', learningRate: rate });
      const whole = add(gradW, penaltyGradient(W, { l1: lambda }));
      return {
        formula: W.map((w, i) => w - rate * at(gradW, i) - rate * lambda * sign(w)),
        engine: sgd.step(W, whole, sgd.init(W)).parameters as Vector,
      };
    },
  },
  'soft-threshold': {
    says: 'Wnew = S(W − η∇W, ηλ), S(w, t) = sign(w) max(|w| − t, 0)',
    compare: (random) => {
      const [rate, lambda] = [random.uniform(0, 1), random.uniform(0, 1)];
      const [W, gradW] = [draw(random, 4), draw(random, 4)];
      const sgd = createOptimizer({ kind: 'sgd', learningRate: rate });
      const stepped = sgd.step(W, gradW, sgd.init(W)).parameters as Vector;
      return {
        formula: W.map((w, i) => S(w - rate * at(gradW, i), rate * lambda)),
        engine: softThreshold(stepped, rate * lambda),
      };
    },
  },
  'settled-weights': {
    says: 'c/(1 + λ), S(c, λ), S(c, λ₁)/(1 + λ₂); 3000 steps of L2 end there too',
    tolerance: 1e-10,
    compare: (random) => {
      const c = random.uniform(-2, 2);
      const [lambda, l1, l2] = [0, 0, 0].map(() => random.uniform(0, 1)) as [
        number,
        number,
        number,
      ];
      /** Steps on ½(w − c)² with the penalty, the L1 part by the threshold. */
      const walk = (first: number, second: number) => {
        let w = 1;
        for (let step = 0; step < 3000; step += 1) {
          w = softThreshold(w - 0.05 * (w - c + second * w), 0.05 * first);
        }
        return w;
      };
      const formula = [c / (1 + lambda), S(c, lambda), S(c, l1) / (1 + l2)];
      return {
        formula: [formula, formula],
        engine: [
          [
            settleWeights(c, { l2: lambda }),
            settleWeights(c, { l1: lambda }),
            settleWeights(c, { l1, l2 }),
          ],
          [walk(0, lambda), walk(lambda, 0), walk(l1, l2)],
        ],
      };
    },
  },
  'decoupled-decay': {
    says: 'Adam: W − ηu(∇W + λW); AdamW: W − η(u(∇W) + λW), after several steps',
    compare: (random) => {
      const [rate, lambda] = [random.uniform(0.01, 0.2), random.uniform(0, 1)];
      const [start] = draw(random, 1) as [number];
      const run = draw(random, random.integer(1, 6));
      const inside = runWeight('adam', rate, lambda, start, run);
      const outside = runWeight('adamw', rate, lambda, start, run);
      const penalised = run.map((g, t) => g + lambda * at(inside.before, t));
      const [w, v] = [inside, outside].map(({ before }) => before.at(-1) as number) as [
        number,
        number,
      ];
      return {
        formula: [w - rate * directionOf(penalised), v - rate * (directionOf(run) + lambda * v)],
        engine: [inside.weight, outside.weight],
      };
    },
  },
  'inverted-dropout': {
    says: 'ã = m ⊙ a / q',
    compare: (random) => {
      const { masked, sent } = drawMasked(random);
      return { formula: sent, engine: masked.sent[2] as Vector };
    },
  },
  'dropout-expectation': {
    says: 'E[ãᵢ] = q aᵢ/q + (1 − q) 0 = aᵢ, over all masks',
    compare: (random) => {
      const [a, rate] = [draw(random, random.integer(1, 6)), random.uniform(0.1, 0.9)];
      const q = 1 - rate;
      const engine = a.map((_, i) =>
        total(
          everyMask(a.length, q).map(
            ({ mask, chance }) => chance * at(applyDropout(a, mask, rate), i),
          ),
        ),
      );
      return {
        formula: [a.map((each) => q * (each / q) + (1 - q) * 0), a],
        engine: [engine, engine],
      };
    },
  },
  'dropout-forward': {
    says: 'z⁽³⁾ = W⁽³⁾ã⁽²⁾ + b⁽³⁾',
    compare: (random) => {
      const { last, sent, masked } = drawMasked(random);
      const formula = last.weights.map(
        (row, i) => total(row.map((w, j) => w * at(sent, j))) + at(last.bias, i),
      );
      return { formula, engine: masked.preActivations[2] as Vector };
    },
  },
  'dropout-columns': {
    says: 'W⁽³⁾(m/q ⊙ a⁽²⁾) = (W⁽³⁾ diag m/q) a⁽²⁾',
    compare: (random) => {
      const { last, masked, mask, q } = drawMasked(random);
      const thinned: Matrix = last.weights.map((row) => row.map((w, j) => w * (at(mask, j) / q)));
      return {
        formula: matvec(thinned, masked.activations[2] as Vector),
        engine: matvec(last.weights, masked.sent[2] as Vector),
      };
    },
  },
  'dropout-weight-gradient': {
    says: '∇W⁽³⁾ = δ⁽³⁾ ã⁽²⁾ᵀ',
    compare: (random) => {
      const { masked, target, sent, gradients } = drawMasked(random);
      const delta = masked.output.map((p, k) => p - at(target, k));
      return {
        formula: delta.map((d) => sent.map((a) => d * a)),
        engine: gradients.weightGradients[2] as Matrix,
      };
    },
  },
  'dropout-hidden-error': {
    says: 'δ⁽²⁾ = m/q ⊙ (W⁽³⁾ᵀδ⁽³⁾) ⊙ f′(z⁽²⁾)',
    compare: (random) => {
      const { masked, gradients, last, mask, q } = drawMasked(random);
      const delta3 = gradients.errorSignals[2] as Vector;
      const formula = (masked.preActivations[1] as Vector).map((z, j) => {
        const arriving = total(last.weights.map((row, i) => at(row, j) * at(delta3, i)));
        return (at(mask, j) / q) * arriving * (1 - Math.tanh(z) ** 2);
      });
      return { formula, engine: gradients.errorSignals[1] as Vector };
    },
  },
  'dropout-geometric-mean': {
    says: 'pₖ at test time = Π pₖ(m)^P(m) / Σⱼ Π pⱼ(m)^P(m), dropout before softmax only',
    compare: (random) => {
      const { network, input, rate, q, pass } = drawMasked(random);
      const outputs = everyMask(4, q).map(({ mask, chance }) => ({
        chance,
        p: pass({ mask, rate }).output,
      }));
      const products = [0, 1, 2].map((k) =>
        outputs.reduce((product, { chance, p }) => product * at(p, k) ** chance, 1),
      );
      return {
        formula: products.map((product) => product / total(products)),
        engine: forward(network, input).output,
      };
    },
  },
  'all-dropped': {
    says: 'P(all dropped) = p dropⁿ, and the sum over all masks agrees',
    compare: (random) => {
      const [n, rate] = [random.integer(1, 8), random.uniform(0.05, 0.9)];
      const engine = probabilityAllDropped(n, rate);
      const counted = total(
        everyMask(n, 1 - rate)
          .filter(({ mask }) => total(mask) === 0)
          .map(({ chance }) => chance),
      );
      return { formula: [rate ** n, counted], engine: [engine, engine] };
    },
  },
  'dropout-linear-penalty': {
    says: 'E[½(wᵀã + b − y)²] = ½(wᵀa + b − y)² + (1 − q)/2q Σ wⱼ²aⱼ², over all masks',
    compare: (random) => {
      const n = random.integer(1, 6);
      const rate = random.uniform(0.1, 0.8);
      const q = 1 - rate;
      const [w, a] = [draw(random, n), draw(random, n)];
      const [b, y] = draw(random, 2) as [number, number];
      const network: Network = {
        layers: [{ weights: [w], bias: [b], activation: 'linear' }],
        loss: 'halfSquaredError',
      };
      const engine = total(
        everyMask(n, q).map(({ mask, chance }) => {
          const pass = forwardWithDropout(network, a, [{ mask, rate }]);
          return chance * backwardWithDropout(network, pass, [y]).loss;
        }),
      );
      const plain = total(w.map((each, j) => each * at(a, j))) + b - y;
      const penalty = total(w.map((each, j) => each ** 2 * at(a, j) ** 2));
      return { formula: 0.5 * plain ** 2 + ((1 - q) / (2 * q)) * penalty, engine };
    },
  },
};
