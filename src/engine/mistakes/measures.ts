import type { Mistake } from './kinds.ts';
import { ofRules } from './rule-mistakes.ts';

/** What goes wrong with slopes of a function of two variables. */
const slopeMistakes: readonly Mistake[] = [
  ofRules(
    'power-not-brought-down',
    'You left out the 2 of the square.',
    'The slope of x² is 2 x: the power comes down as a factor.',
  ),
  ofRules(
    'power-not-lowered',
    'You kept the square.',
    'The slope of x² is 2 x: the power comes down as a factor, and one less is left.',
  ),
  ofRules(
    'other-variable',
    'You differentiated by the other variable.',
    'The first entry of the gradient is the slope along x, with y held fixed, and the second the other way round.',
  ),
  ofRules(
    'mixed-term-by-own',
    'You kept the wrong variable in the mixed term.',
    'In c x y the variable that moves goes, and the one held fixed stays.',
  ),
  ofRules(
    'direction-not-shortened',
    'You did not shorten v to length 1.',
    'A slope is height per distance, so the direction must have length 1.',
  ),
  ofRules(
    'length-not-rooted',
    'You left out the square root.',
    'The length of an arrow is the root of the sum of its squared entries.',
  ),
  ofRules(
    'lengths-added',
    'You added the entries.',
    'The length of an arrow is the root of the sum of its squared entries: the long side of a right triangle.',
  ),
];

/** What goes wrong with scores of a classifier and with scaling. */
const scoreMistakes: readonly Mistake[] = [
  ofRules(
    'errors-counted',
    'You counted the wrong ones.',
    'Accuracy is the share that is right: the diagonal over everything.',
  ),
  ofRules(
    'right-over-wrong',
    'You divided by the wrong ones.',
    'A share is a part of the whole: divide by all samples.',
  ),
  ofRules(
    'precision-recall-exchanged',
    'You exchanged precision and recall.',
    'Precision divides by the column, what was said; recall divides by the row, what is true.',
  ),
  ofRules(
    'divided-by-all',
    'You divided by all samples.',
    'Precision and recall look at one class: its column, or its row.',
  ),
  ofRules(
    'plain-mean',
    'You took the plain mean.',
    'F1 is the harmonic mean, which is high only if both numbers are.',
  ),
  ofRules(
    'harmonic-two-forgotten',
    'You left out the 2.',
    'The harmonic mean of two numbers is twice their product over their sum.',
  ),
  ofRules(
    'product-of-both',
    'You only multiplied the two.',
    'The harmonic mean of two numbers is twice their product over their sum.',
  ),
  ofRules(
    'sum-for-mean',
    'You did not divide by how many there are.',
    'A mean is a sum over the number of its terms.',
  ),
  ofRules(
    'one-less',
    'You divided by N − 1.',
    'The scale of a feature is the root of the mean square over all N training samples; N − 1 is for estimating a larger population’s variance.',
  ),
  ofRules(
    'mean-not-subtracted',
    'You did not subtract the mean.',
    'A standardised feature has mean 0, so the mean is subtracted first.',
  ),
  ofRules(
    'not-divided-by-deviation',
    'You did not divide by σ.',
    'A standardised feature has standard deviation 1, so it is divided by σ.',
  ),
];

/** Mistakes in slopes, scores and scaling. */
export const measureMistakes: readonly Mistake[] = [...slopeMistakes, ...scoreMistakes];
