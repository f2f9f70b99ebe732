/** The numbers that chapter 4 asks for, and what its known mistakes give. */
import { add, type Matrix, matvec, passCosts, subtract, transpose, type Vector } from '@engine';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** Exercise “shapes”: W is 3 × 5, x has 5 entries, u has 3. */
export const shapeOptions: readonly ChoiceOption[] = [
  { text: '$Wu$', why: '(3 × 5)(3 × 1): the inner numbers, 5 and 3, differ.' },
  { text: '$W^{\\top}x$', why: '(5 × 3)(5 × 1): the inner numbers, 3 and 5, differ.' },
  {
    text: '$u x^{\\top}$',
    right: true,
    why: '(3 × 1)(1 × 5) is 3 × 5. It has the shape of $W$, which is what gradients need.',
  },
  {
    text: '$u \\odot x$',
    why: 'Entry by entry needs two columns of one shape; these have 3 and 5.',
  },
];

/** Exercise “product”: the second entry of Wx + b. */
const weights: Matrix = [
  [2, -1, 0],
  [1, 3, -2],
];
const input: Vector = [1, 2, -1];
const bias: Vector = [0.5, -1];
const product = matvec(weights, input);
const second = (values: Vector) => values[1] as number;

export const secondEntry = second(add(product, bias));
export const secondSlips: readonly NumberSlip[] = [
  {
    value: second(product),
    says: 'You left the bias out.',
    why: 'It is added at the end, here −1.',
  },
  {
    value: second(subtract(product, bias)),
    says: 'You subtracted the bias.',
    why: 'It is added, and this one is negative.',
  },
  {
    value: second(add(matvec(weights, [1, 2, 1]), bias)),
    says: 'You lost the sign of an input.',
    why: 'Minus two times minus one is plus two.',
  },
];

/** Exercise “transpose”: the first entry of a square matrix times (5, 6). */
const square: Matrix = [
  [1, 2],
  [3, 4],
];
const first = (values: Vector) => values[0] as number;

export const firstEntry = first(matvec(square, [5, 6]));
export const firstSlips: readonly NumberSlip[] = [
  {
    value: first(matvec(transpose(square), [5, 6])),
    says: 'You went down the column, as they did.',
    why: 'Take the first row, (1, 2).',
  },
];

/** Exercise “parameters”: the network 3-5-5-2. */
const { parameters: all, forward: counted } = passCosts([3, 5, 5, 2]);

export const parameters = all;
export const parameterSlips: readonly NumberSlip[] = [
  { value: counted, says: 'You left the biases out.', why: 'There are 5 + 5 + 2 of them.' },
  {
    value: counted + 3,
    says: 'You counted one bias for each layer.',
    why: 'Every node has one of its own.',
  },
  {
    value: all + 3,
    says: 'You gave the inputs biases as well.',
    why: 'The input computes nothing, so it has none.',
  },
];
