/** The numbers that chapter 1 asks for, and what its known mistakes give. */
import { type Matrix, perceptron, type Vector } from '@engine';
import { AND, cornerRun, OR } from '../../diagrams/figures/perceptron-tables.ts';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** Exercise “or”. */
export const orUpdates = cornerRun(OR).picked.length;
export const orSlips: readonly NumberSlip[] = [
  {
    value: cornerRun(AND).picked.length,
    says: 'That is AND.',
    why: 'For OR three corners have the target +1.',
  },
  {
    value: onePassUpdates(OR),
    says: 'You went once through the corners and stopped.',
    why: 'Go on until no corner is misclassified.',
  },
];

/** How many updates there are until each corner has been looked at once. */
function onePassUpdates(labels: Vector): number {
  const { picked } = cornerRun(labels);
  const turn = picked.findIndex(
    (corner, update) => update > 0 && corner <= (picked[update - 1] ?? 0),
  );
  return turn < 0 ? picked.length : turn;
}

const sample: Matrix = [[2, -1]];
const start: Vector = [1, 0.5, 1];
const sumOf = ([w1 = 0, w2 = 0, b = 0]: Vector) => 2 * w1 - w2 + b;
const after = (label: number, weights: Vector) =>
  perceptron(sample, [label], weights, { maxUpdates: 1 }).weights.at(-1) ?? [];
const gain = sumOf(start) - sumOf(after(-1, start));

/** Exercise “update”: the sum of the sample after its update. */
export const newSum = sumOf(after(-1, start));
export const sumSlips: readonly NumberSlip[] = [
  {
    value: sumOf(start),
    says: 'That is the sum before the update.',
    why: 'It is positive and the target is −1, so the sample is misclassified.',
  },
  {
    value: sumOf(start) + gain,
    says: 'You added $\\tilde{x}$.',
    why: 'The target is −1, so $y\\,\\tilde{x}$ is subtracted.',
  },
  {
    value: newSum + 1,
    says: 'You left the bias as it was.',
    why: 'The third input is 1, so the bias moves too, by 1.',
  },
];

const [radius, margin] = [5, 0.1];

/** Exercise “bound”. */
export const bound = (radius / margin) ** 2;
export const boundSlips: readonly NumberSlip[] = [
  { value: radius / margin, says: 'You did not square.', why: 'The bound is $(R/\\gamma)^2$.' },
  {
    value: radius ** 2 / margin,
    says: 'You squared $R$ alone.',
    why: 'The margin is squared as well.',
  },
];

/** Exercise “rise”. */
export const riseOptions: readonly ChoiceOption[] = [
  {
    text: 'The program is wrong.',
    why: 'An update mends one sample and may spoil others. A right program can do this.',
  },
  {
    text: 'The data are not separable.',
    why: 'Separable data can do this too: in the first simulation the count went from 1 to 15, and seven updates later to 0.',
  },
  {
    text: 'Neither follows.',
    right: true,
    why: 'What must grow at every update, on separable data, is $u \\cdot w$. Nothing is said about the count.',
  },
  {
    text: 'The learning rate is too high.',
    why: 'The rule has none. From 0, any positive factor gives the same lines.',
  },
];
