/** The formulas of chapter 14, coded as they are printed, against the engine. */
import {
  batchGradients,
  classScores,
  createTrainer,
  gradientStep,
  type Matrix,
  mean,
  measureScaling,
  type Network,
  packSamples,
  proportionError,
  type Random,
  regressionErrors,
  type Sample,
  splitIntoFolds,
  splitSamples,
  standardize,
  symmetricEigenvalues,
  type Vector,
  wilsonInterval,
  Z95,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const { abs, sqrt } = Math;
const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const at = (values: Vector, i: number) => values[i] as number;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const linear = (weights: Vector, bias: number): Network => ({
  layers: [{ weights: [weights], bias: [bias], activation: 'linear' }],
  loss: 'halfSquaredError',
});

/** A confusion matrix without empty rows or columns. */
const drawCounts = (random: Random) => {
  const size = random.integer(2, 5);
  return upTo(size).map(() => upTo(size).map(() => random.integer(1, 20)));
};

function drawSamples(random: Random, count: number): Sample[] {
  return upTo(count).map(() => ({ input: draw(random, 2), target: draw(random, 1) }));
}

/** ∂²L/∂wᵢ∂wⱼ of a linear network with two weights and a bias: exact, since the gradient is linear. */
function hessianOf(samples: readonly Sample[]) {
  const gradientAt = ([w1, w2, b]: Vector) => {
    const { weightGradients, biasGradients } = batchGradients(
      linear([w1 as number, w2 as number], b as number),
      samples,
    );
    const [weights] = weightGradients[0] as Matrix;
    return [...(weights as Vector), at(biasGradients[0] as Vector, 0)];
  };
  const origin = gradientAt([0, 0, 0]);
  return upTo(3).map((i) => {
    const unit = upTo(3).map((k) => (k === i ? 1 : 0));
    return gradientAt(unit).map((slope, j) => slope - at(origin, j));
  });
}

export const formulas: FormulaChecks = {
  'test-risk': {
    says: 'averaged over all splits, the mean over the test samples is the mean over all',
    tolerance: 1e-9,
    compare: (random) => {
      const losses = draw(random, 7).map(abs);
      // every sample is in the test set of 3 equally often: all 35 sets
      const sets = upTo(7).flatMap((i) =>
        upTo(i).flatMap((j) => upTo(j).map((k) => [i, j, k] as const)),
      );
      const estimates = sets.map((set) => mean(set.map((s) => at(losses, s))));
      const { test } = splitSamples(7, { validation: 0, test: 3 }, random);
      const isSet = sets.some((set) => set.every((s) => test.includes(s)));
      return { formula: [mean(estimates), isSet ? 1 : 0], engine: [mean(losses), 1] };
    },
  },
  'linear-curvature': {
    says: 'H = 1/N Σ x̃ x̃ᵀ is the second derivative of the mean half squared error',
    compare: (random) => {
      const samples = drawSamples(random, random.integer(3, 9));
      const extended = samples.map(({ input }) => [...input, 1]);
      return {
        formula: upTo(3).map((i) =>
          upTo(3).map((j) => mean(extended.map((x) => at(x, i) * at(x, j)))),
        ),
        engine: hessianOf(samples),
      };
    },
  },
  'shrinking-error': {
    says: 'after t steps each error is (1 − ηλ)ᵗ times what it was',
    tolerance: 1e-9,
    compare: (random) => {
      // one feature per direction: the curvature is diagonal
      const sizes = [random.uniform(0.5, 2), random.uniform(0.5, 2)];
      const samples: Sample[] = upTo(2).flatMap((j) =>
        [1, -1].map((sign) => ({
          input: upTo(2).map((k) => (k === j ? sign * at(sizes, j) : 0)),
          target: [0],
        })),
      );
      const lambdas = sizes.map((size) => (2 * size ** 2) / 4);
      const rate = random.uniform(0.05, 0.4);
      const steps = random.integer(1, 12);
      const start = draw(random, 2);
      let network = linear(start, 0);
      for (let step = 0; step < steps; step += 1) {
        network = gradientStep(network, batchGradients(network, samples), rate);
      }
      const found = symmetricEigenvalues(
        hessianOf(samples)
          .slice(0, 2)
          .map((r) => r.slice(0, 2)),
      );
      return {
        formula: [
          start.map((w, i) => (1 - rate * at(lambdas, i)) ** steps * w),
          [...lambdas].sort((a, b) => b - a),
        ],
        engine: [network.layers[0]?.weights[0] as Vector, found],
      };
    },
  },
  standardise: {
    says: 'x′ = (x − μ)/σ with the mean and the deviation of the training samples',
    compare: (random) => {
      const training = drawMatrix(random, 6, 2, 50);
      const later = draw(random, 2, 50);
      const scaling = measureScaling(training);
      const formula = later.map((x, j) => {
        const values = training.map((row) => at(row, j));
        const mu = total(values) / 6;
        const sigma = sqrt(total(values.map((value) => (value - mu) ** 2)) / 6);
        return (x - mu) / sigma;
      });
      return { formula, engine: standardize(scaling, [later])[0] as Vector };
    },
  },
  'precision-recall': {
    says: 'the diagonal over its column, and over its row',
    compare: (random) => {
      const C = drawCounts(random);
      const scores = classScores(C);
      return {
        formula: C.map((row, k) => [
          at(row, k) / total(C.map((other) => at(other, k))),
          at(row, k) / total(row),
        ]),
        engine: scores.map(({ precision, recall }) => [precision as number, recall as number]),
      };
    },
  },
  'f-one': {
    says: 'F1 is the harmonic mean, and 2C over what was called so plus what is so',
    compare: (random) => {
      const C = drawCounts(random);
      const scores = classScores(C);
      const found = scores.map(({ f1 }) => f1 as number);
      return {
        formula: [
          scores.map(
            ({ precision, recall }) => 2 / (1 / (precision as number) + 1 / (recall as number)),
          ),
          C.map(
            (row, k) => (2 * at(row, k)) / (total(C.map((other) => at(other, k))) + total(row)),
          ),
        ],
        engine: [found, found],
      };
    },
  },
  'regression-measures': {
    says: 'MAE, RMSE and R² of some predictions',
    compare: (random) => {
      const [predictions, y] = [draw(random, 6), draw(random, 6)];
      const off = predictions.map((each, s) => each - at(y, s));
      const centre = total(y) / 6;
      const { meanAbsolute, rootMeanSquared, explained } = regressionErrors(predictions, y);
      return {
        formula: [
          total(off.map(abs)) / 6,
          sqrt(total(off.map((each) => each ** 2)) / 6),
          1 - total(off.map((each) => each ** 2)) / total(y.map((each) => (each - centre) ** 2)),
        ],
        engine: [meanAbsolute, rootMeanSquared, explained as number],
      };
    },
  },
  'standard-error': {
    says: 'SE = √(p(1 − p)/n), the spread of a binomial share',
    tolerance: 1e-9,
    compare: (random) => {
      const [p, n] = [random.uniform(0.05, 0.95), random.integer(1, 30)];
      const chances = [(1 - p) ** n];
      for (let k = 0; k < n; k += 1) {
        chances.push((at(chances, k) * (n - k) * p) / ((k + 1) * (1 - p)));
      }
      const spread = sqrt(total(chances.map((chance, k) => chance * (k / n - p) ** 2)));
      const found = proportionError(p, n);
      return { formula: [sqrt((p * (1 - p)) / n), spread], engine: [found, found] };
    },
  },
  wilson: {
    says: 'both ends are z standard errors from the share found',
    tolerance: 1e-9,
    compare: (random) => {
      const n = random.integer(2, 500);
      const right = random.integer(1, n);
      const [z, share] = [Z95, right / n];
      const ends = [-1, 1].map(
        (sign) =>
          (share +
            z ** 2 / (2 * n) +
            sign * z * sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) /
          (1 + z ** 2 / n),
      );
      return {
        formula: [ends, ends.map((p) => z * sqrt((p * (1 - p)) / n))],
        engine: [wilsonInterval(right, n), ends.map((p) => abs(p - share))],
      };
    },
  },
  'cross-validation': {
    says: 'CV is the mean over folds of the loss on the fold, trained on the others',
    compare: (random) => {
      const samples = drawSamples(random, 9);
      const folds = splitIntoFolds(9, 3, random);
      const start = linear(draw(random, 2), 0);
      const rate = 0.1;
      const pick = (indices: Vector) => indices.map((index) => samples[index] as Sample);
      const byHand = folds.map(({ training, held }) => {
        const learned = gradientStep(start, batchGradients(start, pick(training)), rate);
        return batchGradients(learned, pick(held)).loss as number;
      });
      const byTrainer = folds.map(({ training, held }) => {
        const trainer = createTrainer({
          network: start,
          samples: pick(training),
          optimizer: { kind: 'sgd', learningRate: rate },
          batchSize: training.length,
        });
        trainer.step(1);
        return trainer.evaluate(packSamples(pick(held))).loss;
      });
      return { formula: total(byHand) / 3, engine: mean(byTrainer) };
    },
  },
};
