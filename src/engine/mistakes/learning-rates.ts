import type { Calculation } from '../calculations.ts';
import { mapEntries } from '../elementwise.ts';
import { recompute } from '../recompute.ts';
import type { TraceStep } from '../types.ts';
import { partsOf } from './descents.ts';
import { inOperations, recomputeWith } from './instances.ts';
import type { Mistake } from './kinds.ts';

const learningRateForgotten: Mistake = {
  id: 'learning-rate-forgotten',
  title: 'You left out η.',
  why: 'The gradient is multiplied by the learning rate, so that the step stays small.',
  applies: inOperations('descend'),
  slips: (instance) => [
    {
      value: recomputeWith(instance, { [partsOf(instance).rate]: 1 }),
      happened: 'This subtracts the whole gradient.',
    },
  ],
};

const learningRateTooEarly: Mistake = {
  id: 'learning-rate-too-early',
  title: 'You multiplied by η already.',
  why: 'The gradient itself has no learning rate in it; η comes in with the update.',
  applies: (worked: Calculation, step: TraceStep) =>
    inOperations('outer', 'copy')(worked, step) && worked.has('eta'),
  slips: ({ step, lookup }) => {
    const gradient = recompute(step, lookup);
    const rate = lookup('eta') as number;
    return [
      { value: mapEntries(gradient, (entry) => rate * entry), happened: 'This is η times it.' },
      {
        value: mapEntries(gradient, (entry) => -rate * entry),
        happened: 'This is −η times it: the step, not the gradient.',
      },
    ];
  },
};

const learningRateOnAll: Mistake = {
  id: 'learning-rate-on-all',
  title: 'You multiplied the parameter by η too.',
  why: 'η scales the gradient only: W − η ∇W, not η (W − ∇W).',
  applies: inOperations('descend'),
  slips: (instance) => {
    const { rate } = partsOf(instance);
    const factor = instance.lookup(rate) as number;
    return [
      {
        value: mapEntries(recomputeWith(instance, { [rate]: 1 }), (entry) => factor * entry),
        happened: 'This is η times the difference.',
      },
    ];
  },
};

const learningRateAdded: Mistake = {
  id: 'learning-rate-added',
  title: 'You did not multiply by η.',
  why: 'η is a factor of the gradient, not a term beside it.',
  applies: inOperations('descend'),
  slips: (instance) => {
    const { rate } = partsOf(instance);
    const amount = instance.lookup(rate) as number;
    const whole = recomputeWith(instance, { [rate]: 1 });
    return [
      {
        value: mapEntries(whole, (entry) => entry - amount),
        happened: 'Here η itself is subtracted beside the gradient.',
      },
      {
        value: mapEntries(whole, (entry) => entry + amount),
        happened: 'Here η itself is added beside the gradient.',
      },
    ];
  },
};

/** What goes wrong with η: left out, too early, in the wrong place. */
export const learningRateMistakes: readonly Mistake[] = [
  learningRateForgotten,
  learningRateTooEarly,
  learningRateOnAll,
  learningRateAdded,
];
