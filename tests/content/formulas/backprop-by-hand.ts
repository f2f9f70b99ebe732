/** The formulas of chapter 9, coded as they are printed, against the engine. */
import {
  activations,
  backward,
  checkGradients,
  type ForwardPass,
  forward,
  gradientStep,
  type HiddenActivationName,
  type Layer,
  type LossName,
  type Matrix,
  type Network,
  type OutputActivationName,
  type Random,
  softmax,
  type Vector,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const { exp, log, tanh } = Math;
const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const at = (values: Vector, i: number) => values[i - 1] as number;
const cell = (matrix: Matrix, i: number, j: number) => matrix[i - 1]?.[j - 1] as number;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const column = (count: number, entry: (i: number) => number) => upTo(count).map(entry);
const table = (rows: number, columns: number, entry: (i: number, j: number) => number) =>
  upTo(rows).map((i) => upTo(columns).map((j) => entry(i, j)));
const slope = (z: number) => 1 - tanh(z) ** 2;

interface Shape {
  readonly sizes: readonly number[];
  readonly hidden: HiddenActivationName;
  readonly output: OutputActivationName;
  readonly loss: LossName;
}

const classifier: Shape = {
  sizes: [2, 2, 4, 3],
  hidden: 'tanh',
  output: 'softmax',
  loss: 'crossEntropy',
};
const regression: Shape = {
  sizes: [2, 4, 1],
  hidden: 'tanh',
  output: 'linear',
  loss: 'halfSquaredError',
};

function drawNetwork(random: Random, { sizes, hidden, output, loss }: Shape): Network {
  const layers = sizes.slice(1).map(
    (size, index): Layer => ({
      weights: drawMatrix(random, size, sizes[index] as number, 1),
      bias: draw(random, size, 1),
      activation: index === sizes.length - 2 ? output : hidden,
    }),
  );
  return { layers, loss };
}

/** A network at a random point, its passes both ways, and everything by its layer from 1. */
function drawPoint(random: Random, shape: Shape = classifier) {
  const network = drawNetwork(random, shape);
  const input = draw(random, shape.sizes[0] as number);
  const outputs = shape.sizes.at(-1) as number;
  const chosen = random.integer(1, outputs + 1);
  const target =
    shape.output === 'softmax'
      ? column(outputs, (k) => (k === chosen ? 1 : 0))
      : draw(random, outputs);
  const pass: ForwardPass = forward(network, input);
  const result = backward(network, pass, target);
  return {
    network,
    input,
    target,
    result,
    output: pass.output,
    W: (layer: number) => network.layers[layer - 1]?.weights as Matrix,
    b: (layer: number) => network.layers[layer - 1]?.bias as Vector,
    z: (layer: number) => pass.preActivations[layer - 1] as Vector,
    a: (layer: number) => pass.activations[layer] as Vector,
    delta: (layer: number) => result.errorSignals[layer - 1] as Vector,
    gradW: (layer: number) => result.weightGradients[layer - 1] as Matrix,
    gradb: (layer: number) => result.biasGradients[layer - 1] as Vector,
    numeric: () => checkGradients(network, input, target).numeric,
  };
}

/** A change of bᵢ changes zᵢ by as much, so differences by the bias are differences by z. */
function numericErrorSignal(point: ReturnType<typeof drawPoint>, layer: number): Vector {
  return point.numeric().biasGradients[layer - 1] as Vector;
}

const anyLayer = (random: Random) => random.integer(1, 4);

export const formulas: FormulaChecks = {
  'error-signal': {
    says: 'δ⁽ℓ⁾ = ∂L/∂z⁽ℓ⁾, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const point = drawPoint(random);
      const layer = anyLayer(random);
      return { formula: numericErrorSignal(point, layer), engine: point.delta(layer) };
    },
  },
  'output-error': {
    says: 'δ⁽ᴸ⁾ = p − y',
    compare: (random) => {
      const { output: p, target: y, delta } = drawPoint(random);
      return { formula: column(3, (i) => at(p, i) - at(y, i)), engine: delta(3) };
    },
  },
  'weight-gradient': {
    says: '∇W⁽ℓ⁾ = δ⁽ℓ⁾ a⁽ℓ⁻¹⁾ᵀ, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const point = drawPoint(random);
      const layer = anyLayer(random);
      const [delta, a] = [point.delta(layer), point.a(layer - 1)];
      return {
        formula: table(delta.length, a.length, (j, k) => at(delta, j) * at(a, k)),
        engine: point.numeric().weightGradients[layer - 1] as Matrix,
      };
    },
  },
  'bias-gradient': {
    says: '∇b⁽ℓ⁾ = δ⁽ℓ⁾, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const point = drawPoint(random);
      const layer = anyLayer(random);
      return {
        formula: point.delta(layer),
        engine: point.numeric().biasGradients[layer - 1] as Vector,
      };
    },
  },
  'hidden-error': {
    says: 'δ⁽ℓ⁻¹⁾ = (W⁽ℓ⁾ᵀ δ⁽ℓ⁾) ⊙ f′(z⁽ℓ⁻¹⁾), by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const point = drawPoint(random);
      const layer = random.integer(2, 4);
      const [W, delta, z] = [point.W(layer), point.delta(layer), point.z(layer - 1)];
      const back = column(z.length, (j) =>
        total(upTo(delta.length).map((i) => cell(W, i, j) * at(delta, i))),
      );
      return {
        formula: column(z.length, (j) => at(back, j) * slope(at(z, j))),
        engine: numericErrorSignal(point, layer - 1),
      };
    },
  },
  'gradient-step': {
    says: 'Wnew = W − η ∇W and bnew = b − η ∇b',
    compare: (random) => {
      const point = drawPoint(random);
      const rate = random.uniform(0.01, 1);
      const layer = anyLayer(random);
      const [W, b] = [point.W(layer), point.b(layer)];
      const stepped = gradientStep(point.network, point.result, rate).layers[layer - 1] as Layer;
      const columns = W[0]?.length as number;
      return {
        formula: [
          ...table(
            W.length,
            columns,
            (i, j) => cell(W, i, j) - rate * cell(point.gradW(layer), i, j),
          ),
          column(b.length, (i) => at(b, i) - rate * at(point.gradb(layer), i)),
        ],
        engine: [...stepped.weights, stepped.bias],
      };
    },
  },
  'cross-entropy-from-logits': {
    says: 'L = −Σ yₖ ln pₖ = ln Σ exp zⱼ − Σ yₖ zₖ',
    compare: (random) => {
      const { z, target: y, result } = drawPoint(random);
      const logits = z(3);
      const first = -total(column(3, (k) => at(y, k) * log(at(softmax(logits), k))));
      const second =
        log(total(logits.map(exp))) - total(column(3, (k) => at(y, k) * at(logits, k)));
      return { formula: [first, second], engine: [result.loss, result.loss] };
    },
  },
  'output-error-entry': {
    says: '∂L/∂zᵢ = exp zᵢ / Σ exp zⱼ − yᵢ = pᵢ − yᵢ, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const point = drawPoint(random);
      const [z, y] = [point.z(3), point.target];
      const numeric = numericErrorSignal(point, 3);
      return {
        formula: [
          ...column(3, (i) => exp(at(z, i)) / total(z.map(exp)) - at(y, i)),
          ...column(3, (i) => at(point.output, i) - at(y, i)),
        ],
        engine: [...numeric, ...numeric],
      };
    },
  },
  'weight-derivative': {
    says: '∂zᵢ/∂wⱼₖ = aₖ if i = j, else 0, by differences (exact: z is linear in w)',
    tolerance: 1e-9,
    compare: (random) => {
      const { network, input, a, z } = drawPoint(random);
      const layer = anyLayer(random);
      const before = z(layer);
      const [j, k] = [
        random.integer(1, before.length + 1),
        random.integer(1, a(layer - 1).length + 1),
      ];
      const moved = network.layers.map((each, index) => ({
        ...each,
        weights: each.weights.map((row, i) =>
          row.map((w, m) => (index === layer - 1 && i === j - 1 && m === k - 1 ? w + 1 : w)),
        ),
      }));
      const after = forward({ ...network, layers: moved }, input).preActivations[
        layer - 1
      ] as Vector;
      return {
        formula: column(before.length, (i) => (i === j ? at(a(layer - 1), k) : 0)),
        engine: column(before.length, (i) => at(after, i) - at(before, i)),
      };
    },
  },
  'weight-gradient-entry': {
    says: '∂L/∂wⱼₖ = Σ δᵢ ∂zᵢ/∂wⱼₖ = δⱼ aₖ',
    compare: (random) => {
      const point = drawPoint(random);
      const layer = anyLayer(random);
      const [delta, a] = [point.delta(layer), point.a(layer - 1)];
      const sum = (j: number, k: number) =>
        total(column(delta.length, (i) => at(delta, i) * (i === j ? at(a, k) : 0)));
      return {
        formula: [
          ...table(delta.length, a.length, sum),
          ...table(delta.length, a.length, (j, k) => at(delta, j) * at(a, k)),
        ],
        engine: [...point.gradW(layer), ...point.gradW(layer)],
      };
    },
  },
  'hidden-error-entry': {
    says: 'δⱼ = Σ ∂L/∂zᵢ · ∂zᵢ/∂aⱼ · daⱼ/dzⱼ = (Σ δᵢ wᵢⱼ) f′(zⱼ)',
    compare: (random) => {
      const point = drawPoint(random);
      const layer = random.integer(2, 4);
      const [W, delta, z] = [point.W(layer), point.delta(layer), point.z(layer - 1)];
      const terms = (j: number, factor: number) =>
        total(column(delta.length, (i) => at(delta, i) * cell(W, i, j) * factor));
      return {
        formula: [
          ...column(z.length, (j) => terms(j, activations.tanh.derivative(at(z, j)))),
          ...column(z.length, (j) => terms(j, 1) * activations.tanh.derivative(at(z, j))),
        ],
        engine: [...point.delta(layer - 1), ...point.delta(layer - 1)],
      };
    },
  },
  'tanh-slope': {
    says: 'f′(z) = 1 − tanh² z = 1 − a²',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      const a = activations.tanh.value(z);
      const engine = activations.tanh.derivative(z);
      return { formula: [1 - tanh(z) ** 2, 1 - a ** 2], engine: [engine, engine] };
    },
  },
  'layer-3-gradient': {
    says: '∇W⁽³⁾ = (p − y) a⁽²⁾ᵀ, every entry written out',
    compare: (random) => {
      const { output: p, target: y, a, gradW } = drawPoint(random);
      return {
        formula: table(3, 4, (i, j) => (at(p, i) - at(y, i)) * at(a(2), j)),
        engine: gradW(3),
      };
    },
  },
  'layer-2-sums': {
    says: 'W⁽³⁾ᵀ δ⁽³⁾ written out, and each row times its f′',
    compare: (random) => {
      const { W, delta, z } = drawPoint(random);
      const [w, d] = [W(3), delta(3)];
      const row = (j: number) =>
        cell(w, 1, j) * at(d, 1) + cell(w, 2, j) * at(d, 2) + cell(w, 3, j) * at(d, 3);
      return { formula: column(4, (j) => row(j) * slope(at(z(2), j))), engine: delta(2) };
    },
  },
  'layer-2-gradient': {
    says: '∇W⁽²⁾ = δ⁽²⁾ a⁽¹⁾ᵀ, every entry written out',
    compare: (random) => {
      const { delta, a, gradW } = drawPoint(random);
      return {
        formula: table(4, 2, (i, j) => at(delta(2), i) * at(a(1), j)),
        engine: gradW(2),
      };
    },
  },
  'layer-1-sums': {
    says: 'δ⁽¹⁾, both rows written out',
    compare: (random) => {
      const { W, delta, z } = drawPoint(random);
      const [w, d] = [W(2), delta(2)];
      const row = (j: number) =>
        cell(w, 1, j) * at(d, 1) +
        cell(w, 2, j) * at(d, 2) +
        cell(w, 3, j) * at(d, 3) +
        cell(w, 4, j) * at(d, 4);
      return { formula: column(2, (j) => row(j) * slope(at(z(1), j))), engine: delta(1) };
    },
  },
  'layer-1-gradient': {
    says: '∇W⁽¹⁾ = δ⁽¹⁾ xᵀ, every entry written out',
    compare: (random) => {
      const { delta, input: x, gradW } = drawPoint(random);
      return { formula: table(2, 2, (i, j) => at(delta(1), i) * at(x, j)), engine: gradW(1) };
    },
  },
  'central-difference': {
    says: '∂L/∂w ≈ (L(w + h) − L(w − h)) / 2h',
    tolerance: 1e-6,
    compare: (random) => {
      const { network, input, target, gradW } = drawPoint(random);
      const h = 1e-5;
      const lossAt = (shift: number) => {
        const layers = network.layers.map((each, index) => ({
          ...each,
          weights: each.weights.map((row, i) =>
            row.map((w, j) => (index === 2 && i === 1 && j === 2 ? w + shift : w)),
          ),
        }));
        const moved = { ...network, layers };
        return backward(moved, forward(moved, input), target).loss;
      };
      return { formula: (lossAt(h) - lossAt(-h)) / (2 * h), engine: cell(gradW(3), 2, 3) };
    },
  },
  'regression-error': {
    says: 'L = ½(ŷ − y)² gives δ⁽²⁾ = ŷ − y; L = (ŷ − y)² gives 2(ŷ − y)',
    compare: (random) => {
      const half = drawPoint(random, regression);
      const whole = drawPoint(random, { ...regression, loss: 'squaredError' });
      const error = ({ output, target }: typeof half) => at(output, 1) - at(target, 1);
      return {
        formula: [0.5 * error(half) ** 2, error(half), error(whole) ** 2, 2 * error(whole)],
        engine: [half.result.loss, at(half.delta(2), 1), whole.result.loss, at(whole.delta(2), 1)],
      };
    },
  },
  'regression-gradient': {
    says: '∇W⁽²⁾ = δ⁽²⁾ a⁽¹⁾ᵀ is one row; δ⁽¹⁾ⱼ = w⁽²⁾₁ⱼ δ⁽²⁾₁ f′(z⁽¹⁾ⱼ)',
    compare: (random) => {
      const { W, delta, a, z, gradW } = drawPoint(random, regression);
      return {
        formula: [
          column(4, (j) => at(delta(2), 1) * at(a(1), j)),
          column(4, (j) => cell(W(2), 1, j) * at(delta(2), 1) * slope(at(z(1), j))),
        ],
        engine: [...gradW(2), delta(1)],
      };
    },
  },
  'relu-slope': {
    says: 'ReLU′(z) = 1 if z > 0, else 0',
    compare: (random) => {
      const z = [...draw(random, 4), 0];
      return {
        formula: z.map((each) => (each > 0 ? 1 : 0)),
        engine: z.map(activations.relu.derivative),
      };
    },
  },
};
