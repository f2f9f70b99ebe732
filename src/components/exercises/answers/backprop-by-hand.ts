/** The options that chapter 9 offers. Its numbers are entries of worked passes. */
import type { ChoiceOption } from '../types.ts';

/** Exercise “order”: the third matrix is updated too early. */
export const orderOptions: readonly ChoiceOption[] = [
  {
    text: 'None: the new weights are the better ones',
    why: 'The loss was made by the old weights. A gradient at new ones belongs to another loss.',
  },
  {
    text: '$\\del{2}$ only',
    why: '$\\gW{2}$ is made from $\\del{2}$, so the mistake goes on from there.',
  },
  {
    text: '$\\del{2}$, $\\gW{2}$, $\\del{1}$ and $\\gW{1}$',
    right: true,
    why: '$\\gW{3}$ was there before the update. All that comes after $\\W{3}$ on the way back is made with it.',
  },
  {
    text: 'All five',
    why: '$\\gW{3}$ comes from $\\del{3}$ and $\\a{2}$, and neither has met the new $\\W{3}$.',
  },
];

/** Exercise “shapes”: a regression 3-5-1. */
export const shapeOptions: readonly ChoiceOption[] = [
  {
    text: '$\\gW{2}$ is 5 × 1, since it is $\\a{1}$ times $\\del{2}$',
    why: 'In that order it would be the transpose. $\\del{2}\\,\\at{1}$ is (1 × 1)(1 × 5).',
  },
  {
    text: '$\\del{1}$ is 3 × 1, one entry for each input',
    why: 'An error signal has an entry for each node of its own layer, here five.',
  },
  {
    text: '$\\gW{1}$ is 5 × 3, the shape of $\\W{1}$',
    right: true,
    why: 'A gradient always has the shape of its weights.',
  },
  {
    text: '$\\del{2}$ is 5 × 1, one entry for each hidden node',
    why: 'It belongs to layer 2, which has one node.',
  },
];
