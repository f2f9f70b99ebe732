/** Appendix A, the losses: each line as printed, against the engine. */
import {
  activations,
  averageGradients,
  backward,
  binaryCrossEntropy,
  binaryCrossEntropyDerivative,
  crossEntropy,
  crossEntropyDerivative,
  forward,
  halfSquaredError,
  losses,
  type Matrix,
  type Network,
  type Random,
  softmax,
  softmaxJacobian,
  squaredError,
  type Vector,
} from '@engine';
import {
  bracket,
  byDifferences,
  gradientAt,
  oneHotAt,
  sides,
  slopeAt,
  total,
} from '../derivation-tools.ts';
import { draw, type FormulaChecks } from '../formula-checks.ts';

const { exp, log } = Math;
const { sigmoid, tanh } = activations;
const at = (values: Vector, i: number) => values[i] as number;
const cell = (matrix: Matrix, i: number, j: number) => at(matrix[i] as Vector, j);

/** Logits, their probabilities and a one-hot target, with ∂L/∂z from the engine. */
function drawClasses(random: Random) {
  const z = draw(random, random.integer(2, 6));
  const y = oneHotAt(random.integer(0, z.length), z.length);
  return { z, p: softmax(z), y, slope: crossEntropyDerivative(z, y) };
}

/** One logit, its probability and a target of 0 or 1. */
function drawBinary(random: Random) {
  const z = random.uniform(-3, 3);
  return { z, p: sigmoid.value(z), y: random.integer(0, 2) };
}

/** Predictions and targets. */
function drawNumbers(random: Random) {
  const count = random.integer(1, 5);
  return { yhat: draw(random, count), y: draw(random, count) };
}

/** A network of one layer that passes its input to the output function. */
function outputOnly(size: number, activation: 'softmax' | 'sigmoid', loss: Network['loss']) {
  const weights = Array.from({ length: size }, (_, i) => oneHotAt(i, size));
  const layer = { weights, bias: Array<number>(size).fill(0), activation };
  return { layers: [layer], loss } satisfies Network;
}

/** δ of the output layer as `backward` has it. */
function errorSignal(network: Network, z: Vector, y: Vector): Vector {
  return backward(network, forward(network, z), y).errorSignals[0] as Vector;
}

export const formulas: FormulaChecks = {
  'cross-entropy-claim': {
    says: 'L = −Σ yₖ ln pₖ and ∂L/∂zⱼ = pⱼ − yⱼ, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, p, y } = drawClasses(random);
      return {
        formula: [
          [-total(p.map((each, k) => at(y, k) * log(each)))],
          p.map((e, j) => e - at(y, j)),
        ],
        engine: [[crossEntropy(z, y)], gradientAt((t) => crossEntropy(t, y), z)],
      };
    },
  },
  'cross-entropy-by-p': {
    says: '∂L/∂pᵢ = −yᵢ/pᵢ, also by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { p, y } = drawClasses(random);
      const printed = p.map((each, i) => -at(y, i) / each);
      const measured = gradientAt((t) => losses.crossEntropy.value(t, y), p, 1e-6);
      return {
        formula: [printed, printed],
        engine: [losses.crossEntropy.derivative(p, y), measured],
      };
    },
  },
  'cross-entropy-chain': {
    says: '∂L/∂zⱼ = Σᵢ ∂L/∂pᵢ ∂pᵢ/∂zⱼ',
    compare: (random) => {
      const { z, p, y, slope } = drawClasses(random);
      const [byP, J] = [losses.crossEntropy.derivative(p, y), softmaxJacobian(p)];
      return {
        formula: z.map((_, j) => total(byP.map((e, i) => e * cell(J, i, j)))),
        engine: slope,
      };
    },
  },
  'cross-entropy-insert': {
    says: '∂L/∂zⱼ = −Σᵢ yᵢ/pᵢ · pᵢ ([i = j] − pⱼ)',
    compare: (random) => {
      const { p, y, slope } = drawClasses(random);
      const term = (i: number, j: number) =>
        (at(y, i) / at(p, i)) * at(p, i) * (bracket(i === j) - at(p, j));
      return { formula: p.map((_, j) => -total(p.map((_, i) => term(i, j)))), engine: slope };
    },
  },
  'cross-entropy-split': {
    says: '∂L/∂zⱼ = −Σᵢ yᵢ [i = j] + pⱼ Σᵢ yᵢ',
    compare: (random) => {
      const { p, y, slope } = drawClasses(random);
      const printed = (share: number, j: number) =>
        -total(y.map((each, i) => each * bracket(i === j))) + share * total(y);
      return { formula: p.map(printed), engine: slope };
    },
  },
  'cross-entropy-end': {
    says: '∂L/∂zⱼ = pⱼ − yⱼ, as `backward` has it',
    compare: (random) => {
      const { z, p, y, slope } = drawClasses(random);
      const network = outputOnly(z.length, 'softmax', 'crossEntropy');
      const printed = p.map((each, j) => each - at(y, j));
      return { formula: [printed, printed], engine: [slope, errorSignal(network, z, y)] };
    },
  },
  'cross-entropy-short': {
    says: 'L = ln Σ exp zⱼ − Σ yₖ zₖ, and its slope is p − y',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, p, y, slope } = drawClasses(random);
      const loss = (t: Vector) =>
        log(total(t.map((each) => exp(each)))) - total(t.map((each, k) => at(y, k) * each));
      return {
        formula: [[loss(z)], gradientAt(loss, z), p.map((each, j) => each - at(y, j))],
        engine: [[crossEntropy(z, y)], slope, slope],
      };
    },
  },
  'cross-entropy-batch': {
    says: 'L = −1/N Σₛ Σₖ yₛₖ ln pₛₖ',
    compare: (random) => {
      const [samples, classes] = [random.integer(1, 5), random.integer(2, 5)];
      const network = outputOnly(classes, 'softmax', 'crossEntropy');
      const batch = Array.from({ length: samples }, () => ({
        z: draw(random, classes),
        y: oneHotAt(random.integer(0, classes), classes),
      }));
      const passes = batch.map(({ z, y }) => backward(network, forward(network, z), y));
      const sums = batch.map(({ z, y }) => total(softmax(z).map((p, k) => at(y, k) * log(p))));
      return sides(averageGradients(passes).loss as number, (-1 / samples) * total(sums));
    },
  },
  'bce-claim': {
    says: 'L = −y ln p − (1 − y) ln(1 − p) and dL/dz = σ(z) − y, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, p, y } = drawBinary(random);
      return {
        formula: [-y * log(p) - (1 - y) * log(1 - p), sigmoid.value(z) - y],
        engine: [binaryCrossEntropy([z], [y]), slopeAt((t) => binaryCrossEntropy([t], [y]), z)],
      };
    },
  },
  'bce-by-p': {
    says: 'dL/dp = −y/p + (1 − y)/(1 − p)',
    compare: (random) => {
      const { p, y } = drawBinary(random);
      const engine = at(losses.binaryCrossEntropy.derivative([p], [y]), 0);
      return sides(engine, -y / p + (1 - y) / (1 - p));
    },
  },
  'bce-fraction': {
    says: 'dL/dp = (−y (1 − p) + (1 − y) p) / (p (1 − p)) = (p − y) / (p (1 − p))',
    compare: (random) => {
      const { p, y } = drawBinary(random);
      const engine = at(losses.binaryCrossEntropy.derivative([p], [y]), 0);
      return sides(engine, (-y * (1 - p) + (1 - y) * p) / (p * (1 - p)), (p - y) / (p * (1 - p)));
    },
  },
  'bce-slope': {
    says: 'dL/dz = (p − y) / (p (1 − p)) · p (1 − p) = p − y, as `backward` has it',
    compare: (random) => {
      const { z, p, y } = drawBinary(random);
      const engine = errorSignal(outputOnly(1, 'sigmoid', 'binaryCrossEntropy'), [z], [y]);
      const direct = at(binaryCrossEntropyDerivative([z], [y]), 0);
      const printed = [((p - y) / (p * (1 - p))) * p * (1 - p), p - y];
      return { formula: [...printed, ...printed], engine: [...engine, ...engine, direct, direct] };
    },
  },
  'bce-stable': {
    says: 'L = ln(1 + exp z) − y z',
    compare: (random) => {
      const { z, y } = drawBinary(random);
      return sides(binaryCrossEntropy([z], [y]), log(1 + exp(z)) - y * z);
    },
  },
  'bce-two-classes': {
    says: 'σ(z) = exp z / (exp z + exp 0) = softmax(z, 0)₁, with the same loss and slope',
    compare: (random) => {
      const { z, p, y } = drawBinary(random);
      const pair = [y, 1 - y];
      return {
        formula: [
          exp(z) / (exp(z) + exp(0)),
          at(softmax([z, 0]), 0),
          crossEntropy([z, 0], pair),
          at(crossEntropyDerivative([z, 0], pair), 0),
        ],
        engine: [p, p, binaryCrossEntropy([z], [y]), p - y],
      };
    },
  },
  'squared-claim': {
    says: '½ Σ (ŷ − y)² gives ŷ − y, Σ (ŷ − y)² gives 2 (ŷ − y), by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { yhat, y } = drawNumbers(random);
      const error = yhat.map((each, k) => each - at(y, k));
      const square = total(error.map((each) => each ** 2));
      return {
        formula: [[square / 2, square], error, error.map((each) => 2 * each)],
        engine: [
          [halfSquaredError(yhat, y), squaredError(yhat, y)],
          gradientAt((t) => halfSquaredError(t, y), yhat),
          gradientAt((t) => squaredError(t, y), yhat),
        ],
      };
    },
  },
  'half-squared-slope': {
    says: '∂/∂ŷₖ ½ Σ (ŷⱼ − yⱼ)² = ½ · 2 (ŷₖ − yₖ) · 1',
    compare: (random) => {
      const { yhat, y } = drawNumbers(random);
      const printed = yhat.map((each, k) => 0.5 * 2 * (each - at(y, k)) * 1);
      return {
        formula: [printed, printed.map((each) => 2 * each)],
        engine: [
          losses.halfSquaredError.derivative(yhat, y),
          losses.squaredError.derivative(yhat, y),
        ],
      };
    },
  },
  'squared-through-f': {
    says: 'δₖ = (ŷₖ − yₖ) f′(zₖ), for a sigmoid output; and for tanh by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const [z, y] = [draw(random, 3), draw(random, 3)];
      const network = outputOnly(3, 'sigmoid', 'halfSquaredError');
      const through = (f: typeof tanh) =>
        z.map((each, k) => (f.value(each) - at(y, k)) * f.derivative(each));
      const tanhLoss = (t: Vector) => halfSquaredError(t.map(tanh.value), y);
      return {
        formula: [through(sigmoid), through(tanh)],
        engine: [errorSignal(network, z, y), gradientAt(tanhLoss, z)],
      };
    },
  },
  'squared-softmax-chain': {
    says: '∂L/∂zⱼ = Σᵢ (pᵢ − yᵢ) pᵢ ([i = j] − pⱼ), as `backward` has it',
    compare: (random) => {
      const { z, p, y } = drawClasses(random);
      const network = outputOnly(z.length, 'softmax', 'halfSquaredError');
      const term = (i: number, j: number) =>
        (at(p, i) - at(y, i)) * at(p, i) * (bracket(i === j) - at(p, j));
      return {
        formula: p.map((_, j) => total(p.map((_, i) => term(i, j)))),
        engine: errorSignal(network, z, y),
      };
    },
  },
  'squared-softmax-slope': {
    says: '∂L/∂zⱼ = pⱼ ((pⱼ − yⱼ) − Σᵢ pᵢ (pᵢ − yᵢ)), also by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, p, y } = drawClasses(random);
      const network = outputOnly(z.length, 'softmax', 'halfSquaredError');
      const mixed = total(p.map((each, i) => each * (each - at(y, i))));
      const printed = p.map((each, j) => each * (each - at(y, j) - mixed));
      const measured = gradientAt((t) => halfSquaredError(softmax(t), y), z);
      return { formula: [printed, printed], engine: [errorSignal(network, z, y), measured] };
    },
  },
};
