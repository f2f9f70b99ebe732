/** The formulas of chapter 7, coded as they are printed, against the engine. */
import {
  activations,
  averageGradients,
  backward,
  checkGradients,
  type ForwardPass,
  forward,
  type Layer,
  type Matrix,
  matmul,
  matvec,
  type Network,
  passCosts,
  type Random,
  transpose,
  type Vector,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const at = (values: Vector, i: number) => values[i - 1] as number;
const cell = (matrix: Matrix, i: number, j: number) => matrix[i - 1]?.[j - 1] as number;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const column = (count: number, entry: (i: number) => number) => upTo(count).map(entry);
const table = (rows: number, columns: number, entry: (i: number, j: number) => number) =>
  upTo(rows).map((i) => column(columns, (j) => entry(i, j)));
const slope = (z: number) => 1 - Math.tanh(z) ** 2;
const diagonal = (values: Vector) =>
  table(values.length, values.length, (i, j) => (i === j ? at(values, i) : 0));

/** Hidden layers of tanh; softmax with cross-entropy, or linear with a squared error. */
function drawNetwork(random: Random, sizes: Vector, loss: Network['loss']): Network {
  const layers = sizes.slice(1).map(
    (size, index): Layer => ({
      weights: drawMatrix(random, size, sizes[index] as number, 1),
      bias: draw(random, size, 1),
      activation:
        index < sizes.length - 2 ? 'tanh' : loss === 'crossEntropy' ? 'softmax' : 'linear',
    }),
  );
  return { layers, loss };
}

function drawSample(random: Random, network: Network) {
  const [inputs, outputs] = [network.layers[0]?.weights[0]?.length, network.layers.at(-1)?.bias];
  const count = outputs?.length as number;
  const chosen = random.integer(1, count + 1);
  const target =
    network.loss === 'crossEntropy'
      ? column(count, (k) => (k === chosen ? 1 : 0))
      : draw(random, count);
  return { input: draw(random, inputs as number), target };
}

/** A network at a random point with its passes both ways; layers count from 1. */
function drawPoint(
  random: Random,
  sizes: Vector = [2, 2, 4, 3],
  loss: Network['loss'] = 'crossEntropy',
) {
  const network = drawNetwork(random, sizes, loss);
  const { input, target } = drawSample(random, network);
  const pass: ForwardPass = forward(network, input);
  const result = backward(network, pass, target);
  return {
    network,
    input,
    target,
    result,
    output: pass.output,
    W: (layer: number) => network.layers[layer - 1]?.weights as Matrix,
    z: (layer: number) => pass.preActivations[layer - 1] as Vector,
    a: (layer: number) => pass.activations[layer] as Vector,
    delta: (layer: number) => result.errorSignals[layer - 1] as Vector,
    gradW: (layer: number) => result.weightGradients[layer - 1] as Matrix,
    gradb: (layer: number) => result.biasGradients[layer - 1] as Vector,
    numeric: () => checkGradients(network, input, target).numeric,
  };
}

/** The network with one layer replaced by what `change` makes of it; the layer counts from 1. */
function changed(network: Network, layer: number, change: (layer: Layer) => Layer): Network {
  const layers = network.layers.map((each, index) => (index === layer - 1 ? change(each) : each));
  return { ...network, layers };
}

/** A loss of one weight that is no polynomial: ½ (σ(wx + b) − y)². */
function drawCurve(random: Random) {
  const [x, b, y] = [random.uniform(0.5, 1.5), random.uniform(-1, 1), random.uniform(0, 1)];
  const at = (w: number): Network => ({
    layers: [{ weights: [[w]], bias: [b], activation: 'sigmoid' }],
    loss: 'halfSquaredError',
  });
  const run = (w: number) => backward(at(w), forward(at(w), [x]), [y]);
  return {
    loss: (w: number) => run(w).loss,
    slope: (w: number) => cell(run(w).weightGradients[0] as Matrix, 1, 1),
  };
}

export const formulas: FormulaChecks = {
  'two-paths': {
    says: '∂L/∂w⁽¹⁾₁₁ = x₁ f′(z₁) w⁽²⁾₁₁ δ⁽²⁾₁ + x₁ f′(z₁) w⁽²⁾₂₁ δ⁽²⁾₂, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const { input: x, z, W, delta, numeric } = drawPoint(random, [2, 2, 2]);
      const through = (i: number) =>
        at(x, 1) * slope(at(z(1), 1)) * cell(W(2), i, 1) * at(delta(2), i);
      return {
        formula: through(1) + through(2),
        engine: cell(numeric().weightGradients[0] as Matrix, 1, 1),
      };
    },
  },
  'path-sum': {
    says: '∂L/∂w = Σ over paths of aₖ Π f′(z) w · ∂L/∂z⁽ᴸ⁾, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const { z, a, W, delta, numeric } = drawPoint(random, [2, 2, 4, 3]);
      const [j, k] = [random.integer(1, 3), random.integer(1, 3)];
      const paths = upTo(4).flatMap((i2) => upTo(3).map((i3) => [j, i2, i3] as const));
      const along = ([i1, i2, i3]: readonly [number, number, number]) =>
        at(a(0), k) *
        (slope(at(z(1), i1)) * cell(W(2), i2, i1)) *
        (slope(at(z(2), i2)) * cell(W(3), i3, i2)) *
        at(delta(3), i3);
      return {
        formula: total(paths.map(along)),
        engine: cell(numeric().weightGradients[0] as Matrix, j, k),
      };
    },
  },
  'output-errors': {
    says: 'δ⁽ᴸ⁾ is p − y, ŷ − y or 2(ŷ − y), by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const cases = (
        [
          ['crossEntropy', 1],
          ['halfSquaredError', 1],
          ['squaredError', 2],
        ] as const
      ).map(([loss, factor]) => ({ factor, ...drawPoint(random, [2, 3, 3], loss) }));
      return {
        formula: cases.map(({ factor, output, target }) =>
          column(3, (i) => factor * (at(output, i) - at(target, i))),
        ),
        engine: cases.map(({ numeric }) => numeric().biasGradients[1] as Vector),
      };
    },
  },
  'activation-worth': {
    says: '∂L/∂aⱼ = Σ δᵢ ∂zᵢ/∂aⱼ = Σ wᵢⱼ δᵢ; a change of aⱼ by h moves z by h wᵢⱼ, as a change of b does',
    tolerance: 1e-6,
    compare: (random) => {
      const { network, input, target, W, delta } = drawPoint(random);
      const h = 1e-5;
      const lossWith = (j: number, by: number) => {
        const moved = changed(network, 3, (layer) => ({
          ...layer,
          bias: layer.bias.map((b, i) => b + by * cell(layer.weights, i + 1, j)),
        }));
        return backward(moved, forward(moved, input), target).loss;
      };
      return {
        formula: column(4, (j) => total(column(3, (i) => cell(W(3), i, j) * at(delta(3), i)))),
        engine: column(4, (j) => (lossWith(j, h) - lossWith(j, -h)) / (2 * h)),
      };
    },
  },
  'activation-jacobian': {
    says: '∂a/∂z = diag f′(z), by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const z = draw(random, 4);
      const h = 1e-5;
      const activated = (j: number, by: number) =>
        z.map((each, index) => activations.tanh.value(index === j - 1 ? each + by : each));
      return {
        formula: diagonal(z.map(slope)),
        engine: table(4, 4, (i, j) => (at(activated(j, h), i) - at(activated(j, -h), i)) / (2 * h)),
      };
    },
  },
  'hidden-error-matrices': {
    says: 'δ⁽ℓ⁻¹⁾ = (W diag f′)ᵀ δ = diag f′ Wᵀ δ = (Wᵀ δ) ⊙ f′',
    compare: (random) => {
      const { W, z, delta } = drawPoint(random);
      const layer = random.integer(2, 4);
      const slopes = z(layer - 1).map(slope);
      const [weights, signal] = [W(layer), delta(layer)];
      const back = matvec(transpose(weights), signal);
      return {
        formula: [
          matvec(transpose(matmul(weights, diagonal(slopes))), signal),
          matvec(matmul(diagonal(slopes), transpose(weights)), signal),
          back.map((each, index) => each * (slopes[index] as number)),
        ],
        engine: [delta(layer - 1), delta(layer - 1), delta(layer - 1)],
      };
    },
  },
  'bias-gradient-entry': {
    says: '∂L/∂bⱼ = Σ δᵢ [i = j] = δⱼ, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const { delta, numeric } = drawPoint(random);
      const layer = random.integer(1, 4);
      const signal = delta(layer);
      return {
        formula: column(signal.length, (j) =>
          total(column(signal.length, (i) => at(signal, i) * (i === j ? 1 : 0))),
        ),
        engine: numeric().biasGradients[layer - 1] as Vector,
      };
    },
  },
  'batch-mean-gradient': {
    says: '∇W and ∇b of the mean loss are the means of the samples’ gradients, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const network = drawNetwork(random, [2, 3, 3], 'crossEntropy');
      const samples = upTo(4).map(() => drawSample(random, network));
      const results = samples.map(({ input, target }) =>
        backward(network, forward(network, input), target),
      );
      const meanLoss = (of: Network) =>
        total(samples.map(({ input, target }) => backward(of, forward(of, input), target).loss)) /
        4;
      const h = 1e-5;
      const moved = (by: number) =>
        changed(network, 1, (layer) => ({
          ...layer,
          weights: layer.weights.map((row, i) => row.map((w, j) => (i + j === 0 ? w + by : w))),
        }));
      const mean = (pick: (result: (typeof results)[number]) => number) =>
        total(results.map(pick)) / 4;
      const averaged = averageGradients(results);
      const first = mean(({ weightGradients }) => cell(weightGradients[0] as Matrix, 1, 1));
      return {
        formula: [
          first,
          first,
          ...column(3, (i) => mean(({ biasGradients }) => at(biasGradients[1] as Vector, i))),
        ],
        engine: [
          (meanLoss(moved(h)) - meanLoss(moved(-h))) / (2 * h),
          cell(averaged.weightGradients[0] as Matrix, 1, 1),
          ...(averaged.biasGradients[1] as Vector),
        ],
      };
    },
  },
  'backward-rules': {
    says: '∇W = δ aᵀ, ∇b = δ, δ⁽ℓ⁻¹⁾ = (Wᵀ δ) ⊙ f′, from the output back, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const { output, target, W, z, a, numeric } = drawPoint(random);
      const { weightGradients, biasGradients } = numeric();
      const formula: Vector[] = [];
      const engine: Vector[] = [];
      let delta = column(3, (i) => at(output, i) - at(target, i));
      for (const layer of [3, 2, 1]) {
        const before = a(layer - 1);
        const signal = delta;
        formula.push(
          ...table(signal.length, before.length, (j, k) => at(signal, j) * at(before, k)),
        );
        formula.push(signal);
        engine.push(...(weightGradients[layer - 1] as Matrix), biasGradients[layer - 1] as Vector);
        if (layer === 1) break;
        delta = column(before.length, (j) => {
          const back = total(column(signal.length, (i) => cell(W(layer), i, j) * at(signal, i)));
          return back * slope(at(z(layer - 1), j));
        });
      }
      return { formula, engine };
    },
  },
  'pass-costs': {
    says: 'forward Σ nₗ nₗ₋₁; backward Σ nₗ nₗ₋₁ + Σ from 2 of (nₗ + 1) nₗ₋₁',
    compare: (random) => {
      const sizes = column(random.integer(2, 6), () => random.integer(1, 9));
      const n = (layer: number) => sizes[layer] as number;
      const layers = upTo(sizes.length - 1);
      const onward = total(layers.map((layer) => n(layer) * n(layer - 1)));
      const back = onward + total(layers.slice(1).map((layer) => (n(layer) + 1) * n(layer - 1)));
      const costs = passCosts(sizes);
      return { formula: [onward, back], engine: [costs.forward, costs.backward] };
    },
  },
  'hidden-error-unrolled': {
    says: 'δ⁽¹⁾ = diag f′(z⁽¹⁾) W⁽²⁾ᵀ diag f′(z⁽²⁾) W⁽³⁾ᵀ (p − y), by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const { output, target, W, z, numeric } = drawPoint(random);
      const factors = [
        diagonal(z(1).map(slope)),
        transpose(W(2)),
        diagonal(z(2).map(slope)),
        transpose(W(3)),
      ];
      const start = column(3, (i) => at(output, i) - at(target, i));
      return {
        formula: matvec(
          factors.reduce((product, next) => matmul(product, next)),
          start,
        ),
        engine: numeric().biasGradients[0] as Vector,
      };
    },
  },
  'sigmoid-slope-bound': {
    says: 'σ′(z) = σ(z)(1 − σ(z)) = ¼ − (σ(z) − ½)² ≤ ¼',
    compare: (random) => {
      const z = random.uniform(-6, 6);
      const a = activations.sigmoid.value(z);
      const engine = activations.sigmoid.derivative(z);
      return {
        formula: [a * (1 - a), 1 / 4 - (a - 1 / 2) ** 2, Math.min(engine, 1 / 4)],
        engine: [engine, engine, engine],
      };
    },
  },
  'difference-errors': {
    says: 'one-sided: L′ + h L″/2; central: L′ + h² L‴/6, up to the next power of h',
    tolerance: 1e-4,
    compare: (random) => {
      const { loss, slope: first } = drawCurve(random);
      const w = random.uniform(-1, 1);
      const fine = 1e-3;
      const second = (first(w + fine) - first(w - fine)) / (2 * fine);
      const third = (first(w + fine) - 2 * first(w) + first(w - fine)) / fine ** 2;
      // Errors by the power of h that stands beside them: what is left is the next power.
      const oneSided = (h: number) => ((loss(w + h) - loss(w)) / h - first(w)) / h;
      const central = (h: number) => ((loss(w + h) - loss(w - h)) / (2 * h) - first(w)) / h ** 2;
      return { formula: [second / 2, third / 6], engine: [oneSided(1e-4), central(1e-2)] };
    },
  },
};
