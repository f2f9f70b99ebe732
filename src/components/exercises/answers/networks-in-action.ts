/** The numbers that chapter 3 asks for, and what its known mistakes give. */
import { forward, passCosts } from '@engine';
import { mostRegions } from '../../diagrams/figures/line-regions.ts';
import { findPreset } from '../../widgets/worked-pass/presets.ts';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** Exercise “parameters”. */
export const deepParameters = passCosts([2, 6, 6, 1]).parameters;
export const deepSlips: readonly NumberSlip[] = [
  {
    value: passCosts([2, 6, 6, 1]).forward,
    says: 'You left the biases out.',
    why: 'Every hidden node and every output has one.',
  },
  {
    value: passCosts([2, 6, 6, 2]).parameters,
    says: 'You counted two outputs.',
    why: 'This network has one.',
  },
];
export const wideParameters = passCosts([2, 16, 1]).parameters;
export const wideSlips: readonly NumberSlip[] = [
  {
    value: passCosts([2, 16, 1]).forward,
    says: 'You left the biases out.',
    why: 'Every hidden node and every output has one.',
  },
];

/** Exercise “regions”. */
export const eightRegions = mostRegions(8);
export const eightSlips: readonly NumberSlip[] = [
  { value: 8 + 1, says: 'That many there are if no two lines cross.' },
  {
    value: 2 ** 8,
    says: 'You counted every way in which eight nodes can be on or off.',
    why: 'Lines in a plane do not make them all.',
  },
  { value: eightRegions - 1, says: 'You began with no region.', why: 'The plane itself is one.' },
];

const { network } = findPreset('xor-two-relu');
const answerAt = (x1: number, x2: number) => forward(network, [x1, x2]).output[0] as number;

/** Exercise “middle”. */
export const middle = answerAt(0.5, 0.5);
export const middleSlips: readonly NumberSlip[] = [
  {
    value: 0.5,
    says: 'You took the mean of two inputs.',
    why: 'The first node gets their sum, which is 1, and the second gets 0.',
  },
];
export const far = answerAt(2, 2);
export const farSlips: readonly NumberSlip[] = [
  {
    value: 0,
    says: 'That is the answer at (1, 1).',
    why: 'Beyond it the second node goes on taking away more than the first adds.',
  },
  {
    value: 4 - 3,
    says: 'You took the second node once.',
    why: 'Its weight is −2.',
  },
];

/** Exercise “fair”. */
export const fairOptions: readonly ChoiceOption[] = [
  {
    text: 'Train the deeper one for longer.',
    why: 'That makes the comparison less fair, not more.',
  },
  {
    text: 'Train both once more, with another seed.',
    why: 'Better than nothing, but two runs each say little, and the sizes may still differ.',
  },
  {
    text: 'Give the shallow one as many parameters, and train both from many seeds.',
    right: true,
    why: 'Now only the depth differs, and the spread over the seeds says what chance alone does.',
  },
  {
    text: 'Compare the training errors instead.',
    why: 'Worth a look, but the two networks still differ in size, and there is still one run of each.',
  },
];

/** Exercise “fit”. */
export const fitOptions: readonly ChoiceOption[] = [
  {
    text: 'It has learned the training points by heart.',
    why: 'Then it would be right at nearly all of them.',
  },
  {
    text: 'It underfits.',
    right: true,
    why: 'It is wrong at a third of the points it learned from. The gap to the test error is small beside that.',
  },
  {
    text: 'It has too few training points.',
    why: 'More points help a network that learns its points and fails on others. This one does not learn them.',
  },
  {
    text: 'The test points are unusual.',
    why: 'The two errors are close to each other, so the test points are much like the training points.',
  },
];
