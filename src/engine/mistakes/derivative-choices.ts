import type { HiddenActivationName } from '../types.ts';
import {
  activationOf,
  hasDerivative,
  multipliesByDerivative,
  withDerivative,
} from './derivative-seats.ts';
import { symbolOf, vectorOf } from './instances.ts';
import type { Mistake, Slip } from './kinds.ts';

type Formula = readonly [name: string, slope: (a: number, z: number) => number];

/** The formulas that get mixed up, by the activation whose own formula they replace. */
const mixedUp: Readonly<Record<HiddenActivationName, readonly Formula[]>> = {
  tanh: [
    ['a(1 − a), the formula of the sigmoid', (a) => a * (1 - a)],
    ['1 − a, with a not squared', (a) => 1 - a],
  ],
  sigmoid: [
    ['1 − a², the formula of tanh', (a) => 1 - a * a],
    ['1 − a, without the factor a', (a) => 1 - a],
  ],
  relu: [],
  leakyRelu: [['ReLU′, which is 0 left of 0', (_a, z) => (z > 0 ? 1 : 0)]],
  linear: [],
};

const otherDerivative: Mistake = {
  id: 'other-derivative',
  title: 'You used another formula for f′.',
  why: 'Each f has its own slope: tanh′ is 1 − a², σ′ is a(1 − a), ReLU′ is 1 right of 0 and 0 elsewhere.',
  applies: (worked, step) =>
    hasDerivative(worked, step) && mixedUp[activationOf(worked, step)?.name ?? 'linear'].length > 0,
  slips: (instance) => {
    const { layer } = instance.step.quantity;
    const a = vectorOf(instance, `a${layer}`);
    const z = vectorOf(instance, `z${layer}`);
    const formulas = mixedUp[activationOf(instance.worked, instance.step)?.name ?? 'linear'];
    return formulas.map(([name, slope]): Slip => {
      const derivative = z.map((entry, i) => slope(a[i] as number, entry));
      return { value: withDerivative(instance, derivative), happened: `This comes from ${name}.` };
    });
  },
};

const derivativeOfOtherLayer: Mistake = {
  id: 'derivative-of-other-layer',
  title: 'You used f′ of another layer.',
  why: 'δ⁽ℓ⁾ is multiplied by f′(z⁽ℓ⁾), at the z of its own layer.',
  applies: multipliesByDerivative,
  slips: (instance) => {
    const { layer, shape } = instance.step.quantity;
    const ids = [layer - 1, layer + 1].map((other) => `fprime${other}`);
    return ids
      .filter((id) => instance.worked.has(id))
      .filter((id) => `${instance.worked.step(id).quantity.shape}` === `${shape}`)
      .map(
        (id): Slip => ({
          value: withDerivative(instance, vectorOf(instance, id)),
          happened: `This comes from ${symbolOf(instance, id)}.`,
        }),
      );
  },
};

const kinkCountedAsSlope: Mistake = {
  id: 'slope-at-the-kink',
  title: 'You took 1 for the slope at z = 0.',
  why: 'ReLU has a corner at 0; here the slope from the left is taken there, ReLU′(0) = 0.',
  applies: (worked, step) => {
    const name = activationOf(worked, step)?.name;
    return hasDerivative(worked, step) && (name === 'relu' || name === 'leakyRelu');
  },
  slips: (instance) => {
    const z = vectorOf(instance, `z${instance.step.quantity.layer}`);
    const derivative = activationOf(instance.worked, instance.step)?.derivative;
    if (!derivative || !z.includes(0)) return [];
    const slopes = z.map((entry) => (entry === 0 ? 1 : derivative(entry)));
    return [{ value: withDerivative(instance, slopes), happened: 'Here f′(0) is counted as 1.' }];
  },
};

/** What goes wrong in choosing which f′ to take. */
export const derivativeChoiceMistakes: readonly Mistake[] = [
  otherDerivative,
  derivativeOfOtherLayer,
  kinkCountedAsSlope,
];
