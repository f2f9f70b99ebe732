import { mapEntries, subtract } from '../elementwise.ts';
import { transpose } from '../matrices.ts';
import { recompute } from '../recompute.ts';
import { partsOf } from './descents.ts';
import { inOperations, matrixOf, recomputeWith, symbolOf } from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';

/** The step −η ∇, without the parameter. */
function stepOf(instance: Instance) {
  const { parameter } = partsOf(instance);
  return subtract(recompute(instance.step, instance.lookup), instance.lookup(parameter));
}

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
  gradientAdded,
  gradientTransposed,
  stepAlone,
  notUpdated,
];
