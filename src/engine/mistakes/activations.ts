import { activations, sigmoid } from '../activations.ts';
import type { Calculation } from '../calculations.ts';
import { mapEntries } from '../elementwise.ts';
import { recompute } from '../recompute.ts';
import type { HiddenActivationName, TraceStep } from '../types.ts';
import {
  generationOf,
  inOperations,
  operandId,
  recomputeWith,
  symbolOf,
  vectorOf,
} from './instances.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';

/** How each activation is spoken of. */
const spokenNames: Readonly<Record<HiddenActivationName, string>> = {
  relu: 'ReLU',
  tanh: 'tanh',
  sigmoid: 'the sigmoid',
  linear: 'nothing at all',
  leakyRelu: 'the leaky ReLU',
};

function preActivationOf(instance: Instance): readonly number[] {
  return vectorOf(instance, operandId(instance.step, 0));
}

const activationForgotten: Mistake = {
  id: 'activation-forgotten',
  title: 'You left out the activation.',
  why: 'a = f(z): the activation is applied to every z before it moves on.',
  applies: (_worked, step) => step.operation === 'activate' && step.functionName !== 'linear',
  slips: (instance) => [
    {
      value: preActivationOf(instance),
      happened: `This is ${symbolOf(instance, operandId(instance.step, 0))} itself, not yet f of it.`,
    },
  ],
};

const derivativeForFunction: Mistake = {
  id: 'derivative-for-function',
  title: 'You used f′ in place of f.',
  why: 'The forward pass uses f; its derivative f′ comes in only on the way back.',
  applies: (_worked, { operation, functionName }) =>
    operation === 'activate' && functionName !== 'softmax' && functionName !== 'linear',
  slips: (instance) => {
    const { derivative } = activations[instance.step.functionName as HiddenActivationName];
    const name = symbolOf(instance, operandId(instance.step, 0));
    return [
      {
        value: mapEntries(preActivationOf(instance), derivative),
        happened: `This is the derivative f′ at ${name}.`,
      },
    ];
  },
};

const activationTooEarly: Mistake = {
  id: 'activation-too-early',
  title: 'You went one step too far.',
  why: 'z is the weighted sum plus the bias; f is applied to it in the next step.',
  applies: inOperations('affine'),
  slips: (instance) => {
    const { worked, step, lookup } = instance;
    const next = worked.step(`${generationOf(step)}a${step.quantity.layer}`);
    if (next.functionName === 'linear') return [];
    const own = recompute(step, lookup);
    return [
      {
        value: recompute(next, () => own),
        happened: `This is already ${symbolOf(instance, next.quantity.id)}, the activation.`,
      },
    ];
  },
};

function takesHiddenActivation(worked: Calculation, step: TraceStep): boolean {
  const place = step.operation === 'affine' || step.operation === 'outer';
  return place && /a[1-9]\d*$/.test(operandId(step, 1)) && worked.has(operandId(step, 1));
}

const preActivationUsed: Mistake = {
  id: 'pre-activation-used',
  title: 'You used z where a belongs.',
  why: 'What moves along an edge is the activation a = f(z), not z.',
  applies: takesHiddenActivation,
  slips: (instance) => {
    const activation = operandId(instance.step, 1);
    const preActivation = activation.replace('a', 'z');
    const [from, instead] = [preActivation, activation].map((id) => symbolOf(instance, id));
    return [
      {
        value: recomputeWith(instance, { [activation]: vectorOf(instance, preActivation) }),
        happened: `This comes from ${from} instead of ${instead}.`,
      },
    ];
  },
};

const otherActivation: Mistake = {
  id: 'other-activation',
  title: 'You used another activation function.',
  why: 'Each layer has its own f: check which one this layer uses.',
  applies: (_worked, { operation, functionName }) =>
    operation === 'activate' && functionName !== 'linear',
  slips: (instance) =>
    (['relu', 'leakyRelu', 'tanh', 'sigmoid'] as const)
      .filter((name) => name !== instance.step.functionName)
      .map(
        (name): Slip => ({
          value: mapEntries(preActivationOf(instance), activations[name].value),
          happened: `This is what ${spokenNames[name]} gives.`,
        }),
      ),
};

const sigmoidSign: Mistake = {
  id: 'sigmoid-sign',
  title: 'The minus sign in the exponent is lost.',
  why: 'σ(z) = 1 / (1 + e⁻ᶻ), with a minus in front of z.',
  applies: (_worked, { operation, functionName }) =>
    operation === 'activate' && functionName === 'sigmoid',
  slips: (instance) => [
    {
      value: mapEntries(preActivationOf(instance), (z) => sigmoid(-z)),
      happened: 'This is 1 / (1 + eᶻ).',
    },
  ],
};

/** What goes wrong in a = f(z), and with f on the way there. */
export const activationMistakes: readonly Mistake[] = [
  activationForgotten,
  derivativeForFunction,
  sigmoidSign,
  preActivationUsed,
  activationTooEarly,
  otherActivation,
];
