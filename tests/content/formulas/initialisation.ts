/** The formulas of the chapter on initialisation, coded as they are printed, against the engine. */
import {
  activations,
  backward,
  createNetwork,
  forward,
  glorotNormal,
  glorotUniform,
  he,
  type Initializer,
  lecun,
  type Matrix,
  matvec,
  mean,
  oneHot,
  type Random,
  type Vector,
} from '@engine';
import { draw, type FormulaChecks } from '../formula-checks.ts';

const { sqrt } = Math;
const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const square = (values: Vector) => mean(values.map((value) => value * value));

/** All 2ⁿ rows of n weights that are +σ or −σ: a distribution with mean 0 and variance σ². */
function tossedRows(n: number, sigma: number): Matrix {
  if (n === 0) return [[]];
  return tossedRows(n - 1, sigma).flatMap((row) => [
    [...row, sigma],
    [...row, -sigma],
  ]);
}

/** The mean square of one node's z over all ways to toss its weights. */
const tossedSquare = (a: Vector, sigma: number) => square(matvec(tossedRows(a.length, sigma), a));

/** What an initializer asks of its generator: the standard deviation, or the upper limit. */
function asked(initializer: Initializer, rows: number, columns: number): number {
  const spy = {
    normal: (_mean: number, std: number) => std,
    uniform: (_low: number, high: number) => high,
  };
  return initializer(rows, columns, spy as unknown as Random)[0]?.[0] as number;
}

function drawLayer(random: Random) {
  const a = draw(random, random.integer(1, 7));
  return { a, n: a.length, sigma: random.uniform(0.1, 2) };
}

const drawSizes = (random: Random) => [random.integer(1, 300), random.integer(1, 300)] as const;

export const formulas: FormulaChecks = {
  'start-twins': {
    says: 'equal weights in and out give equal error signals, Σₖ w⁽²⁾ₖᵢ δ⁽²⁾ₖ f′(zᵢ), and gradients',
    compare: (random) => {
      const row = draw(random, 2);
      const column = draw(random, 3);
      const twins: Initializer = (rows) =>
        rows === 2 ? [row, row] : column.map((entry) => [entry, entry]);
      const network = createNetwork({ sizes: [2, 2, 3], activation: 'tanh', initializer: twins });
      const pass = forward(network, draw(random, 2));
      const result = backward(network, pass, oneHot(random.integer(0, 3), 3));
      const [hidden = [], last = []] = result.errorSignals;
      const z = pass.preActivations[0] as Vector;
      const signal = (i: number) =>
        total(column.map((weight, k) => weight * (last[k] as number))) *
        activations.tanh.derivative(z[i] as number);
      const [first = [], second = []] = result.weightGradients[0] as Matrix;
      return {
        formula: [signal(0), signal(1), ...first],
        engine: [...hidden, ...second],
      };
    },
  },
  'start-square': {
    says: 'E[z²] = Σⱼ Σₖ E[wⱼ wₖ] aⱼ aₖ, over all tosses',
    compare: (random) => {
      const { a, n, sigma } = drawLayer(random);
      const rows = tossedRows(n, sigma);
      const product = (j: number, k: number) =>
        mean(rows.map((row) => (row[j] as number) * (row[k] as number)));
      const terms = a.flatMap((aj, j) => a.map((ak, k) => product(j, k) * aj * ak));
      return { formula: total(terms), engine: tossedSquare(a, sigma) };
    },
  },
  'start-sum-variance': {
    says: 'E[z²] = Σⱼ σ² aⱼ² = n_in σ² q, over all tosses',
    compare: (random) => {
      const { a, n, sigma } = drawLayer(random);
      return {
        formula: [total(a.map((aj) => sigma ** 2 * aj ** 2)), n * sigma ** 2 * square(a)],
        engine: [tossedSquare(a, sigma), tossedSquare(a, sigma)],
      };
    },
  },
  'start-relu-half': {
    says: 'E[ReLU(z)²] = ½ E[z²] where z is as often positive as negative',
    compare: (random) => {
      const { a, n, sigma } = drawLayer(random);
      const z = matvec(tossedRows(n, sigma), a);
      return { formula: 0.5 * square(z), engine: square(z.map(activations.relu.value)) };
    },
  },
  'start-forward': {
    says: 'q⁽ℓ⁾ = ½ n_in σ² q⁽ℓ⁻¹⁾ for ReLU, over all tosses',
    compare: (random) => {
      const { a, n, sigma } = drawLayer(random);
      const weights = tossedRows(n, sigma);
      const network = createNetwork({
        sizes: [n, weights.length, 1],
        initializer: (rows) => (rows === weights.length ? weights : [weights.map(() => 0)]),
      });
      const pass = forward(network, a);
      return {
        formula: 0.5 * n * sigma ** 2 * square(a),
        engine: square(pass.activations[1] as Vector),
      };
    },
  },
  'start-backward': {
    says: 'r⁽ℓ⁻¹⁾ = n_out σ² r⁽ℓ⁾ E[f′(z)²], the mean taken over all tosses of the weights',
    compare: (random) => {
      const { a: errors, n: nOut, sigma } = drawLayer(random);
      // one hidden node for each way to toss its outgoing weights: columns of W
      const columns = tossedRows(nOut, sigma);
      const hidden = columns.length;
      const incoming = random.uniform(-1, 1);
      const bias = 0.3;
      const network = {
        layers: [
          {
            weights: columns.map(() => [incoming]),
            bias: columns.map(() => bias),
            activation: 'tanh' as const,
          },
          {
            weights: errors.map((_, i) => columns.map((column) => column[i] as number)),
            bias: errors.map(() => 0),
            activation: 'linear' as const,
          },
        ],
        loss: 'halfSquaredError' as const,
      };
      const pass = forward(network, [1]);
      const target = pass.output.map((entry, i) => entry - (errors[i] as number));
      const { errorSignals } = backward(network, pass, target);
      const slope = activations.tanh.derivative(incoming + bias);
      const slopes = Array.from({ length: hidden }, () => slope);
      return {
        formula: nOut * sigma ** 2 * square(errors) * square(slopes),
        engine: square(errorSignals[0] as Vector),
      };
    },
  },
  'start-rules': {
    says: 'σ² is 1/n_in for LeCun, 2/(n_in + n_out) for Glorot, 2/n_in for He',
    compare: (random) => {
      const [nIn, nOut] = drawSizes(random);
      return {
        formula: [1 / nIn, 2 / (nIn + nOut), 2 / nIn],
        engine: [lecun, glorotNormal, he].map((rule) => asked(rule, nOut, nIn) ** 2),
      };
    },
  },
  'start-glorot-uniform': {
    says: 'u = √(6/(n_in + n_out)), and u²/3 is Glorot’s variance',
    compare: (random) => {
      const [nIn, nOut] = drawSizes(random);
      const u = sqrt(6 / (nIn + nOut));
      return {
        formula: [u, u ** 2 / 3],
        engine: [asked(glorotUniform, nOut, nIn), asked(glorotNormal, nOut, nIn) ** 2],
      };
    },
  },
  'start-example': {
    says: 'the σ of 2-2-1-3 by He: √(2/2), √(2/2), √(2/1)',
    compare: () => ({
      formula: [sqrt(2 / 2), sqrt(2 / 2), sqrt(2 / 1)],
      engine: [asked(he, 2, 2), asked(he, 1, 2), asked(he, 3, 1)],
    }),
  },
  'start-sigmoid-factor': {
    says: 'n σ² (1/4)² = 1/8 with σ² = 2/n, and 1/4 is the steepest slope of the sigmoid',
    compare: (random) => {
      const n = random.integer(1, 300);
      const steepest = Math.max(...[0, ...draw(random, 20, 4)].map(activations.sigmoid.derivative));
      return {
        formula: [n * (2 / n) * (1 / 4) ** 2, 1 / 8],
        engine: [n * asked(he, 7, n) ** 2 * steepest ** 2, 2 * steepest ** 2],
      };
    },
  },
};
