/** The formulas of the chapter on matrices, as printed, against the engine. */
import {
  add,
  createNetwork,
  forward,
  hadamard,
  type Layer,
  type Matrix,
  matmul,
  matvec,
  type Network,
  outer,
  type Random,
  scale,
  shapeOf,
  transpose,
  type Vector,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const at = (values: Vector, i: number) => values[i - 1] as number;
const cell = (matrix: Matrix, i: number, j: number) => matrix[i - 1]?.[j - 1] as number;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const column = (count: number, entry: (i: number) => number) => upTo(count).map(entry);
const table = (rows: number, columns: number, entry: (i: number, j: number) => number) =>
  upTo(rows).map((i) => upTo(columns).map((j) => entry(i, j)));
const sumOver = (count: number, term: (k: number) => number) =>
  upTo(count).reduce((sum, k) => sum + term(k), 0);
const size = (random: Random) => random.integer(1, 6);

/** A matrix with a column that fits to its right and one that fits its rows. */
function drawProduct(random: Random) {
  const [rows, columns] = [size(random), size(random)];
  return {
    rows,
    columns,
    W: drawMatrix(random, rows, columns),
    x: draw(random, columns),
    u: draw(random, rows),
  };
}

/** Two matrices that can be multiplied. */
function drawPair(random: Random) {
  const [m, n, k] = [size(random), size(random), size(random)];
  return { m, n, k, A: drawMatrix(random, m, n), B: drawMatrix(random, n, k) };
}

/** A batch: samples as columns, with the z that the engine finds for each of them alone. */
function drawBatch(random: Random) {
  const { rows, columns, W } = drawProduct(random);
  const b = draw(random, rows);
  const samples = upTo(size(random)).map(() => draw(random, columns));
  const layer: Layer = { weights: W, bias: b, activation: 'linear' };
  const network: Network = { layers: [layer], loss: 'halfSquaredError' };
  const sums = samples.map((sample) => forward(network, sample).preActivations[0] as Vector);
  return { W, b, samples, sums };
}

export const formulas: FormulaChecks = {
  'product-shape': {
    says: '(m × n)(n × k) = m × k',
    compare: (random) => {
      const { m, k, A, B } = drawPair(random);
      return { formula: [m, k], engine: [...shapeOf(matmul(A, B))] };
    },
  },
  'weighted-sum-entry': {
    says: '(Wa)ᵢ = Σⱼ wᵢⱼ aⱼ',
    compare: (random) => {
      const { rows, columns, W, x } = drawProduct(random);
      return {
        formula: column(rows, (i) => sumOver(columns, (j) => cell(W, i, j) * at(x, j))),
        engine: matvec(W, x),
      };
    },
  },
  'column-combination': {
    says: 'W⁽¹⁾x = x₁ (column 1) + x₂ (column 2)',
    compare: (random) => {
      const [W, x] = [drawMatrix(random, 4, 2), draw(random, 2)];
      const columnOf = (j: number) => column(4, (i) => cell(W, i, j));
      return {
        formula: column(4, (i) => at(x, 1) * at(columnOf(1), i) + at(x, 2) * at(columnOf(2), i)),
        engine: matvec(W, x),
      };
    },
  },
  'product-entry': {
    says: '(AB)ᵢⱼ = Σₖ aᵢₖ bₖⱼ',
    compare: (random) => {
      const { m, n, k, A, B } = drawPair(random);
      const entry = (i: number, j: number) => sumOver(n, (l) => cell(A, i, l) * cell(B, l, j));
      return { formula: table(m, k, entry), engine: matmul(A, B) };
    },
  },
  'bias-added-entry': {
    says: 'zᵢ = Σⱼ wᵢⱼ aⱼ + bᵢ in every layer',
    compare: (random) => {
      const sizes = [size(random), size(random), size(random)];
      const drawn = createNetwork({ sizes, activation: 'tanh', output: 'linear', random });
      const layers = drawn.layers.map((layer) => ({
        ...layer,
        bias: draw(random, layer.bias.length),
      }));
      const pass = forward({ ...drawn, layers }, draw(random, sizes[0] as number));
      const formula = layers.map(({ weights, bias }, index) => {
        const a = pass.activations[index] as Vector;
        return column(
          bias.length,
          (i) => sumOver(a.length, (j) => cell(weights, i, j) * at(a, j)) + at(bias, i),
        );
      });
      return { formula, engine: pass.preActivations };
    },
  },
  'linear-rules': {
    says: 'W(u + v) = Wu + Wv, W(cu) = c Wu',
    compare: (random) => {
      const { columns, W, x: u } = drawProduct(random);
      const v = draw(random, columns);
      const c = random.uniform(-3, 3);
      return {
        formula: [add(matvec(W, u), matvec(W, v)), scale(matvec(W, u), c)],
        engine: [matvec(W, add(u, v)), matvec(W, scale(u, c))],
      };
    },
  },
  'transpose-entry': {
    says: '(Aᵀ)ᵢⱼ = aⱼᵢ',
    compare: (random) => {
      const { m, n, A } = drawPair(random);
      return { formula: table(n, m, (i, j) => cell(A, j, i)), engine: transpose(A) };
    },
  },
  'transposed-column-sums': {
    says: '(Wᵀu)ⱼ = Σᵢ wᵢⱼ uᵢ',
    compare: (random) => {
      const { rows, columns, W, u } = drawProduct(random);
      return {
        formula: column(columns, (j) => sumOver(rows, (i) => cell(W, i, j) * at(u, i))),
        engine: matvec(transpose(W), u),
      };
    },
  },
  'transpose-crosses': {
    says: 'uᵀ(Wx) = (Wᵀu)ᵀx',
    compare: (random) => {
      const { rows, columns, W, x, u } = drawProduct(random);
      const forwards = matvec(W, x);
      const backwards = matvec(transpose(W), u);
      return {
        formula: sumOver(rows, (i) => at(u, i) * at(forwards, i)),
        engine: sumOver(columns, (j) => at(backwards, j) * at(x, j)),
      };
    },
  },
  'transposed-product': {
    says: '(AB)ᵀ = BᵀAᵀ',
    compare: (random) => {
      const { A, B } = drawPair(random);
      return { formula: matmul(transpose(B), transpose(A)), engine: transpose(matmul(A, B)) };
    },
  },
  'outer-entry': {
    says: '(u vᵀ)ᵢⱼ = uᵢ vⱼ, and it is a column times a row',
    compare: (random) => {
      const { rows, columns, x: v, u } = drawProduct(random);
      const entries = table(rows, columns, (i, j) => at(u, i) * at(v, j));
      const product = matmul(
        u.map((entry) => [entry]),
        [v],
      );
      return { formula: [...entries, ...product], engine: [...outer(u, v), ...outer(u, v)] };
    },
  },
  'hadamard-entry': {
    says: '(u ⊙ s)ᵢ = uᵢ sᵢ',
    compare: (random) => {
      const rows = size(random);
      const [u, s] = [draw(random, rows), draw(random, rows)];
      return { formula: column(rows, (i) => at(u, i) * at(s, i)), engine: hadamard(u, s) };
    },
  },
  'layer-parameters': {
    says: 'a layer has n⁽ˡ⁾ n⁽ˡ⁻¹⁾ + n⁽ˡ⁾ = n⁽ˡ⁾ (n⁽ˡ⁻¹⁾ + 1) parameters',
    compare: (random) => {
      const sizes = [size(random), size(random), size(random)];
      const { layers } = createNetwork({ sizes, random });
      const engine = layers.map(({ weights, bias }) => weights.flat().length + bias.length);
      const sum = (l: number) => at(sizes, l + 1) * at(sizes, l) + at(sizes, l + 1);
      const factored = (l: number) => at(sizes, l + 1) * (at(sizes, l) + 1);
      return {
        formula: [sum(1), sum(2), factored(1), factored(2)],
        engine: [...engine, ...engine],
      };
    },
  },
  'batch-columns': {
    says: 'Z = WX + b1ᵀ, a sample a column',
    compare: (random) => {
      const { W, b, samples, sums } = drawBatch(random);
      const ones = samples.map(() => 1);
      const Z = add(matmul(W, transpose(samples)), outer(b, ones));
      return { formula: Z, engine: transpose(sums) };
    },
  },
  'batch-rows': {
    says: 'Zᵀ = XᵀWᵀ + 1bᵀ, a sample a row',
    compare: (random) => {
      const { W, b, samples, sums } = drawBatch(random);
      const ones = samples.map(() => 1);
      return { formula: add(matmul(samples, transpose(W)), outer(ones, b)), engine: sums };
    },
  },
};
