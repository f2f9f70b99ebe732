/** Appendix A, activation functions and softmax: each line as printed, against the engine. */
import { activations, leakySlope, logSumExp, type Random, softmax, softmaxJacobian } from '@engine';
import {
  bracket,
  byDifferences,
  columns,
  gradientAt,
  jacobianAt,
  largest,
  sides,
  slopeAt,
  total,
} from '../derivation-tools.ts';
import { draw, type FormulaChecks } from '../formula-checks.ts';

const { abs, exp, log, max, min, sign } = Math;
const { relu, leakyRelu, linear, sigmoid, tanh } = activations;
const sigma = sigmoid.value;

/** Away from the corner, by enough for a difference quotient on one side. */
function drawAside(random: Random): number {
  return random.uniform(0.1, 2) * sign(random.uniform(-1, 1));
}

/** A step so small that z + h stays on z's side. */
function drawStep(random: Random, z: number): number {
  return abs(z) * random.uniform(0.1, 0.9) * sign(random.uniform(-1, 1));
}

/** Logits with the probabilities that the engine makes of them, and S. */
function drawShares(random: Random) {
  const z = draw(random, random.integer(2, 6));
  const powers = z.map((each) => exp(each));
  return { z, powers, p: softmax(z), S: total(powers) };
}

const table = (size: number, entry: (i: number, j: number) => number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => entry(i, j)));
const at = (values: readonly number[], i: number) => values[i] as number;

export const formulas: FormulaChecks = {
  'straight-slopes': {
    says: 'identity′ = 1, ReLU′ = [z > 0], leaky′ = [z > 0] + α [z ≤ 0], also at 0',
    compare: (random) => {
      const points = [...draw(random, 4), 0];
      return {
        formula: points.map((z) => [
          1,
          bracket(z > 0),
          bracket(z > 0) + leakySlope * bracket(z <= 0),
        ]),
        engine: points.map((z) => [
          linear.derivative(z),
          relu.derivative(z),
          leakyRelu.derivative(z),
        ]),
      };
    },
  },
  'identity-quotient': {
    says: '((z + h) − z) / h = 1',
    tolerance: 1e-10,
    compare: (random) => {
      const [z, h] = [random.uniform(-2, 2), random.uniform(0.01, 1)];
      return sides(linear.derivative(z), (z + h - z) / h, 1);
    },
  },
  'relu-side': {
    says: '(max(0, z + h) − max(0, z)) / h = [z > 0] away from 0',
    tolerance: 1e-10,
    compare: (random) => {
      const z = drawAside(random);
      const h = drawStep(random, z);
      return sides(relu.derivative(z), (max(0, z + h) - max(0, z)) / h, bracket(z > 0));
    },
  },
  'relu-corner': {
    says: '(max(0, h) − max(0, 0)) / h = [h > 0]',
    compare: (random) => {
      const h = drawAside(random);
      const quotient = (relu.value(h) - relu.value(0)) / h;
      return sides(quotient, (max(0, 0 + h) - max(0, 0)) / h, bracket(h > 0));
    },
  },
  'relu-subgradient': {
    says: 'max(0, z) ≥ g z for all z exactly if 0 ≤ g ≤ 1',
    compare: (random) => {
      const g = random.uniform(-1, 2);
      const isBelow = [-2, -1, -0.1, 0, 0.1, 1, 2].every((z) => relu.value(z) >= g * z);
      return sides(bracket(isBelow), bracket(0 <= g && g <= 1));
    },
  },
  'leaky-sum': {
    says: 'leaky(z) = max(0, z) + α min(0, z), and its slope on either side',
    tolerance: 1e-9,
    compare: (random) => {
      const z = drawAside(random);
      const leaky = (t: number) => max(0, t) + leakySlope * min(0, t);
      return {
        formula: [leaky(z), slopeAt(leaky, z), slopeAt((t) => leakySlope * min(0, t), z)],
        engine: [leakyRelu.value(z), leakyRelu.derivative(z), leakySlope * bracket(z < 0)],
      };
    },
  },
  'sigmoid-slope': {
    says: 'σ′ = σ (1 − σ) = e⁻ᶻ / (1 + e⁻ᶻ)²',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      return sides(sigmoid.derivative(z), sigma(z) * (1 - sigma(z)), exp(-z) / (1 + exp(-z)) ** 2);
    },
  },
  'sigmoid-power': {
    says: 'σ(z) = 1 / (1 + e⁻ᶻ) = (1 + e⁻ᶻ)⁻¹',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      return sides(sigma(z), 1 / (1 + exp(-z)), (1 + exp(-z)) ** -1);
    },
  },
  'sigmoid-chain': {
    says: 'σ′ = −(1 + e⁻ᶻ)⁻² · (−e⁻ᶻ)',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      return sides(sigmoid.derivative(z), -((1 + exp(-z)) ** -2) * -exp(-z));
    },
  },
  'sigmoid-quotient': {
    says: 'σ′ = e⁻ᶻ / (1 + e⁻ᶻ)², by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const z = random.uniform(-4, 4);
      return sides(slopeAt(sigma, z), exp(-z) / (1 + exp(-z)) ** 2);
    },
  },
  'sigmoid-split': {
    says: 'σ′ = 1 / (1 + e⁻ᶻ) · e⁻ᶻ / (1 + e⁻ᶻ)',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      return sides(sigmoid.derivative(z), (1 / (1 + exp(-z))) * (exp(-z) / (1 + exp(-z))));
    },
  },
  'sigmoid-complement': {
    says: 'e⁻ᶻ / (1 + e⁻ᶻ) = ((1 + e⁻ᶻ) − 1) / (1 + e⁻ᶻ) = 1 − σ(z)',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      const bottom = 1 + exp(-z);
      return sides(1 - sigma(z), exp(-z) / bottom, (bottom - 1) / bottom);
    },
  },
  'sigmoid-largest': {
    says: 'σ (1 − σ) = ¼ − (σ − ½)² ≤ ¼',
    compare: (random) => {
      const z = random.uniform(-4, 4);
      const slope = sigmoid.derivative(z);
      return {
        formula: [1 / 4 - (sigma(z) - 1 / 2) ** 2, min(slope, 1 / 4), 1 / 4],
        engine: [slope, slope, sigmoid.derivative(0)],
      };
    },
  },
  'tanh-derivative': {
    says: 'tanh′ = 1 − tanh², by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const z = random.uniform(-3, 3);
      return {
        formula: [1 - tanh.value(z) ** 2, 1 - tanh.value(z) ** 2],
        engine: [tanh.derivative(z), slopeAt(tanh.value, z)],
      };
    },
  },
  'tanh-quotient': {
    says: 'tanh z = s / c',
    compare: (random) => {
      const z = random.uniform(-3, 3);
      return sides(tanh.value(z), (exp(z) - exp(-z)) / (exp(z) + exp(-z)));
    },
  },
  'tanh-parts': {
    says: 's′ = c and c′ = s, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const z = random.uniform(-2, 2);
      const s = (t: number) => exp(t) - exp(-t);
      const c = (t: number) => exp(t) + exp(-t);
      return {
        formula: [exp(z) + exp(-z), c(z), exp(z) - exp(-z), s(z), s(z) / c(z)],
        engine: [slopeAt(s, z), slopeAt(s, z), slopeAt(c, z), slopeAt(c, z), tanh.value(z)],
      };
    },
  },
  'tanh-quotient-rule': {
    says: 'tanh′ = (s′c − sc′) / c²',
    tolerance: byDifferences,
    compare: (random) => {
      const z = random.uniform(-2, 2);
      const s = (t: number) => exp(t) - exp(-t);
      const c = (t: number) => exp(t) + exp(-t);
      return sides(tanh.derivative(z), (slopeAt(s, z) * c(z) - s(z) * slopeAt(c, z)) / c(z) ** 2);
    },
  },
  'tanh-squares': {
    says: 'tanh′ = (c² − s²) / c² = 1 − (s/c)²',
    compare: (random) => {
      const z = random.uniform(-2, 2);
      const [s, c] = [exp(z) - exp(-z), exp(z) + exp(-z)];
      return sides(tanh.derivative(z), (c ** 2 - s ** 2) / c ** 2, 1 - (s / c) ** 2);
    },
  },
  'tanh-sigmoid': {
    says: 'tanh z = 2 σ(2z) − 1 and tanh′ z = 4 σ′(2z)',
    compare: (random) => {
      const z = random.uniform(-3, 3);
      return {
        formula: [2 * sigma(2 * z) - 1, 4 * sigmoid.derivative(2 * z), 4 * sigmoid.derivative(0)],
        engine: [tanh.value(z), tanh.derivative(z), tanh.derivative(0)],
      };
    },
  },
  'softmax-jacobian': {
    says: '∂pᵢ/∂zⱼ = pᵢ ([i = j] − pⱼ), also by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, p } = drawShares(random);
      const printed = table(p.length, (i, j) => at(p, i) * (bracket(i === j) - at(p, j)));
      return {
        formula: [...printed, ...printed],
        engine: [...softmaxJacobian(p), ...jacobianAt(softmax, z)],
      };
    },
  },
  'softmax-share': {
    says: 'pᵢ = exp zᵢ / S',
    compare: (random) => {
      const { powers, p, S } = drawShares(random);
      return { formula: powers.map((power) => power / S), engine: p };
    },
  },
  'softmax-parts': {
    says: '∂(exp zᵢ)/∂zⱼ = [i = j] exp zᵢ, ∂S/∂zⱼ = exp zⱼ, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, powers } = drawShares(random);
      const exponentials = (t: readonly number[]) => t.map((each) => exp(each));
      return {
        formula: [...table(z.length, (i, j) => bracket(i === j) * at(powers, i)), powers],
        engine: [...jacobianAt(exponentials, z), gradientAt((t) => total(exponentials(t)), z)],
      };
    },
  },
  'softmax-quotient-rule': {
    says: '∂pᵢ/∂zⱼ = ([i = j] exp zᵢ S − exp zᵢ exp zⱼ) / S²',
    compare: (random) => {
      const { powers, p, S } = drawShares(random);
      const printed = (i: number, j: number) =>
        (bracket(i === j) * at(powers, i) * S - at(powers, i) * at(powers, j)) / S ** 2;
      return { formula: table(p.length, printed), engine: softmaxJacobian(p) };
    },
  },
  'softmax-factor': {
    says: '∂pᵢ/∂zⱼ = exp zᵢ / S · ([i = j] − exp zⱼ / S)',
    compare: (random) => {
      const { powers, p, S } = drawShares(random);
      const printed = (i: number, j: number) =>
        (at(powers, i) / S) * (bracket(i === j) - at(powers, j) / S);
      return { formula: table(p.length, printed), engine: softmaxJacobian(p) };
    },
  },
  'softmax-matrix': {
    says: 'J = diag(p) − p pᵀ, and J = Jᵀ',
    compare: (random) => {
      const { p } = drawShares(random);
      const entry = (i: number, j: number) => bracket(i === j) * at(p, i) - at(p, i) * at(p, j);
      return {
        formula: [...table(p.length, entry), ...table(p.length, (i, j) => entry(j, i))],
        engine: [...softmaxJacobian(p), ...softmaxJacobian(p)],
      };
    },
  },
  'softmax-column-sum': {
    says: 'Σᵢ ∂pᵢ/∂zⱼ = pⱼ − pⱼ Σ pᵢ = 0',
    compare: (random) => {
      const { p } = drawShares(random);
      const sums = p.map((_, j) => total(softmaxJacobian(p).map((row) => at(row, j))));
      return columns(
        sums,
        p.map((each) => each - each * total(p)),
        p.map(() => 0),
      );
    },
  },
  'lse-claim': {
    says: 'ln Σ exp zⱼ = c + ln Σ exp(zⱼ − c) for any c; its slope is p',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, p } = drawShares(random);
      const c = random.uniform(-5, 5);
      return {
        formula: [[c + log(total(z.map((each) => exp(each - c))))], p],
        engine: [[logSumExp(z)], gradientAt(logSumExp, z)],
      };
    },
  },
  'lse-factor': {
    says: 'Σ exp zⱼ = Σ exp c exp(zⱼ − c) = exp c Σ exp(zⱼ − c), and so for the logarithms',
    compare: (random) => {
      const { z, S } = drawShares(random);
      const c = random.uniform(-3, 3);
      const inside = total(z.map((each) => exp(c) * exp(each - c)));
      const outside = exp(c) * total(z.map((each) => exp(each - c)));
      return sides(logSumExp(z), log(S), log(inside), log(outside));
    },
  },
  'lse-bounds': {
    says: '0 ≤ ln Σ exp(zⱼ − c) ≤ ln n for c = max z, with logits of thousands too',
    compare: (random) => {
      const z = draw(random, random.integer(1, 6), 5000);
      const c = largest(z);
      const rest = log(total(z.map((each) => exp(each - c))));
      return {
        formula: [c + rest, max(0, min(log(z.length), rest))],
        engine: [logSumExp(z), rest],
      };
    },
  },
  'lse-log-share': {
    says: 'ln pₖ = zₖ − ln Σ exp zⱼ',
    compare: (random) => {
      const { z, p } = drawShares(random);
      return {
        formula: z.map((each) => each - logSumExp(z)),
        engine: p.map((share) => log(share)),
      };
    },
  },
  'lse-slope': {
    says: '∂/∂zᵢ ln Σ exp zⱼ = exp zᵢ / Σ exp zⱼ = pᵢ, by central differences',
    tolerance: byDifferences,
    compare: (random) => {
      const { z, p, powers, S } = drawShares(random);
      return columns(
        gradientAt(logSumExp, z),
        powers.map((power) => power / S),
        p,
      );
    },
  },
};
