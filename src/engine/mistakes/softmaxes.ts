import type { Calculation } from '../calculations.ts';
import { mapEntries } from '../elementwise.ts';
import type { TraceStep, Vector } from '../types.ts';
import { sum } from '../vectors.ts';
import { operandId, vectorOf } from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';

function isSoftmax(_worked: Calculation, step: TraceStep): boolean {
  return step.operation === 'activate' && step.functionName === 'softmax';
}

function logitsOf(instance: Instance): Vector {
  return vectorOf(instance, operandId(instance.step, 0));
}

const notNormalised: Mistake = {
  id: 'softmax-not-normalised',
  title: 'You did not divide by the sum.',
  why: 'Softmax divides each eᶻ by the sum of all of them, so that the probabilities add up to 1.',
  applies: isSoftmax,
  slips: (instance) => [
    { value: mapEntries(logitsOf(instance), Math.exp), happened: 'This is eᶻ alone.' },
  ],
};

const withoutExponential: Mistake = {
  id: 'softmax-without-exponential',
  title: 'You left out the exponential.',
  why: 'Softmax takes eᶻ first: it makes every number positive before dividing.',
  applies: isSoftmax,
  slips: (instance) => {
    const logits = logitsOf(instance);
    const total = sum(logits);
    return [
      {
        value: mapEntries(logits, (z) => z / total),
        happened: 'This is z divided by the sum of z.',
      },
    ];
  },
};

const ownTermMissing: Mistake = {
  id: 'softmax-own-term-missing',
  title: 'The sum in the denominator is short of one term.',
  why: 'The denominator of softmax sums eᶻ over all classes, this one too.',
  applies: (worked, step) => isSoftmax(worked, step) && step.quantity.shape[0] > 1,
  slips: (instance) => {
    const powers = mapEntries(logitsOf(instance), Math.exp);
    const total = sum(powers);
    return [
      {
        value: mapEntries(powers, (power) => power / (total - power)),
        happened: 'This is eᶻ divided by the sum over the other classes only.',
      },
    ];
  },
};

/** What goes wrong in p = softmax(z). */
export const softmaxMistakes: readonly Mistake[] = [
  notNormalised,
  withoutExponential,
  ownTermMissing,
];
