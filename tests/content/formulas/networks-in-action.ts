/** The formulas of chapter 3, coded as they are printed, against the engine. */
import { backward, forward, type Matrix, type Network, type Random, type Vector } from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const relu = (z: number) => Math.max(0, z);
const rowSum = (row: Vector, x: Vector) =>
  row.reduce((sum, entry, index) => sum + entry * (x[index] as number), 0);

/** One hidden layer of ReLU nodes. */
function drawNetwork(random: Random, hidden: number, outputs: number, output: 'linear' | 'tanh') {
  const network: Network = {
    layers: [
      { weights: drawMatrix(random, hidden, 2), bias: draw(random, hidden), activation: 'relu' },
      {
        weights: drawMatrix(random, outputs, hidden),
        bias: draw(random, outputs),
        activation: output,
      },
    ],
    loss: 'halfSquaredError',
  };
  const [first, second] = network.layers as [Network['layers'][0], Network['layers'][0]];
  return { network, first, second };
}

/** x₁ + x₂ and the like: `[1, 1]` and `[0, −1]` are the nodes of XOR. */
const xorNetwork: Network = {
  layers: [
    {
      weights: [
        [1, 1],
        [1, 1],
      ],
      bias: [0, -1],
      activation: 'relu',
    },
    { weights: [[1, -2]], bias: [0], activation: 'linear' },
  ],
  loss: 'halfSquaredError',
};

/**
 * How many patterns of nodes that are on the engine finds: it looks on both sides of every line, close
 * to each point where two cross. Every region has such a corner.
 */
function countPatterns(weights: Matrix, bias: Vector): number {
  const network: Network = {
    layers: [
      { weights, bias, activation: 'relu' },
      { weights: [bias.map(() => 1)], bias: [0], activation: 'linear' },
    ],
    loss: 'halfSquaredError',
  };
  const patterns = new Set<string>();
  weights.forEach((first, i) => {
    weights.slice(i + 1).forEach((second, k) => {
      const j = i + 1 + k;
      const [a, b] = first as [number, number];
      const [c, d] = second as [number, number];
      const [e, f] = [-(bias[i] as number), -(bias[j] as number)];
      const determinant = a * d - b * c;
      const [x, y] = [(e * d - b * f) / determinant, (a * f - e * c) / determinant];
      // directions along which one sum changes and the other stays
      const [u, v] = [
        [d / determinant, -c / determinant],
        [-b / determinant, a / determinant],
      ] as [Vector, Vector];
      for (const s of [1e-7, -1e-7]) {
        for (const t of [1e-7, -1e-7]) {
          const point = [
            x + s * (u[0] as number) + t * (v[0] as number),
            y + s * (u[1] as number) + t * (v[1] as number),
          ];
          const on = forward(network, point).activations[1]?.map((value) => (value > 0 ? 1 : 0));
          patterns.add(String(on));
        }
      }
    });
  });
  return patterns.size;
}

export const formulas: FormulaChecks = {
  'one-hidden-node': {
    says: 'z₁⁽²⁾ = w₁₁⁽²⁾ max(0, z₁⁽¹⁾) + b₁⁽²⁾, which goes one way only along z₁⁽¹⁾',
    compare: (random) => {
      const { network, first, second } = drawNetwork(random, 1, 1, 'linear');
      const points = Array.from({ length: 40 }, () => draw(random, 2, 6));
      const row = first.weights[0] as Vector;
      const sums = points.map((x) => rowSum(row, x) + (first.bias[0] as number));
      const [weight, bias] = [second.weights[0]?.[0] as number, second.bias[0] as number];
      const outputs = points.map((x) => forward(network, x).preActivations[1]?.[0] as number);
      const order = sums
        .map((_, index) => index)
        .sort((i, j) => (sums[i] as number) - (sums[j] as number));
      const along = order.map((index) => Math.sign(weight) * (outputs[index] as number));
      const turns = along.filter((value, k) => k > 0 && value < (along[k - 1] as number) - 1e-12);
      return {
        formula: [...sums.map((z) => weight * relu(z) + bias), 0],
        engine: [...outputs, turns.length],
      };
    },
  },
  'playground-loss': {
    says: 'ŷ = tanh z, L = ½(ŷ − y)²',
    compare: (random) => {
      const { network } = drawNetwork(random, 4, 1, 'tanh');
      const [x, y] = [draw(random, 2, 6), random.uniform(-1, 1) < 0 ? -1 : 1];
      const pass = forward(network, x);
      const yhat = Math.tanh(pass.preActivations[1]?.[0] as number);
      return {
        formula: [yhat, 0.5 * (yhat - y) ** 2],
        engine: [pass.output[0] as number, backward(network, pass, [y]).loss],
      };
    },
  },
  'xor-two-nodes': {
    says: 'ŷ = max(0, x₁ + x₂) − 2 max(0, x₁ + x₂ − 1); at the corners it is XOR',
    compare: (random) => {
      const [x1 = 0, x2 = 0] = draw(random, 2, 3);
      const at = (a: number, b: number) => relu(a + b) - 2 * relu(a + b - 1);
      const corners = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
      return {
        formula: [at(x1, x2), ...corners],
        engine: [forward(xorNetwork, [x1, x2]).output[0] as number, 0, 1, 1, 0],
      };
    },
  },
  'local-linear': {
    says: 'z⁽²⁾ = W⁽²⁾ diag(d) (W⁽¹⁾x + b⁽¹⁾) + b⁽²⁾, with d fixed inside a region',
    compare: (random) => {
      const { network, first, second } = drawNetwork(random, 5, 2, 'linear');
      const x = draw(random, 2, 4);
      const near = x.map((entry) => entry + random.uniform(-1e-6, 1e-6));
      const sums = first.weights.map((row, i) => rowSum(row, x) + (first.bias[i] as number));
      const d = sums.map((z) => (z > 0 ? 1 : 0));
      const linear = (point: Vector) => {
        const kept = first.weights.map(
          (row, i) => (d[i] as number) * (rowSum(row, point) + (first.bias[i] as number)),
        );
        return second.weights.map((row, k) => rowSum(row, kept) + (second.bias[k] as number));
      };
      return {
        formula: [linear(x), linear(near)],
        engine: [x, near].map((point) => forward(network, point).preActivations[1] as Vector),
      };
    },
  },
  'line-regions': {
    says: 'r(n) = 1 + n(n + 1)/2 regions for n lines in general position',
    compare: (random) => {
      const count = random.integer(2, 7);
      // lines that cross at clear angles and not far away
      const turn = random.uniform(0, Math.PI);
      const weights = Array.from({ length: count }, (_, k) => {
        const angle = turn + (Math.PI * (k + random.uniform(0.2, 0.8))) / count;
        return [Math.cos(angle), Math.sin(angle)];
      });
      return {
        formula: 1 + (count * (count + 1)) / 2,
        engine: countPatterns(weights, draw(random, count, 3)),
      };
    },
  },
};
