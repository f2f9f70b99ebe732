import { binaryCrossEntropyOfProbabilities } from '../losses.ts';
import { recompute } from '../recompute.ts';
import type { Value } from '../types.ts';
import { sum } from '../vectors.ts';
import { vectorOf } from './instances.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';
import { inLosses, isOneHot, outputOf } from './outputs.ts';

/** The loss from the instance's own values. */
function lossOf({ step, lookup }: Instance): number {
  return recompute(step, lookup) as number;
}

const inBase = (loss: number, base: number): Value => loss / Math.log(base);

const logBase: Mistake = {
  id: 'log-base',
  title: 'You used another logarithm.',
  why: 'Cross-entropy is in nats here: the logarithm is ln, to base e.',
  applies: inLosses('crossEntropy', 'binaryCrossEntropy'),
  slips: (instance) => [
    { value: inBase(lossOf(instance), 10), happened: 'This is the loss with log₁₀.' },
    { value: inBase(lossOf(instance), 2), happened: 'This is the loss with log₂.' },
  ],
};

const logSign: Mistake = {
  id: 'log-sign',
  title: 'The minus sign is missing.',
  why: 'ln of a probability is never positive, and the minus in front makes the loss positive.',
  applies: inLosses('crossEntropy', 'binaryCrossEntropy'),
  slips: (instance) => [
    { value: -lossOf(instance), happened: 'This is ln p, without the minus in front.' },
  ],
};

const logForgotten: Mistake = {
  id: 'log-forgotten',
  title: 'You left out the logarithm.',
  why: 'L = −ln p: a small probability of the right class must cost a lot more than 1.',
  applies: inLosses('crossEntropy', 'binaryCrossEntropy'),
  slips: (instance) => {
    const p = outputOf(instance);
    const right = vectorOf(instance, 'y').map((y, k) => y * (p[k] as number));
    return [
      { value: 1 - sum(right), happened: 'This is 1 − p of the right class.' },
      { value: sum(right), happened: 'This is p of the right class.' },
    ];
  },
};

const allClassesSummed: Mistake = {
  id: 'all-classes-summed',
  title: 'You summed over all classes.',
  why: 'In −Σ y ln p every class with y = 0 drops out; only the right class is left.',
  applies: inLosses('crossEntropy'),
  slips: (instance) => [
    {
      value: -sum(outputOf(instance).map(Math.log)),
      happened: 'This is −ln p summed over every class.',
    },
  ],
};

const binaryFormula: Mistake = {
  id: 'binary-formula',
  title: 'You used the loss of yes-or-no outputs.',
  why: 'With softmax the terms (1 − y) ln(1 − p) are not part of the loss.',
  applies: inLosses('crossEntropy'),
  slips: (instance) => [
    {
      value: binaryCrossEntropyOfProbabilities(outputOf(instance), vectorOf(instance, 'y')),
      happened: 'This adds −ln(1 − p) of the wrong classes.',
    },
  ],
};

const lossOfWrongClass: Mistake = {
  id: 'loss-of-wrong-class',
  title: 'You took the wrong class.',
  why: 'The loss looks at the probability of the class whose y is 1.',
  applies: (worked, step) => inLosses('crossEntropy')(worked, step) && isOneHot(worked.target),
  slips: (instance) =>
    outputOf(instance).map(
      (p, k): Slip => ({
        value: vectorOf(instance, 'y')[k] === 1 ? Number.NaN : -Math.log(p),
        happened: `This is −ln p of class ${k + 1}.`,
      }),
    ),
};

const halfOfBinaryMissing: Mistake = {
  id: 'binary-half-missing',
  title: 'You used only one half of the formula.',
  why: 'An output with y = 0 costs −ln(1 − p), one with y = 1 costs −ln p.',
  applies: inLosses('binaryCrossEntropy'),
  slips: (instance) => {
    const p = outputOf(instance);
    const cost = vectorOf(instance, 'y').map((y, k) =>
      y === 0 ? 0 : -y * Math.log(p[k] as number),
    );
    return [
      { value: sum(cost), happened: 'This is −y ln p alone, without −(1 − y) ln(1 − p).' },
      { value: -sum(p.map(Math.log)), happened: 'This is −ln p for every output, whatever its y.' },
    ];
  },
};

/** What goes wrong in L = −Σ y ln p and its yes-or-no form. */
export const entropyMistakes: readonly Mistake[] = [
  logBase,
  logSign,
  logForgotten,
  allClassesSummed,
  lossOfWrongClass,
  binaryFormula,
  halfOfBinaryMissing,
];
