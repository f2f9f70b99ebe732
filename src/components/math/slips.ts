/** The slips of the chapter that works backpropagation by hand, each at the entry that shows it. */
import type { Circumstances } from './otherwise.ts';

export interface Slip extends Pick<Circumstances, 'of' | 'row' | 'column' | 'mistake'> {
  /** What was done, as text with TeX. */
  readonly what: string;
  /** The entry, as text with TeX. */
  readonly entry: string;
}

const hidden = { entry: '$\\deli{2}{3}$', of: 'delta2', row: 3 } as const;

export const backwardSlips: readonly Slip[] = [
  { what: '$\\f$ in the place of $\\slope$', ...hidden, mistake: 'function-for-derivative' },
  { what: '$\\slope$ left out', ...hidden, mistake: 'derivative-left-out' },
  { what: 'new weights too early', ...hidden, mistake: 'new-weights' },
  {
    what: 'target minus prediction',
    entry: '$\\deli{3}{2}$',
    of: 'delta3',
    row: 2,
    mistake: 'error-signal-reversed',
  },
  {
    what: 'outer product the wrong way round',
    entry: '$\\gw{1}{1}{2}$',
    of: 'gradW1',
    row: 1,
    column: 2,
    mistake: 'outer-product-transposed',
  },
  {
    what: '$\\lr$ forgotten',
    entry: '$\\w{3}{2}{3}$ new',
    of: 'newW3',
    row: 2,
    column: 3,
    mistake: 'learning-rate-forgotten',
  },
];

/** One that shows in the shapes, before there is a number. */
export const slipInShapes = {
  what: 'transpose forgotten',
  entry: '$\\del{2}$',
  gives: '3 × 4 times 3 × 1',
  right: '4 × 1',
} as const;
