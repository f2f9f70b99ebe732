/** Appendix A, backpropagation and the gradient step: each line as printed, against the engine. */
import {
  activations,
  averageGradients,
  backward,
  checkGradients,
  createOptimizer,
  forward,
  gradientStep,
  hadamard,
  type Layer,
  type Matrix,
  matvec,
  type Network,
  outer,
  type ParameterGradients,
  type Random,
  surfaces,
  transpose,
  type Vector,
} from '@engine';
import {
  bracket,
  byDifferences,
  jacobianAt,
  mean,
  oneHotAt,
  sides,
  slopeAt,
  total,
} from '../derivation-tools.ts';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const { tanh } = activations;
const at = (values: Vector, i: number) => values[i] as number;
const cell = (matrix: Matrix, i: number, j: number) => at(matrix[i] as Vector, j);
const column = (size: number, entry: (i: number) => number) =>
  Array.from({ length: size }, (_, i) => entry(i));
const table = (rows: number, columns: number, entry: (i: number, j: number) => number) =>
  column(rows, (i) => i).map((i) => column(columns, (j) => entry(i, j)));

function drawNetwork(random: Random, sizes: readonly number[]): Network {
  const layers = sizes.slice(1).map((size, index): Layer => {
    const weights = drawMatrix(random, size, sizes[index] as number, 1);
    const activation = index === sizes.length - 2 ? 'softmax' : 'tanh';
    return { weights, bias: draw(random, size, 1), activation };
  });
  return { layers, loss: 'crossEntropy' };
}

const drawSizes = (random: Random) => column(4, () => random.integer(1, 5));

function drawSample(random: Random, sizes: readonly number[]) {
  const outputs = sizes.at(-1) as number;
  return {
    input: draw(random, sizes[0] as number),
    target: oneHotAt(random.integer(0, outputs), outputs),
  };
}

/** A network with a sample, and everything about its layer ℓ and the one before. */
function drawLayer(random: Random, ell = random.integer(2, 4)) {
  const sizes = drawSizes(random);
  const network = drawNetwork(random, sizes);
  const { input, target } = drawSample(random, sizes);
  const pass = forward(network, input);
  const result = backward(network, pass, target);
  const layer = network.layers[ell - 1] as Layer;
  return {
    network,
    input,
    target,
    W: layer.weights,
    b: layer.bias,
    z: pass.preActivations[ell - 1] as Vector,
    a: pass.activations[ell - 1] as Vector,
    zBefore: pass.preActivations[ell - 2] as Vector,
    delta: result.errorSignals[ell - 1] as Vector,
    deltaBefore: result.errorSignals[ell - 2] as Vector,
    gradW: result.weightGradients[ell - 1] as Matrix,
    gradb: result.biasGradients[ell - 1] as Vector,
    numeric: () => {
      const { weightGradients, biasGradients } = checkGradients(network, input, target).numeric;
      return {
        deltaBefore: biasGradients[ell - 2] as Vector,
        gradW: weightGradients[ell - 1] as Matrix,
        gradb: biasGradients[ell - 1] as Vector,
      };
    },
  };
}

/** Wa + b as the engine has it: the z of a single layer. */
function sums(W: Matrix, a: Vector, b: Vector): Vector {
  const layer: Layer = { weights: W, bias: b, activation: 'linear' };
  return forward({ layers: [layer], loss: 'halfSquaredError' }, a).output;
}

const lossOf = (network: Network, { input, target }: { input: Vector; target: Vector }) =>
  backward(network, forward(network, input), target).loss;

/** All slopes of a network in one long column. */
function flatten({ weightGradients, biasGradients }: ParameterGradients): Vector {
  return [...weightGradients.flat(2), ...biasGradients.flat()];
}

const squaredLength = (vector: Vector) => total(vector.map((each) => each * each));

/** A point of the source's surface with two dips, which has a Hessian. */
function drawPlace(random: Random) {
  const theta = [random.uniform(-3, 6), random.uniform(-3, 4)];
  const surface = surfaces.twoMinima;
  const [gradient, H] = [surface.gradient(theta), surface.hessian(theta)];
  const bend = (d: Vector) => total(hadamard(d, matvec(H, d)));
  return { theta, surface, gradient, bend };
}

export const formulas: FormulaChecks = {
  backpropagation: {
    says: 'δ⁽ℓ⁻¹⁾ = (Wᵀδ) ⊙ f′(z), ∇W = δaᵀ, ∇b = δ, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { W, delta, a, zBefore, numeric } = drawLayer(random);
      const measured = numeric();
      const slopes = zBefore.map(tanh.derivative);
      return {
        formula: [hadamard(matvec(transpose(W), delta), slopes), ...outer(delta, a), delta],
        engine: [measured.deltaBefore, ...measured.gradW, measured.gradb],
      };
    },
  },
  'layer-entry': {
    says: 'zᵢ = Σ wᵢⱼ aⱼ + bᵢ and aⱼ = f(zⱼ)',
    compare: (random) => {
      const { W, a, b, z, zBefore } = drawLayer(random);
      return {
        formula: [
          z.map((_, i) => total(a.map((each, j) => cell(W, i, j) * each)) + at(b, i)),
          zBefore.map(tanh.value),
        ],
        engine: [z, a],
      };
    },
  },
  'sum-by-activation': {
    says: '∂zᵢ/∂aⱼ = wᵢⱼ, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { W, a, b } = drawLayer(random);
      return {
        formula: table(b.length, a.length, (i, j) => cell(W, i, j)),
        engine: jacobianAt((moved) => sums(W, moved, b), a),
      };
    },
  },
  'activation-by-sum': {
    says: '∂aₖ/∂zⱼ = [k = j] f′(zⱼ), by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { zBefore } = drawLayer(random);
      const size = zBefore.length;
      return {
        formula: table(size, size, (k, j) => bracket(k === j) * tanh.derivative(at(zBefore, j))),
        engine: jacobianAt((z) => z.map(tanh.value), zBefore),
      };
    },
  },
  'delta-chain': {
    says: 'δⱼ = Σᵢ ∂L/∂zᵢ ∂zᵢ/∂aⱼ daⱼ/dzⱼ, each factor measured',
    tolerance: byDifferences,
    compare: (random) => {
      const { W, a, b, zBefore, deltaBefore, numeric } = drawLayer(random);
      const byActivation = jacobianAt((moved) => sums(W, moved, b), a);
      const byBias = numeric().gradb; // bᵢ moves zᵢ by as much
      const printed = (j: number) => {
        const own = slopeAt(tanh.value, at(zBefore, j));
        return total(byBias.map((each, i) => each * cell(byActivation, i, j) * own));
      };
      return { formula: zBefore.map((_, j) => printed(j)), engine: deltaBefore };
    },
  },
  'delta-insert': {
    says: 'δⱼ = Σᵢ δᵢ wᵢⱼ f′(zⱼ)',
    compare: (random) => {
      const { W, delta, zBefore, deltaBefore } = drawLayer(random);
      const printed = (z: number, j: number) =>
        total(delta.map((each, i) => each * cell(W, i, j) * tanh.derivative(z)));
      return { formula: zBefore.map(printed), engine: deltaBefore };
    },
  },
  'delta-transpose': {
    says: 'δⱼ = (Σᵢ (Wᵀ)ⱼᵢ δᵢ) f′(zⱼ)',
    compare: (random) => {
      const { W, delta, zBefore, deltaBefore } = drawLayer(random);
      const Wt = transpose(W);
      const printed = (z: number, j: number) =>
        total(delta.map((each, i) => cell(Wt, j, i) * each)) * tanh.derivative(z);
      return { formula: zBefore.map(printed), engine: deltaBefore };
    },
  },
  'sum-by-weight': {
    says: '∂zᵢ/∂wⱼₖ = [i = j] aₖ, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { W, a, b } = drawLayer(random);
      const j = random.integer(0, b.length);
      const withRow = (row: Vector) => sums(W.with(j, row), a, b);
      return {
        formula: table(b.length, a.length, (i, k) => bracket(i === j) * at(a, k)),
        engine: jacobianAt(withRow, W[j] as Vector),
      };
    },
  },
  'weight-slope': {
    says: '∂L/∂wⱼₖ = Σᵢ δᵢ [i = j] aₖ = δⱼ aₖ, also by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { delta, a, gradW, numeric } = drawLayer(random);
      const first = (j: number, k: number) =>
        total(delta.map((each, i) => each * bracket(i === j) * at(a, k)));
      return {
        formula: [
          ...table(delta.length, a.length, first),
          ...table(delta.length, a.length, (j, k) => at(delta, j) * at(a, k)),
        ],
        engine: [...numeric().gradW, ...gradW],
      };
    },
  },
  'bias-slope': {
    says: '∂L/∂bⱼ = Σᵢ δᵢ [i = j] = δⱼ, also by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { delta, gradb, numeric } = drawLayer(random);
      const printed = delta.map((_, j) => total(delta.map((each, i) => each * bracket(i === j))));
      return { formula: [printed, delta], engine: [numeric().gradb, gradb] };
    },
  },
  'batch-gradient': {
    says: '∇W of a batch = 1/N Σₛ δₛ aₛᵀ, also by central differences of the mean loss',
    tolerance: byDifferences,
    compare: (random) => {
      const sizes = drawSizes(random);
      const network = drawNetwork(random, sizes);
      const batch = column(random.integer(1, 4), (s) => s).map(() => drawSample(random, sizes));
      const passes = batch.map(({ input, target }) => {
        const pass = forward(network, input);
        return { pass, result: backward(network, pass, target) };
      });
      const W = network.layers[1]?.weights as Matrix;
      const products = passes.map(({ pass, result }) =>
        outer(result.errorSignals[1] as Vector, pass.activations[1] as Vector),
      );
      const printed = table(W.length, at([W[0]?.length as number], 0), (j, k) =>
        mean(products.map((product) => cell(product, j, k))),
      );
      const meanLoss = (weights: Matrix) => {
        const [first, second, third] = network.layers as [Layer, Layer, Layer];
        const moved = { ...network, layers: [first, { ...second, weights }, third] };
        return mean(batch.map((sample) => lossOf(moved, sample)));
      };
      const measured = W.map((row, j) =>
        row.map((w, k) => slopeAt((t) => meanLoss(W.with(j, row.with(k, t))), w)),
      );
      const average = averageGradients(passes.map(({ result }) => result));
      return {
        formula: [...printed, ...printed],
        engine: [...(average.weightGradients[1] as Matrix), ...measured],
      };
    },
  },
  'step-claim': {
    says: 'φ(η) = L(θ − η∇L) has φ′(0) = −‖∇L‖², on random networks',
    tolerance: byDifferences,
    compare: (random) => {
      const { network, input, target } = drawLayer(random);
      const gradients = backward(network, forward(network, input), target);
      const along = (rate: number) =>
        lossOf(gradientStep(network, gradients, rate), { input, target });
      return sides(slopeAt(along, 0), -squaredLength(flatten(gradients)));
    },
  },
  'step-taylor': {
    says: 'L(θ + d) = L(θ) + ∇Lᵀd + ½ dᵀHd + …, up to the third power of d',
    tolerance: 1e-8,
    compare: (random) => {
      const { theta, surface, gradient, bend } = drawPlace(random);
      const d = draw(random, 2, 1e-3);
      const printed = surface.value(theta) + total(hadamard(gradient, d)) + 0.5 * bend(d);
      return sides(surface.value(theta.map((each, i) => each + at(d, i))), printed);
    },
  },
  'step-change': {
    says: 'L(θ − η∇L) − L(θ) = −η‖∇L‖² + ½η² ∇LᵀH∇L + …',
    tolerance: 1e-7,
    compare: (random) => {
      const { theta, surface, gradient, bend } = drawPlace(random);
      const rate = random.uniform(1e-5, 2e-4);
      const descent = createOptimizer({ kind: 'sgd', learningRate: rate });
      const moved = descent.step(theta, gradient, descent.init(theta)).parameters as number[];
      const printed = -rate * squaredLength(gradient) + 0.5 * rate ** 2 * bend(gradient);
      const change = surface.value(moved) - surface.value(theta);
      return sides(change / rate, printed / rate);
    },
  },
  'step-steepest': {
    says: '∇Lᵀd ≥ −‖∇L‖‖d‖, with equality for d = −η∇L',
    compare: (random) => {
      const { gradient } = drawPlace(random);
      const rate = random.uniform(0.1, 1);
      const slopeAlong = (d: Vector) => total(hadamard(gradient, d));
      const bound = (d: Vector) => -Math.sqrt(squaredLength(gradient) * squaredLength(d));
      const [any, down] = [draw(random, 2), gradient.map((each) => -rate * each)];
      return {
        formula: [Math.max(slopeAlong(any), bound(any)), bound(down)],
        engine: [slopeAlong(any), slopeAlong(down)],
      };
    },
  },
  'step-limit': {
    says: 'on a bowl the loss falls if 0 < η < 2/λ, here exactly then',
    compare: (random) => {
      const { value, gradient, hessian } = surfaces.paraboloid;
      const theta = draw(random, 2);
      const largestEigenvalue = Math.max(...hessian(theta).map((row, i) => at(row, i))); // diagonal
      const rate = random.uniform(0, 2);
      const descent = createOptimizer({ kind: 'sgd', learningRate: rate });
      const moved = descent.step(theta, gradient(theta), descent.init(theta)).parameters;
      return sides(
        bracket(value(moved as number[]) < value(theta)),
        bracket(0 < rate && rate < 2 / largestEigenvalue),
      );
    },
  },
};
