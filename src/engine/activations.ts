import type { HiddenActivationName } from './types.ts';

/** An elementwise activation and its derivative, side by side. */
export interface Activation {
  readonly name: HiddenActivationName;
  /** f(z) of one number. */
  readonly value: (z: number) => number;
  /** f′(z) of one number. */
  readonly derivative: (z: number) => number;
  /** f′ from a = f(z), where that is how it is done by hand (tanh, sigmoid); else null. */
  readonly derivativeFromValue: ((a: number) => number) | null;
  /** TeX of f(z), given the TeX of z. */
  readonly tex: (z: string) => string;
  /** TeX of f′(z), given the TeX of z and of a = f(z). */
  readonly derivativeTex: (z: string, a: string) => string;
}

/** The slope of `leakyRelu` left of 0 (Maas, Hannun, Ng 2013). */
export const leakySlope = 0.01;

/**
 * The logistic sigmoid 1 / (1 + e⁻ᶻ), between 0 and 1; never overflows, for any z.
 *
 * @example sigmoid(0) // 0.5
 */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const power = Math.exp(z);
  return power / (1 + power);
}

/** tanh′ from a = tanh(z). */
function tanhSlope(a: number): number {
  return 1 - a * a;
}

/** σ′ from a = σ(z). */
function sigmoidSlope(a: number): number {
  return a * (1 - a);
}

/**
 * The elementwise activations by name, each with its derivative.
 *
 * ReLU′(0) = 0 and leakyRelu′(0) = 0.01: at the kink the slope from the left is taken (any
 * number between both slopes is a subgradient).
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, §6.3.
 *
 * @example activations.tanh.derivative(0) // 1
 */
export const activations: Readonly<Record<HiddenActivationName, Activation>> = {
  relu: {
    name: 'relu',
    value: (z) => (z > 0 ? z : z <= 0 ? 0 : Number.NaN),
    derivative: (z) => (z > 0 ? 1 : z <= 0 ? 0 : Number.NaN),
    derivativeFromValue: null,
    tex: (z) => `\\operatorname{ReLU}(${z})`,
    derivativeTex: (z) => `[${z} > 0]`,
  },
  tanh: {
    name: 'tanh',
    value: (z) => Math.tanh(z),
    derivative: (z) => tanhSlope(Math.tanh(z)),
    derivativeFromValue: tanhSlope,
    tex: (z) => `\\tanh(${z})`,
    derivativeTex: (_z, a) => `1 - ${a} \\odot ${a}`,
  },
  sigmoid: {
    name: 'sigmoid',
    value: sigmoid,
    derivative: (z) => sigmoidSlope(sigmoid(z)),
    derivativeFromValue: sigmoidSlope,
    tex: (z) => `\\sigma(${z})`,
    derivativeTex: (_z, a) => `${a} \\odot (1 - ${a})`,
  },
  linear: {
    name: 'linear',
    value: (z) => z,
    derivative: () => 1,
    derivativeFromValue: null,
    tex: (z) => z,
    derivativeTex: () => '1',
  },
  leakyRelu: {
    name: 'leakyRelu',
    value: (z) => (z > 0 ? z : leakySlope * z),
    derivative: (z) => (z > 0 ? 1 : z <= 0 ? leakySlope : Number.NaN),
    derivativeFromValue: null,
    tex: (z) => `\\operatorname{LeakyReLU}(${z})`,
    derivativeTex: (z) => `[${z} > 0] + ${leakySlope}\\,[${z} \\le 0]`,
  },
};
