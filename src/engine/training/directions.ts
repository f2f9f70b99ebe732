import type { OptimizerKind } from '../optimizers/settings.ts';
import { settingPlaces } from './codes.ts';

/**
 * What one parameter moves along, before η: from its gradient, and from what the optimizer remembers
 * of it, which is brought up to date in place. The formulas are those of `createOptimizer`.
 */
type Direction = (
  gradient: number,
  numbers: Float64Array,
  /** Places of the parameter's memories and of the settings. */
  first: number,
  second: number,
  settings: number,
) => number;

function velocity(gradient: number, numbers: Float64Array, first: number, settings: number) {
  const beta = numbers[settings + settingPlaces.beta] as number;
  const dampening = numbers[settings + settingPlaces.dampening] as number;
  const v = beta * (numbers[first] as number) + (1 - dampening) * gradient;
  numbers[first] = v;
  return v;
}

/** g/(√v + ε). */
function scaled(gradient: number, v: number, numbers: Float64Array, settings: number): number {
  return gradient / (Math.sqrt(v) + (numbers[settings + settingPlaces.epsilon] as number));
}

const adam: Direction = (gradient, numbers, first, second, settings) => {
  const beta1 = numbers[settings + settingPlaces.beta1] as number;
  const beta2 = numbers[settings + settingPlaces.beta2] as number;
  const m = beta1 * (numbers[first] as number) + (1 - beta1) * gradient;
  const v = beta2 * (numbers[second] as number) + (1 - beta2) * gradient * gradient;
  numbers[first] = m;
  numbers[second] = v;
  const mHat = m / (1 - (numbers[settings + settingPlaces.power1] as number));
  const vHat = v / (1 - (numbers[settings + settingPlaces.power2] as number));
  return scaled(mHat, vHat, numbers, settings);
};

export const directions: Readonly<Record<OptimizerKind, Direction>> = {
  sgd: (gradient) => gradient,
  momentum: (gradient, numbers, first, _second, settings) =>
    velocity(gradient, numbers, first, settings),
  nesterov: (gradient, numbers, first, _second, settings) => {
    const v = velocity(gradient, numbers, first, settings);
    return gradient + (numbers[settings + settingPlaces.beta] as number) * v;
  },
  adagrad: (gradient, numbers, first, _second, settings) => {
    const sum = (numbers[first] as number) + gradient * gradient;
    numbers[first] = sum;
    return scaled(gradient, sum, numbers, settings);
  },
  rmsprop: (gradient, numbers, first, _second, settings) => {
    const beta = numbers[settings + settingPlaces.beta] as number;
    const v = beta * (numbers[first] as number) + (1 - beta) * gradient * gradient;
    numbers[first] = v;
    return scaled(gradient, v, numbers, settings);
  },
  adam,
  adamw: adam,
};
