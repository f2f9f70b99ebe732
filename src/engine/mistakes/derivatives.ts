import { mapEntries } from '../elementwise.ts';
import type { Vector } from '../types.ts';
import {
  activationOf,
  derivativeId,
  hasDerivative,
  multipliesByDerivative,
  withDerivative,
} from './derivative-seats.ts';
import { symbolOf, vectorOf } from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';

function preActivationOf(instance: Instance): Vector {
  return vectorOf(instance, `z${instance.step.quantity.layer}`);
}

function activationValuesOf(instance: Instance): Vector {
  return vectorOf(instance, `a${instance.step.quantity.layer}`);
}

/** Whether f′ takes more than two values: then it matters where it is taken. */
function bendsSmoothly({ worked, step }: Instance): boolean {
  const name = worked.network.layers[step.quantity.layer - 1]?.activation;
  return name === 'tanh' || name === 'sigmoid';
}

const derivativeLeftOut: Mistake = {
  id: 'derivative-left-out',
  title: 'You left out f′.',
  why: 'δ is a slope with respect to z: going back through f multiplies by its slope f′(z).',
  applies: multipliesByDerivative,
  slips: (instance) => [
    {
      value: withDerivative(
        instance,
        preActivationOf(instance).map(() => 1),
      ),
      happened: `This is the number before it is multiplied by ${symbolOf(instance, derivativeId(instance.step))}.`,
    },
  ],
};

const functionForDerivative: Mistake = {
  id: 'function-for-derivative',
  title: 'You used f in place of f′.',
  why: 'f(z) belongs to the forward pass; on the way back its slope f′(z) is needed.',
  applies: hasDerivative,
  slips: (instance) => [
    {
      value: withDerivative(instance, activationValuesOf(instance)),
      happened: `This comes from ${symbolOf(instance, `a${instance.step.quantity.layer}`)}, which is f(z).`,
    },
  ],
};

const derivativeAtActivation: Mistake = {
  id: 'derivative-at-activation',
  title: 'You took f′ at a in place of z.',
  why: 'f′ is taken at z, the number that went into f, not at a, which came out.',
  applies: hasDerivative,
  slips: (instance) => {
    const derivative = activationOf(instance.worked, instance.step)?.derivative;
    if (!derivative || !bendsSmoothly(instance)) return [];
    return [
      {
        value: withDerivative(instance, mapEntries(activationValuesOf(instance), derivative)),
        happened: 'This is f′(a): f was applied once too often.',
      },
    ];
  },
};

const preActivationInDerivative: Mistake = {
  id: 'pre-activation-in-derivative',
  title: 'You put z where a belongs in f′.',
  why: 'tanh′ = 1 − a² and σ′ = a(1 − a) are written with a = f(z).',
  applies: (worked, step) =>
    hasDerivative(worked, step) && activationOf(worked, step)?.derivativeFromValue !== null,
  slips: (instance) => {
    const activation = activationOf(instance.worked, instance.step);
    const fromValue = activation?.derivativeFromValue;
    if (!fromValue) return [];
    return [
      {
        value: withDerivative(instance, mapEntries(preActivationOf(instance), fromValue)),
        happened: `This is ${activation?.name === 'tanh' ? '1 − z²' : 'z(1 − z)'}.`,
      },
    ];
  },
};

const derivativeTwice: Mistake = {
  id: 'derivative-twice',
  title: 'You multiplied by f′ twice.',
  why: 'Each layer passes through its f once, so its f′ comes in once.',
  applies: multipliesByDerivative,
  slips: (instance) => {
    const derivative = vectorOf(instance, derivativeId(instance.step));
    if (derivative.every((slope) => slope === 0 || slope === 1)) return [];
    return [
      {
        value: withDerivative(
          instance,
          derivative.map((slope) => slope * slope),
        ),
        happened: 'In this number f′(z) is in the product two times.',
      },
    ];
  },
};

/** What goes wrong with f′, in its own step and in the δ steps that multiply by it. */
export const derivativeMistakes: readonly Mistake[] = [
  functionForDerivative,
  derivativeLeftOut,
  derivativeAtActivation,
  preActivationInDerivative,
  derivativeTwice,
];
