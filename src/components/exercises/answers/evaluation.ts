/** The numbers that chapter 14 asks for, and what its known mistakes give. */
import {
  accuracy,
  classScores,
  findEarlyStop,
  type Matrix,
  mean,
  measureScaling,
  proportionError,
  standardize,
} from '@engine';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** Exercise “scores”: spam first; rows are true. */
const mails: Matrix = [
  [8, 2],
  [4, 26],
];
const [spam] = classScores(mails);
const scoreOf = (name: 'precision' | 'recall' | 'f1') => spam?.[name] ?? Number.NaN;
export const precision = scoreOf('precision');
export const recall = scoreOf('recall');
export const f1 = scoreOf('f1');
export const precisionSlips: readonly NumberSlip[] = [
  {
    value: recall,
    says: 'This is the recall.',
    why: 'Precision asks about the 12 mails that were marked.',
  },
  {
    value: accuracy(mails),
    says: 'This is the accuracy.',
    why: 'Precision looks at the marked mails only.',
  },
];
export const recallSlips: readonly NumberSlip[] = [
  {
    value: accuracy(mails),
    says: 'This is the accuracy.',
    why: 'Recall looks at the 10 mails that are spam only.',
  },
  {
    value: 8 / 40,
    says: 'You divided by all mails.',
    why: 'Recall asks about the 10 that are spam.',
  },
];
export const f1Slips: readonly NumberSlip[] = [
  {
    value: mean([precision, recall]),
    says: 'You took the ordinary mean of precision and recall.',
    why: 'F1 is their harmonic mean, which stays nearer to the smaller one.',
  },
  {
    value: precision * recall,
    says: 'You multiplied precision and recall.',
    why: 'F1 is twice the product over the sum.',
  },
];

/** Exercise “standardise”. */
const values = [2, 4, 4, 4, 5, 5, 7, 9];
const scaling = measureScaling(values.map((value) => [value]));
const nine = 9;
export const standardised = standardize(scaling, [[nine]])[0]?.[0] ?? Number.NaN;
const [centre = Number.NaN, spread = Number.NaN] = [scaling.means[0], scaling.deviations[0]];
export const standardisedSlips: readonly NumberSlip[] = [
  {
    value: nine - centre,
    says: 'You subtracted the mean and stopped.',
    why: 'Divide by the standard deviation too.',
  },
  {
    value: nine / spread,
    says: 'You did not subtract the mean.',
    why: 'First the mean goes off, then you divide.',
  },
  {
    value: (nine - centre) / spread ** 2,
    says: 'You divided by the variance.',
    why: 'The standard deviation is its root.',
  },
];

/** Exercise “error”: how many samples bring the standard error of 0.8 down to 0.01. */
const [share, wanted] = [0.8, 0.01];
export const samples = Math.round((proportionError(share, 1) / wanted) ** 2);
export const sampleSlips: readonly NumberSlip[] = [
  {
    value: Math.round(proportionError(share, 1) / wanted),
    says: 'You forgot to square.',
    why: 'The error falls with the root of the number of samples.',
  },
  {
    value: Math.round(share / wanted ** 2),
    says: 'You left out the factor 1 − p.',
    why: 'The variance of one answer is $p\\,(1 - p)$.',
  },
  {
    value: Math.round(proportionError(share, 1) ** 2 / wanted),
    says: 'You did not square the 0.01.',
    why: 'Both sides of the formula must be squared.',
  },
];

/** Exercise “stop”. */
const losses = [0.9, 0.6, 0.5, 0.52, 0.49, 0.51, 0.55, 0.5, 0.6];
const stop = findEarlyStop(losses, 3);
export const stopped = stop.stopped;
export const stopSlips: readonly NumberSlip[] = [
  {
    value: stop.best,
    says: 'This is the epoch that is kept.',
    why: 'Training goes on for three more, to see whether a lower loss comes.',
  },
  {
    value: findEarlyStop(losses, 2).stopped,
    says: 'You stopped one epoch too soon.',
    why: 'Three epochs must pass without a new lowest.',
  },
  {
    value: losses.length - 1,
    says: 'This is the last epoch of the list.',
    why: 'Three epochs without a new lowest have passed before that.',
  },
];

/** Exercise “curves”. */
export const curveOptions: readonly ChoiceOption[] = [
  {
    text: 'It overfits: stop earlier',
    why: 'Then the training loss would be far below the validation loss.',
  },
  {
    text: 'It underfits: train longer, or take a larger network or learning rate',
    right: true,
    why: 'Both losses are near $\\ln 2$, the loss of one that knows nothing.',
  },
  {
    text: 'It is as good as it can be',
    why: 'That may happen where the inputs say nothing about the classes. Before you believe it, try to fit ten samples by heart.',
  },
  {
    text: 'The validation set is too small',
    why: 'A small set makes its loss uncertain. The training loss is high as well, and needs no validation set.',
  },
];

/** Exercise “leak”. */
export const leakOptions: readonly ChoiceOption[] = [
  {
    text: 'At random, picture by picture',
    why: 'Then nearly every bird has pictures on both sides, and the network may learn to know the birds.',
  },
  {
    text: 'By birds: all pictures of a bird go to the same side',
    right: true,
    why: 'The question is about birds that it has never met, so the test must be about such birds.',
  },
  {
    text: 'The first 16 pictures of each bird for training, the last 4 for the test',
    why: 'The test then asks about 50 birds it knows, under nearly the same light.',
  },
  {
    text: 'Not at all: cross-validation over pictures needs no split',
    why: 'Its folds are splits too, and each of them would put one bird on both sides.',
  },
];
