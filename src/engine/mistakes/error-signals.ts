import { mapEntries } from '../elementwise.ts';
import { losses } from '../losses.ts';
import { recompute } from '../recompute.ts';
import { oneHot } from '../vectors.ts';
import { inOperations, recomputeWith, vectorOf } from './instances.ts';
import type { Mistake, Slip } from './kinds.ts';
import { isOneHot, outputOf } from './outputs.ts';

const errorSignalReversed: Mistake = {
  id: 'error-signal-reversed',
  title: 'The sign of δ is flipped.',
  why: 'δ⁽ᴸ⁾ is output minus target, p − y or ŷ − y: too large an output gives a positive δ.',
  applies: inOperations('outputError', 'propagate', 'outer', 'copy'),
  slips: ({ step, lookup }) => [
    {
      value: mapEntries(recompute(step, lookup), (entry) => -entry),
      happened:
        step.operation === 'outputError'
          ? 'This is target minus output.'
          : 'This is the right size with the opposite sign, as from target minus output.',
    },
  ],
};

const targetForgotten: Mistake = {
  id: 'target-forgotten',
  title: 'You did not subtract the target.',
  why: 'δ⁽ᴸ⁾ measures the miss: the output minus what it should have been.',
  applies: inOperations('outputError'),
  slips: (instance) => [
    {
      value: recomputeWith(instance, { y: vectorOf(instance, 'y').map(() => 0) }),
      happened: 'This is what comes out with y = 0 everywhere.',
    },
  ],
};

const targetInWrongClass: Mistake = {
  id: 'target-in-wrong-class',
  title: 'You subtracted 1 in the wrong row.',
  why: 'y is 1 in the row of the right class and 0 in all others.',
  applies: (worked, step) =>
    step.operation === 'outputError' && worked.target.length > 1 && isOneHot(worked.target),
  slips: (instance) => {
    const size = vectorOf(instance, 'y').length;
    return vectorOf(instance, 'y').flatMap((y, k): Slip[] =>
      y === 1
        ? []
        : [
            {
              value: recomputeWith(instance, { y: oneHot(k, size) }),
              happened: `This takes class ${k + 1} for the right one.`,
            },
          ],
    );
  },
};

const stoppedAtOutput: Mistake = {
  id: 'stopped-at-output',
  title: 'You stopped at the output.',
  why: 'δ⁽ᴸ⁾ is the derivative with respect to z⁽ᴸ⁾: one step further back, through the output function.',
  applies: ({ network }, { operation }) =>
    operation === 'outputError' && losses[network.loss].fromLogits !== null,
  slips: (instance) => [
    {
      value: losses[instance.worked.network.loss].derivative(
        outputOf(instance),
        vectorOf(instance, 'y'),
      ),
      happened: 'This is the derivative of the loss with respect to the output itself.',
    },
  ],
};

/** What goes wrong in δ⁽ᴸ⁾, and with the sign of δ further back. */
export const errorSignalMistakes: readonly Mistake[] = [
  errorSignalReversed,
  targetForgotten,
  targetInWrongClass,
  stoppedAtOutput,
];
