import { mapEntries } from '../elementwise.ts';
import { recompute } from '../recompute.ts';
import { roundByHand } from './hand-rounding.ts';
import type { Mistake, Slip } from './kinds.ts';

const roundedTooHard: Mistake = {
  id: 'rounded-too-hard',
  isLastResort: true,
  title: 'You rounded too hard on the way.',
  why: 'What is rounded off early grows in later steps: carry all the decimals asked for, and round at the end.',
  applies: (_worked, { operation }) => operation !== 'given' && operation !== 'copy',
  slips: ({ worked, step, lookup, decimals }) => {
    const isComputed = (id: string) => worked.step(id).operation !== 'given';
    if (!step.operands.some(isComputed)) return [];
    return Array.from({ length: Math.max(decimals - 1, 0) }, (_, kept): Slip => {
      const round = (entry: number) => roundByHand(entry, kept);
      return {
        value: recompute(step, (id) =>
          isComputed(id) ? mapEntries(lookup(id), round) : lookup(id),
        ),
        happened: `This comes out if the numbers that go in keep ${kept} ${kept === 1 ? 'decimal' : 'decimals'}.`,
      };
    }).reverse();
  },
};

/** What goes wrong with rounding: two decimals or more lost on the way in. */
export const roundingMistakes: readonly Mistake[] = [roundedTooHard];
