import { mapEntries, subtract } from '../elementwise.ts';
import { transpose } from '../matrices.ts';
import { recompute } from '../recompute.ts';
import { inOperations, matrixOf, operandId, recomputeWith, symbolOf } from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';

/** The ids of parameter, gradient and learning rate. */
function partsOf({ step }: Instance) {
  const [parameter, gradient, rate] = [0, 1, 2].map((index) => operandId(step, index));
  return { parameter, gradient, rate } as Record<'parameter' | 'gradient' | 'rate', string>;
}

/** The step −η ∇, without the parameter. */
function stepOf(instance: Instance) {
  const { parameter } = partsOf(instance);
  return subtract(recompute(instance.step, instance.lookup), instance.lookup(parameter));
}

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

const gradientAdded: Mistake = {
  id: 'gradient-added',
  title: 'You added the gradient.',
  why: 'The gradient points uphill, to more loss: step against it.',
  applies: inOperations('descend'),
  slips: (instance) => {
    const { rate } = partsOf(instance);
    return [
      {
        value: recomputeWith(instance, { [rate]: -(instance.lookup(rate) as number) }),
        happened: 'This is the parameter plus η times its gradient.',
      },
      {
        value: recomputeWith(instance, { [rate]: -1 }),
        happened: 'This is the parameter plus its gradient, without η too.',
      },
    ];
  },
};

const stepAlone: Mistake = {
  id: 'step-without-parameter',
  title: 'This is the step alone.',
  why: 'The new parameter is the old one minus η times its gradient.',
  applies: inOperations('descend'),
  slips: (instance) => [
    {
      value: mapEntries(stepOf(instance), (entry) => -entry),
      happened: 'This is η times the gradient, not yet taken from the parameter.',
    },
    {
      value: stepOf(instance),
      happened: 'This is −η times the gradient, not yet added to the parameter.',
    },
  ],
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

const notUpdated: Mistake = {
  id: 'not-updated',
  title: 'This is still the old parameter.',
  why: 'Every weight and every bias takes its own step.',
  applies: inOperations('descend'),
  slips: (instance) => {
    const { parameter } = partsOf(instance);
    return [
      {
        value: instance.lookup(parameter),
        happened: `${symbolOf(instance, parameter)} stands here unchanged.`,
      },
    ];
  },
};

const gradientTransposed: Mistake = {
  id: 'gradient-transposed',
  title: 'You subtracted the gradient’s transpose.',
  why: '∇W has the shape of W and is subtracted entry by entry: row from row, column from column.',
  applies: (_worked, { operation, quantity }) =>
    operation === 'descend' &&
    quantity.kind === 'weights' &&
    quantity.shape[0] === quantity.shape[1] &&
    quantity.shape[0] > 1,
  slips: (instance) => {
    const { gradient } = partsOf(instance);
    return [
      {
        value: recomputeWith(instance, { [gradient]: transpose(matrixOf(instance, gradient)) }),
        happened: 'Here the rows and columns of ∇W have changed places.',
      },
    ];
  },
};

/** What goes wrong in W − η ∇W and b − η ∇b. */
export const updateMistakes: readonly Mistake[] = [
  learningRateForgotten,
  gradientAdded,
  gradientTransposed,
  stepAlone,
  notUpdated,
  learningRateOnAll,
  learningRateAdded,
];
