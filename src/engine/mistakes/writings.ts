import { mapEntries } from '../elementwise.ts';
import { recompute } from '../recompute.ts';
import { entryOf, isMatrix } from '../shapes.ts';
import type { Value } from '../types.ts';
import { inOperations } from './instances.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';
import { signHasNameAlready } from './named-rules.ts';
import { placeOf } from './names.ts';
import { isFormula } from './terms.ts';

function rightValueOf({ step, lookup }: Instance): Value {
  return recompute(step, lookup);
}

const signLost: Mistake = {
  id: 'sign-lost',
  title: 'The sign is flipped.',
  why: 'Count the minus signs in each product, and watch the signs when you add.',
  applies: inOperations('affine', 'activate', 'derivative', 'descend', 'formula'),
  slips: (instance) =>
    isFormula(instance.step) && signHasNameAlready(instance.step)
      ? []
      : [
          {
            value: mapEntries(rightValueOf(instance), (entry) => -entry),
            happened: 'This is the right size with the opposite sign.',
          },
        ],
};

const pointMoved: Mistake = {
  id: 'point-moved',
  isLastResort: true,
  title: 'The decimal point has moved.',
  why: 'Estimate the size of the answer first: a factor of ten then stands out.',
  applies: (_worked, { operation }) => operation !== 'given',
  slips: (instance) =>
    [10, 0.1].map(
      (factor): Slip => ({
        value: mapEntries(rightValueOf(instance), (entry) => factor * entry),
        happened: `This is ${factor > 1 ? 'ten times' : 'a tenth of'} the right number.`,
      }),
    ),
};

/** Numbers too common to say whose place they have taken. */
const commonplace = [0, 1, -1];

const otherPlace: Mistake = {
  id: 'other-place',
  isLastResort: true,
  title: 'This number belongs in another place.',
  why: 'Row i belongs to node i of the layer, and column j to node j of the layer before.',
  applies: (_worked, { operation, quantity }) =>
    operation !== 'given' && quantity.shape[0] * quantity.shape[1] > 1,
  slips: (instance) => {
    const value = rightValueOf(instance);
    const { shape } = instance.step.quantity;
    const columns = isMatrix(value) ? shape[1] : 1;
    return Array.from({ length: shape[0] * columns }, (_, index): Slip => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const entry = entryOf(value, row, column);
      const moved = commonplace.includes(entry) ? Number.NaN : entry;
      return {
        value: mapEntries(value, () => moved),
        happened: `It is the number of ${placeOf(shape, row, column)}.`,
      };
    });
  },
};

/** What goes wrong in writing a number down. */
export const writingMistakes: readonly Mistake[] = [otherPlace, signLost, pointMoved];
