/** The formulas of the chapter on the forward pass, as printed, against the engine. */
import {
  activations,
  crossEntropyOfProbabilities,
  forward,
  halfSquaredError,
  type Matrix,
  matmul,
  matvec,
  type Network,
  type Random,
  shapeOf,
  sizesOf,
  softmax,
  sum,
  type Value,
  type Vector,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

type Sizes = readonly [inputs: number, hidden: number, outputs: number];

/** A network of two layers with random weights and biases. */
function drawNetwork(random: Random, [inputs, hidden, outputs]: Sizes, linear = false): Network {
  return {
    layers: [
      {
        weights: drawMatrix(random, hidden, inputs),
        bias: draw(random, hidden),
        activation: linear ? 'linear' : 'tanh',
      },
      {
        weights: drawMatrix(random, outputs, hidden),
        bias: draw(random, outputs),
        activation: 'linear',
      },
    ],
    loss: 'halfSquaredError',
  };
}

/** Sizes between 1 and 6. */
function drawSizes(random: Random): Sizes {
  return [random.integer(1, 7), random.integer(1, 7), random.integer(1, 7)];
}

interface Drawn {
  readonly network: Network;
  readonly x: Vector;
  readonly W: (layer: 1 | 2) => Matrix;
  readonly b: (layer: 1 | 2) => Vector;
  readonly z: (layer: 1 | 2) => Vector;
  readonly a: (layer: 0 | 1 | 2) => Vector;
}

/** A random network and input, with the engine's own z and a. */
function drawPass(random: Random, sizes: Sizes, linear = false): Drawn {
  const network = drawNetwork(random, sizes, linear);
  const x = draw(random, sizes[0]);
  const pass = forward(network, x);
  const of = <Item>(list: readonly Item[], index: number) => list[index] as Item;
  return {
    network,
    x,
    W: (layer) => of(network.layers, layer - 1).weights,
    b: (layer) => of(network.layers, layer - 1).bias,
    z: (layer) => of(pass.preActivations, layer - 1),
    a: (layer) => of(pass.activations, layer),
  };
}

/** Entry i, j of a matrix or i of a column, counted from 1 as in the formulas. */
function at(value: Value, i: number, j = 1): number {
  const row = (value as Vector | Matrix)[i - 1] as number | Vector;
  return typeof row === 'number' ? row : (row[j - 1] as number);
}

/** w₁₁a₁ + w₁₂a₂ + … + bᵢ for each row, term by term. */
function rowByRow(W: Matrix, a: Vector, b: Vector): number[] {
  return W.map((row, i) => row.reduce((sum, w, j) => sum + w * at(a, j + 1), 0) + at(b, i + 1));
}

function exponentialShares(z: Vector): number[] {
  const total = z.reduce((sum, each) => sum + Math.exp(each), 0);
  return z.map((each) => Math.exp(each) / total);
}

/** The number of numbers in a value. */
function countOf(value: Value): number {
  return typeof value === 'number'
    ? 1
    : value.reduce<number>((sum, part) => sum + countOf(part), 0);
}

export const formulas: FormulaChecks = {
  'parameter-shapes': {
    says: 'W: n⁽ˡ⁾ × n⁽ˡ⁻¹⁾, b: n⁽ˡ⁾ × 1',
    compare: (random) => {
      const sizes = drawSizes(random);
      const { W, b } = drawPass(random, sizes);
      const [n0, n1, n2] = sizes;
      return {
        formula: [n1, n0, n1, 1, n2, n1, n2, 1],
        engine: [shapeOf(W(1)), shapeOf(b(1)), shapeOf(W(2)), shapeOf(b(2))].flat(),
      };
    },
  },
  'one-row': {
    says: 'row 1 of W⁽¹⁾ times x = w₁₁x₁ + w₁₂x₂',
    compare: (random) => {
      const { W, x } = drawPass(random, [2, 4, 2]);
      return {
        formula: at(W(1), 1, 1) * at(x, 1) + at(W(1), 1, 2) * at(x, 2),
        engine: at(matvec(W(1), x), 1),
      };
    },
  },
  'layer-1-product': {
    says: 'W⁽¹⁾x, row by row',
    compare: (random) => {
      const { W, x } = drawPass(random, [2, 4, 2]);
      const row = (i: number) => at(W(1), i, 1) * at(x, 1) + at(W(1), i, 2) * at(x, 2);
      return { formula: [row(1), row(2), row(3), row(4)], engine: matvec(W(1), x) };
    },
  },
  'layer-1-affine': {
    says: 'z⁽¹⁾ = W⁽¹⁾x + b⁽¹⁾, row by row',
    compare: (random) => {
      const { W, x, b, z } = drawPass(random, [2, 4, 2]);
      const row = (i: number) =>
        at(W(1), i, 1) * at(x, 1) + at(W(1), i, 2) * at(x, 2) + at(b(1), i);
      return { formula: [row(1), row(2), row(3), row(4)], engine: z(1) };
    },
  },
  'bias-as-weight': {
    says: '(W b)(a; 1) = Wa + b',
    compare: (random) => {
      const { W, b, x, z } = drawPass(random, drawSizes(random));
      const wide = W(1).map((row, i) => [...row, at(b(1), i + 1)]);
      return { formula: matvec(wide, [...x, 1]), engine: z(1) };
    },
  },
  activate: {
    says: 'a⁽¹⁾ = f(z⁽¹⁾), entry by entry',
    compare: (random) => {
      const { z, a } = drawPass(random, [2, 4, 2]);
      const f = Math.tanh;
      const column = z(1);
      return { formula: [1, 2, 3, 4].map((i) => f(at(column, i))), engine: a(1) };
    },
  },
  'activation-functions': {
    says: 'ReLU = max(0, z), tanh and σ from powers of e',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      const [up, down] = [Math.exp(z), Math.exp(-z)];
      return {
        formula: [Math.max(0, z), (up - down) / (up + down), 1 / (1 + down)],
        engine: [activations.relu, activations.tanh, activations.sigmoid].map((f) => f.value(z)),
      };
    },
  },
  'layer-2-affine': {
    says: 'z⁽²⁾ = W⁽²⁾a⁽¹⁾ + b⁽²⁾, row by row',
    compare: (random) => {
      const { W, a, b, z } = drawPass(random, [2, 4, 2]);
      const row = (i: number) =>
        at(W(2), i, 1) * at(a(1), 1) +
        at(W(2), i, 2) * at(a(1), 2) +
        at(W(2), i, 3) * at(a(1), 3) +
        at(W(2), i, 4) * at(a(1), 4) +
        at(b(2), i);
      return { formula: [row(1), row(2)], engine: z(2) };
    },
  },
  softmax: {
    says: 'pₖ = exp zₖ / Σⱼ exp zⱼ, and for two classes',
    compare: (random) => {
      const z = draw(random, random.integer(1, 7), 5);
      const [z1, z2] = draw(random, 2, 5) as [number, number];
      const both = Math.exp(z1) + Math.exp(z2);
      return {
        formula: [...exponentialShares(z), Math.exp(z1) / both, Math.exp(z2) / both],
        engine: [...softmax(z), ...softmax([z1, z2])],
      };
    },
  },
  'softmax-shift': {
    says: 'softmax(z − c) = softmax(z), c the largest z',
    compare: (random) => {
      const z = draw(random, random.integer(1, 7), 5);
      const c = Math.max(...z);
      return { formula: exponentialShares(z.map((each) => each - c)), engine: softmax(z) };
    },
  },
  'cross-entropy': {
    says: 'L = −Σ yₖ ln pₖ',
    compare: (random) => {
      const p = softmax(draw(random, random.integer(2, 7), 5));
      const right = random.integer(0, p.length);
      const y = p.map((_, k) => (k === right ? 1 : 0));
      return {
        formula: -sum(y.map((yk, k) => yk * Math.log(at(p, k + 1)))),
        engine: crossEntropyOfProbabilities(p, y),
      };
    },
  },
  'regression-affine': {
    says: 'z₁⁽²⁾ = w₁₁a₁ + w₁₂a₂ + w₁₃a₃ + w₁₄a₄ + b₁',
    compare: (random) => {
      const { W, a, b, z } = drawPass(random, [2, 4, 1]);
      const [w, hidden] = [W(2), a(1)];
      const terms = [1, 2, 3, 4].map((j) => at(w, 1, j) * at(hidden, j));
      return { formula: [terms.reduce((sum, term) => sum + term) + at(b(2), 1)], engine: z(2) };
    },
  },
  'half-squared-error': {
    says: 'L = ½(ŷ − y)²',
    compare: (random) => {
      const [prediction, target] = draw(random, 2, 5) as [number, number];
      return {
        formula: (prediction - target) ** 2 / 2,
        engine: halfSquaredError([prediction], [target]),
      };
    },
  },
  'layer-rule': {
    says: 'a⁽ˡ⁾ = f(W⁽ˡ⁾a⁽ˡ⁻¹⁾ + b⁽ˡ⁾)',
    compare: (random) => {
      const { W, a, b } = drawPass(random, drawSizes(random));
      const first = rowByRow(W(1), a(0), b(1)).map(Math.tanh);
      const second = rowByRow(W(2), first, b(2));
      return { formula: [first, second], engine: [a(1), a(2)] as Value };
    },
  },
  shapes: {
    says: 'n × 1 = (n × m)(m × 1) + n × 1',
    compare: (random) => {
      const sizes = drawSizes(random);
      const { W, a, b, z } = drawPass(random, sizes);
      const [m, n] = sizes;
      return {
        formula: [n, 1, n, m, m, 1, n, 1],
        engine: [z(1), W(1), a(0), b(1)].flatMap((value) => [...shapeOf(value)]),
      };
    },
  },
  counts: {
    says: 'multiplications = Σ n⁽ˡ⁾ n⁽ˡ⁻¹⁾, parameters = Σ n⁽ˡ⁾ (n⁽ˡ⁻¹⁾ + 1)',
    compare: (random) => {
      const { network, W, b } = drawPass(random, drawSizes(random));
      const n = sizesOf(network);
      const layers = [2, 3] as const;
      const multiplications = layers.map((l) => at(n, l) * at(n, l - 1));
      const parameters = layers.map((l) => at(n, l) * (at(n, l - 1) + 1));
      const weights = countOf(W(1)) + countOf(W(2));
      return {
        formula: [sum(multiplications), sum(parameters)],
        engine: [weights, weights + countOf(b(1)) + countOf(b(2))],
      };
    },
  },
  'linear-collapse': {
    says: 'W⁽²⁾(W⁽¹⁾x + b⁽¹⁾) + b⁽²⁾ = (W⁽²⁾W⁽¹⁾)x + (W⁽²⁾b⁽¹⁾ + b⁽²⁾)',
    compare: (random) => {
      const { W, b, x, a } = drawPass(random, drawSizes(random), true);
      const oneLayer = rowByRow(matmul(W(2), W(1)), x, rowByRow(W(2), b(1), b(2)));
      return { formula: oneLayer, engine: a(2) };
    },
  },
};
