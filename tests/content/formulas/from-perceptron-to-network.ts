/** The formulas of chapter 2, coded as they are printed, against the engine. */
import {
  activations,
  backward,
  checkGradients,
  crossEntropy,
  forward,
  interpolatingNetwork,
  type LossName,
  leakySlope,
  type Network,
  type Random,
  softmax,
  type Vector,
} from '@engine';
import { draw, drawMatrix, type FormulaChecks } from '../formula-checks.ts';

const { exp, log, max, tanh } = Math;
const total = (values: Vector) => values.reduce((sum, value) => sum + value, 0);
const at = (values: Vector, i: number) => values[i] as number;
const relu = (z: number) => max(0, z);
const STEP = 1e-6;
const centralSlope = (f: (z: number) => number, z: number) =>
  (f(z + STEP) - f(z - STEP)) / (2 * STEP);

/** Away from the corner of a ReLU, by enough for a difference on both sides. */
const drawAside = (random: Random) => random.uniform(0.1, 3) * (random.uniform() < 0.5 ? -1 : 1);

/** f and f′ as printed, at a random point, against the engine and against small differences. */
function comparePair(
  name: 'relu' | 'leakyRelu' | 'tanh' | 'sigmoid',
  value: (z: number) => number,
  slopes: readonly ((z: number) => number)[],
) {
  return (random: Random) => {
    const z = drawAside(random);
    const engine = activations[name];
    const printed = slopes.map((slope) => slope(z));
    return {
      formula: [value(z), ...printed, ...printed],
      engine: [
        engine.value(z),
        ...printed.map(() => engine.derivative(z)),
        ...printed.map(() => centralSlope(engine.value, z)),
      ],
    };
  };
}

/** Some knots that rise, and values there. */
function drawPoints(random: Random) {
  const count = random.integer(3, 8);
  const gaps = Array.from({ length: count }, () => random.uniform(0.2, 1));
  const t = gaps.map((_, i) => total(gaps.slice(0, i)));
  return { t, v: draw(random, count) };
}

/** Logits with a one-hot target, and the right class. */
function drawSample(random: Random, classes = random.integer(2, 6)) {
  const right = random.integer(0, classes);
  return {
    z: draw(random, classes, 3),
    right,
    y: Array.from({ length: classes }, (_, k) => (k === right ? 1 : 0)),
  };
}

function drawNetwork(random: Random, loss: LossName): Network {
  const output = loss === 'crossEntropy' ? 'softmax' : 'linear';
  return {
    layers: [{ weights: drawMatrix(random, 3, 2), bias: draw(random, 3), activation: output }],
    loss,
  };
}

export const formulas: FormulaChecks = {
  'relu-pieces': {
    says: 'ŷ = v₀ + Σ cᵢ ReLU(x − tᵢ), cᵢ the change of slope at tᵢ',
    compare: (random) => {
      const { t, v } = drawPoints(random);
      const slope = (i: number) => (at(v, i + 1) - at(v, i)) / (at(t, i + 1) - at(t, i));
      const x = random.uniform(-1, at(t, t.length - 1) + 1);
      const terms = t
        .slice(0, -1)
        .map((knot, i) => (slope(i) - (i === 0 ? 0 : slope(i - 1))) * relu(x - knot));
      return {
        formula: at(v, 0) + total(terms),
        engine: forward(interpolatingNetwork(t, v), [x]).output[0] as number,
      };
    },
  },
  'broken-line-error': {
    says: 'the error is h² max|g″| / 8 where g is a parabola, the worst case, and no more for a sine',
    compare: (random) => {
      const [pieces, bend] = [random.integer(2, 9), random.uniform(0.5, 4)];
      const h = 1 / pieces;
      const worst = (g: (x: number) => number) => {
        const knots = Array.from({ length: pieces + 1 }, (_, i) => i / pieces);
        const network = interpolatingNetwork(knots, knots.map(g));
        // the middles of the pieces among them
        const fine = Array.from({ length: 40 * pieces + 1 }, (_, i) => i / (40 * pieces));
        return max(
          ...fine.map((x) => Math.abs((forward(network, [x]).output[0] as number) - g(x))),
        );
      };
      const bound = (h ** 2 / 8) * bend;
      const sine = worst((x) => bend * Math.sin(x));
      return {
        formula: [bound, bound],
        engine: [worst((x) => (bend / 2) * x * x), max(bound, sine)],
      };
    },
  },
  'relu-pair': {
    says: 'ReLU is z or 0, its slope 1 or 0, by central differences too',
    tolerance: 1e-6,
    compare: comparePair('relu', (z) => (z > 0 ? z : 0), [(z) => (z > 0 ? 1 : 0)]),
  },
  'leaky-pair': {
    says: 'leaky ReLU is z or αz, its slope 1 or α, by central differences too',
    tolerance: 1e-6,
    compare: comparePair('leakyRelu', (z) => (z > 0 ? z : leakySlope * z), [
      (z) => (z > 0 ? 1 : leakySlope),
    ]),
  },
  'tanh-pair': {
    says: 'tanh is a quotient of powers, its slope 1 − tanh², by central differences too',
    tolerance: 1e-6,
    compare: comparePair('tanh', (z) => (exp(z) - exp(-z)) / (exp(z) + exp(-z)), [
      (z) => 1 - tanh(z) ** 2,
    ]),
  },
  'sigmoid-pair': {
    says: 'σ = 1/(1 + e⁻ᶻ), its slope e⁻ᶻ/(1 + e⁻ᶻ)² = σ(1 − σ), by central differences too',
    tolerance: 1e-6,
    compare: comparePair('sigmoid', (z) => 1 / (1 + exp(-z)), [
      (z) => exp(-z) / (1 + exp(-z)) ** 2,
      (z) => (1 / (1 + exp(-z))) * (1 - 1 / (1 + exp(-z))),
    ]),
  },
  'softmax-shares': {
    says: 'pₖ = e^zₖ / Σ e^zⱼ',
    compare: (random) => {
      const { z } = drawSample(random);
      return { formula: z.map((each) => exp(each) / total(z.map(exp))), engine: softmax(z) };
    },
  },
  'softmax-ratio': {
    says: 'pᵢ / pⱼ = e^(zᵢ − zⱼ)',
    compare: (random) => {
      const { z } = drawSample(random);
      const p = softmax(z);
      const pairs = z.flatMap((_, i) => z.map((__, j) => [i, j] as const));
      return {
        formula: pairs.map(([i, j]) => exp(at(z, i) - at(z, j))),
        engine: pairs.map(([i, j]) => at(p, i) / at(p, j)),
      };
    },
  },
  'softmax-stable': {
    says: 'pₖ and ln pₖ with the largest logit subtracted, also for logits of ±10,000',
    compare: (random) => {
      const { z: small } = drawSample(random);
      const z = small.map(
        (each) => each + random.uniform(-1e4, 1e4) * (random.uniform() < 0.5 ? 0 : 1),
      );
      const m = max(...z);
      const S = total(z.map((each) => exp(each - m)));
      return {
        formula: [z.map((each) => exp(each - m) / S), z.map((each) => -(each - m - log(S)))],
        engine: [
          softmax(z),
          z.map((_, k) =>
            crossEntropy(
              z,
              z.map((__, j) => (j === k ? 1 : 0)),
            ),
          ),
        ],
      };
    },
  },
  temperature: {
    says: 'pₖ(T) = e^(zₖ/T) / Σ e^(zⱼ/T); dividing the logits keeps their order',
    compare: (random) => {
      const { z } = drawSample(random);
      const T = random.uniform(0.3, 5);
      const powers = z.map((each) => exp(each / T));
      const scaled = softmax(z.map((each) => each / T));
      return {
        formula: [...powers.map((power) => power / total(powers)), z.indexOf(max(...z))],
        engine: [...scaled, scaled.indexOf(max(...scaled))],
      };
    },
  },
  'cross-entropy-sum': {
    says: 'L = −Σ yₖ ln pₖ = −ln p of the right class; δ = p − y, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const network = drawNetwork(random, 'crossEntropy');
      const [x, { y, right }] = [draw(random, 2), drawSample(random, 3)];
      const pass = forward(network, x);
      const { loss } = backward(network, pass, y);
      const p = pass.output;
      return {
        formula: [
          [-total(p.map((each, k) => at(y, k) * log(each))), -log(at(p, right))],
          p.map((each, k) => each - at(y, k)),
        ],
        engine: [[loss, loss], checkGradients(network, x, y).numeric.biasGradients[0] as Vector],
      };
    },
  },
  'mean-cross-entropy': {
    says: 'the mean loss is −1/N Σ over samples Σ over classes of y ln p',
    compare: (random) => {
      const samples = Array.from({ length: 5 }, () => drawSample(random, 4));
      const terms = samples.map(({ z, y }) => total(softmax(z).map((p, k) => at(y, k) * log(p))));
      return {
        formula: -total(terms) / 5,
        engine: total(samples.map(({ z, y }) => crossEntropy(z, y))) / 5,
      };
    },
  },
  likelihood: {
    says: 'the product of the right classes’ probabilities is e^(−N times the mean loss)',
    compare: (random) => {
      const samples = Array.from({ length: 5 }, () => drawSample(random, 4));
      const mean = total(samples.map(({ z, y }) => crossEntropy(z, y))) / 5;
      return {
        formula: samples.reduce((product, { z, right }) => product * at(softmax(z), right), 1),
        engine: exp(-5 * mean),
      };
    },
  },
  'squared-errors': {
    says: '½(ŷ − y)² has δ = ŷ − y, (ŷ − y)² has 2(ŷ − y), by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const [x, y] = [draw(random, 2), draw(random, 3)];
      const cases = (
        [
          ['halfSquaredError', 1],
          ['squaredError', 2],
        ] as const
      ).map(([loss, factor]) => {
        const network = drawNetwork(random, loss);
        const pass = forward(network, x);
        const off = pass.output.map((each, k) => each - at(y, k));
        return {
          formula: [
            (factor / 2) * total(off.map((each) => each ** 2)),
            ...off.map((each) => factor * each),
          ],
          engine: [
            backward(network, pass, y).loss,
            ...(checkGradients(network, x, y).numeric.biasGradients[0] as Vector),
          ],
        };
      });
      return {
        formula: cases.map(({ formula }) => formula),
        engine: cases.map(({ engine }) => engine),
      };
    },
  },
};
