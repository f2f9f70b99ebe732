import { subtract } from '../elementwise.ts';
import type { Vector } from '../types.ts';
import { sum } from '../vectors.ts';
import { vectorOf } from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';
import { inLosses, outputOf } from './outputs.ts';

const isSquared = inLosses('halfSquaredError', 'squaredError');

/** ŷ − y. */
function differencesOf(instance: Instance): Vector {
  return subtract(outputOf(instance), vectorOf(instance, 'y'));
}

/** The ½ of the convention in force, or 1. */
function factorOf({ worked }: Instance): number {
  return worked.network.loss === 'halfSquaredError' ? 0.5 : 1;
}

const squareForgotten: Mistake = {
  id: 'square-forgotten',
  title: 'You did not square the difference.',
  why: 'The square makes every miss count as positive, and large misses count more.',
  applies: isSquared,
  slips: (instance) => {
    const difference = sum(differencesOf(instance));
    return [
      {
        value: factorOf(instance) * difference,
        happened: 'This is the difference, not its square.',
      },
      { value: difference, happened: 'This is ŷ − y.' },
      { value: -difference, happened: 'This is y − ŷ.' },
    ];
  },
};

const squaresSubtracted: Mistake = {
  id: 'squares-subtracted',
  title: 'You squared before subtracting.',
  why: '(ŷ − y)² is not ŷ² − y²: subtract first, then square.',
  applies: isSquared,
  slips: (instance) => {
    const y = vectorOf(instance, 'y');
    const squares = outputOf(instance).map((output, k) => output ** 2 - (y[k] as number) ** 2);
    return [{ value: factorOf(instance) * sum(squares), happened: 'This comes from ŷ² − y².' }];
  },
};

const squareOfSum: Mistake = {
  id: 'square-of-sum',
  title: 'You summed before squaring.',
  why: 'Each output is squared on its own, so that misses of opposite sign cannot cancel.',
  applies: (worked, step) => isSquared(worked, step) && worked.target.length > 1,
  slips: (instance) => [
    {
      value: factorOf(instance) * sum(differencesOf(instance)) ** 2,
      happened: 'This is the square of the summed differences.',
    },
  ],
};

const lossAveraged: Mistake = {
  id: 'loss-averaged',
  title: 'You averaged over the outputs.',
  why: 'Here the squared errors of one sample are summed over the outputs.',
  applies: (worked, step) => isSquared(worked, step) && worked.target.length > 1,
  slips: (instance) => {
    const squares = sum(differencesOf(instance).map((difference) => difference ** 2));
    const count = differencesOf(instance).length;
    return [
      {
        value: (factorOf(instance) * squares) / count,
        happened: `This is the loss divided by ${count}.`,
      },
    ];
  },
};

/** What goes wrong in the squared errors; the factor 2 is a convention, not a mistake. */
export const squaredErrorMistakes: readonly Mistake[] = [
  squareForgotten,
  squaresSubtracted,
  squareOfSum,
  lossAveraged,
];
