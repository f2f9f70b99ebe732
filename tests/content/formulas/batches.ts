/** The formulas of the chapter on batches, coded as they are printed, against the engine. */
import {
  activations,
  averageGradients,
  backward,
  batchGradients,
  checkGradients,
  forward,
  type Layer,
  type Matrix,
  mean,
  type Network,
  type Random,
  rootMeanSquareError,
  type Sample,
  splitIntoBatches,
  standardDeviation,
  trainEpoch,
  type Vector,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const { ceil, log, sqrt, tanh } = Math;
const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const at = (values: Vector, i: number) => values[i - 1] as number;
const cell = (matrix: Matrix, i: number, j: number) => matrix[i - 1]?.[j - 1] as number;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const column = (count: number, entry: (i: number) => number) => upTo(count).map(entry);
const table = (rows: number, columns: number, entry: (i: number, j: number) => number): Matrix =>
  upTo(rows).map((i) => column(columns, (j) => entry(i, j)));

const SIZES = [2, 3, 4, 3];
const LAST = SIZES.length - 1;

function drawNetwork(random: Random): Network {
  const layers = SIZES.slice(1).map(
    (size, index): Layer => ({
      weights: drawMatrix(random, size, SIZES[index] as number, 1),
      bias: draw(random, size, 1),
      activation: index === LAST - 1 ? 'softmax' : 'tanh',
    }),
  );
  return { layers, loss: 'crossEntropy' };
}

function drawSample(random: Random): Sample {
  const chosen = random.integer(1, 4);
  return { input: draw(random, 2), target: column(3, (k) => (k === chosen ? 1 : 0)) };
}

/** A network, a batch of B samples, and every quantity of theirs side by side in columns. */
function drawBatch(random: Random, B = random.integer(1, 6)) {
  const network = drawNetwork(random);
  const samples = upTo(B).map(() => drawSample(random));
  const passes = samples.map(({ input, target }) => {
    const pass = forward(network, input);
    return { pass, result: backward(network, pass, target) };
  });
  type Pass = (typeof passes)[number];
  const columns = (pick: (pass: Pass) => Vector): Matrix => {
    const picked = passes.map(pick);
    return table((picked[0] as Vector).length, B, (i, s) => at(picked[s - 1] as Vector, i));
  };
  return {
    B,
    network,
    samples,
    results: passes.map(({ result }) => result),
    average: averageGradients(passes.map(({ result }) => result)),
    W: (layer: number) => network.layers[layer - 1]?.weights as Matrix,
    b: (layer: number) => network.layers[layer - 1]?.bias as Vector,
    A: (layer: number) => columns(({ pass }) => pass.activations[layer] as Vector),
    Z: (layer: number) => columns(({ pass }) => pass.preActivations[layer - 1] as Vector),
    Delta: (layer: number) => columns(({ result }) => result.errorSignals[layer - 1] as Vector),
    Y: samples.map(({ target }) => target),
    P: passes.map(({ pass }) => pass.output),
  };
}

const anyLayer = (random: Random) => random.integer(1, LAST + 1);
const width = (matrix: Matrix) => (matrix[0] as Vector).length;
const times = (left: Matrix, right: Matrix): Matrix =>
  table(left.length, width(right), (i, j) =>
    total(column(right.length, (k) => cell(left, i, k) * cell(right, k, j))),
  );
const turned = (matrix: Matrix): Matrix =>
  table(width(matrix), matrix.length, (i, j) => cell(matrix, j, i));
const ones = (count: number): Matrix => table(count, 1, () => 1);

/** All ways to take B of N, in order and with repetition. */
function orderedDraws(N: number, B: number): Vector[] {
  if (B === 0) return [[]];
  return orderedDraws(N, B - 1).flatMap((draws) => upTo(N).map((s) => [...draws, s]));
}

/** All choices of B different ones of N. */
function choices(N: number, B: number, from = 1): Vector[] {
  if (B === 0) return [[]];
  return upTo(N)
    .filter((s) => s >= from)
    .flatMap((s) => choices(N, B - 1, s + 1).map((rest) => [s, ...rest]));
}

/** The gradient of w⁽¹⁾₁₁ for each of N samples, and of any batch of them by the engine. */
function drawGradients(random: Random, N: number) {
  const { network, samples } = drawBatch(random, N);
  const first = (chosen: readonly Sample[]) =>
    cell(batchGradients(network, chosen).weightGradients[0] as Matrix, 1, 1);
  return {
    all: first(samples),
    single: samples.map((sample) => first([sample])),
    ofBatch: (batch: Vector) => first(batch.map((s) => samples[s - 1] as Sample)),
  };
}

export const formulas: FormulaChecks = {
  'batch-loss': {
    says: 'L̄ = 1/B Σₛ Lₛ = −1/B Σₛ Σₖ yₛₖ ln pₛₖ',
    compare: (random) => {
      const { B, results, network, samples, Y, P } = drawBatch(random);
      const entropy = total(
        upTo(B).map((s) => total(column(3, (k) => cell(Y, s, k) * log(cell(P, s, k))))),
      );
      const engine = batchGradients(network, samples).loss as number;
      return {
        formula: [total(results.map(({ loss }) => loss)) / B, -entropy / B],
        engine: [engine, engine],
      };
    },
  },
  'batch-loss-gradient': {
    says: '∂L̄/∂w = 1/B Σₛ ∂Lₛ/∂w for every weight of a layer, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const { B, network, samples, W } = drawBatch(random);
      const layer = anyLayer(random);
      const numeric = samples.map(
        ({ input, target }) =>
          checkGradients(network, input, target).numeric.weightGradients[layer - 1] as Matrix,
      );
      return {
        formula: table(
          W(layer).length,
          width(W(layer)),
          (i, j) => total(numeric.map((each) => cell(each, i, j))) / B,
        ),
        engine: batchGradients(network, samples).weightGradients[layer - 1] as Matrix,
      };
    },
  },
  'batch-step': {
    says: 'W_new = W − η/B Σₛ ∇Wₛ and b_new = b − η/B Σₛ ∇bₛ, for all layers from the old weights',
    compare: (random) => {
      const { B, network, samples, results, W, b } = drawBatch(random);
      const learningRate = random.uniform(0, 1);
      const after = trainEpoch(network, samples, { batchSize: B, learningRate });
      const weights = (l: number) =>
        table(W(l).length, width(W(l)), (i, j) => {
          const sum = total(results.map((r) => cell(r.weightGradients[l - 1] as Matrix, i, j)));
          return cell(W(l), i, j) - (learningRate / B) * sum;
        });
      const bias = (l: number) =>
        column(b(l).length, (i) => {
          const sum = total(results.map((r) => at(r.biasGradients[l - 1] as Vector, i)));
          return at(b(l), i) - (learningRate / B) * sum;
        });
      return {
        formula: upTo(LAST).flatMap((l) => [...weights(l), bias(l)]),
        engine: after.layers.flatMap((layer) => [...layer.weights, layer.bias]),
      };
    },
  },
  'batch-entry-average': {
    says: 'the average of ∂L/∂w⁽²⁾₄₁ over three samples is ⅓ (δa + δa + δa)',
    compare: (random) => {
      const { average, A, Delta } = drawBatch(random, 3);
      const terms = upTo(3).map((s) => cell(Delta(2), 4, s) * cell(A(1), 1, s));
      return {
        formula: (1 / 3) * total(terms),
        engine: cell(average.weightGradients[1] as Matrix, 4, 1),
      };
    },
  },
  'batch-forward': {
    says: 'Z⁽ℓ⁾ = W⁽ℓ⁾ A⁽ℓ⁻¹⁾ + b⁽ℓ⁾ 1ᵀ, and A⁽ℓ⁾ = f(Z⁽ℓ⁾)',
    compare: (random) => {
      const { B, W, b, A, Z } = drawBatch(random);
      const layer = random.integer(1, LAST);
      const product = times(W(layer), A(layer - 1));
      const bias = times(
        table(b(layer).length, 1, (i) => at(b(layer), i)),
        turned(ones(B)),
      );
      return {
        formula: [
          ...table(product.length, B, (i, s) => cell(product, i, s) + cell(bias, i, s)),
          ...table(product.length, B, (i, s) => tanh(cell(Z(layer), i, s))),
        ],
        engine: [...Z(layer), ...A(layer)],
      };
    },
  },
  'batch-errors': {
    says: 'Δ⁽ᴸ⁾ = P − Y, and Δ⁽ℓ⁻¹⁾ = (W⁽ℓ⁾ᵀ Δ⁽ℓ⁾) ⊙ f′(Z⁽ℓ⁻¹⁾)',
    compare: (random) => {
      const { B, W, Z, P, Y, Delta } = drawBatch(random);
      const layer = random.integer(2, LAST + 1);
      const back = times(turned(W(layer)), Delta(layer));
      const slope = activations.tanh.derivative;
      return {
        formula: [
          ...table(3, B, (k, s) => cell(P, s, k) - cell(Y, s, k)),
          ...table(back.length, B, (i, s) => cell(back, i, s) * slope(cell(Z(layer - 1), i, s))),
        ],
        engine: [...Delta(LAST), ...Delta(layer - 1)],
      };
    },
  },
  'batch-matrix-gradients': {
    says: '∇W̄ = 1/B Δ Aᵀ and ∇b̄ = 1/B Δ 1',
    compare: (random) => {
      const { B, average, A, Delta } = drawBatch(random);
      const layer = anyLayer(random);
      const weights = times(Delta(layer), turned(A(layer - 1)));
      const bias = times(Delta(layer), ones(B));
      return {
        formula: [
          ...table(weights.length, width(weights), (i, j) => cell(weights, i, j) / B),
          column(bias.length, (i) => cell(bias, i, 1) / B),
        ],
        engine: [
          ...(average.weightGradients[layer - 1] as Matrix),
          average.biasGradients[layer - 1] as Vector,
        ],
      };
    },
  },
  'batch-unbiased': {
    says: 'the mean of the gradient over all batches is the gradient of all samples',
    compare: (random) => {
      const { all, ofBatch } = drawGradients(random, 4);
      const B = random.integer(1, 4);
      return {
        formula: [all, all],
        engine: [mean(orderedDraws(4, B).map(ofBatch)), mean(choices(4, B).map(ofBatch))],
      };
    },
  },
  'batch-noise': {
    says: 'σ_B = σ/√B, over all ordered draws with repetition',
    tolerance: 1e-11,
    compare: (random) => {
      const { all, single, ofBatch } = drawGradients(random, 4);
      const B = random.integer(1, 4);
      return {
        formula: standardDeviation(single) / sqrt(B),
        engine: rootMeanSquareError(orderedDraws(4, B).map(ofBatch), all),
      };
    },
  },
  'batch-noise-without-repetition': {
    says: 'σ_B = σ/√B · √((N − B)/(N − 1)), over all choices of different samples',
    tolerance: 1e-11,
    compare: (random) => {
      const N = 5;
      const { all, single, ofBatch } = drawGradients(random, N);
      const B = random.integer(1, N + 1);
      return {
        formula: (standardDeviation(single) / sqrt(B)) * sqrt((N - B) / (N - 1)),
        engine: rootMeanSquareError(choices(N, B).map(ofBatch), all),
      };
    },
  },
  'steps-per-epoch': {
    says: 'an epoch has ⌈N/B⌉ steps',
    compare: (random) => {
      const [N, B] = [random.integer(1, 500), random.integer(1, 100)];
      return { formula: ceil(N / B), engine: splitIntoBatches(N, B, random).length };
    },
  },
};
