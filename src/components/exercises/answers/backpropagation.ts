/** The numbers that chapter 7 asks for, and what its known mistakes give. */
import { losses, passCosts } from '@engine';
import type { ChoiceOption, NumberSlip } from '../types.ts';

const slope = (loss: 'halfSquaredError' | 'squaredError') =>
  losses[loss].derivative([3], [5])[0] as number;

/** Exercise “output”: half the squared error of 3 where 5 is right. */
export const regressionError = slope('halfSquaredError');
export const regressionSlips: readonly NumberSlip[] = [
  {
    value: slope('squaredError'),
    says: 'This is the answer for the whole squared error.',
    why: 'The half takes the 2 of the square away.',
  },
  {
    value: losses.squaredError.value([3], [5]),
    says: 'This is the squared error.',
    why: 'The error signal is its slope, which has a sign.',
  },
];

/** Exercise “count”: the network 4-6-3. */
const sizes = [4, 6, 3] as const;
const [inputs, hidden, outputs] = sizes;
const costs = passCosts(sizes);
const back = hidden * outputs;

export const forwardCount = costs.forward;
export const forwardSlips: readonly NumberSlip[] = [
  {
    value: costs.parameters,
    says: 'You counted the biases.',
    why: 'They are added, not multiplied.',
  },
  {
    value: inputs * hidden * outputs,
    says: 'You multiplied all three sizes.',
    why: 'Multiply within a layer, and add the layers up.',
  },
];

export const backwardCount = costs.backward;
export const backwardSlips: readonly NumberSlip[] = [
  {
    value: costs.forward + back,
    says: 'You left out the slopes.',
    why: "Each hidden node multiplies its sum by its own $f'(z)$.",
  },
  {
    value: costs.forward,
    says: 'You counted the gradients alone.',
    why: 'The error must first get back to layer 1, through the weights of layer 2.',
  },
  {
    value: 2 * costs.forward,
    says: 'You took every matrix twice.',
    why: 'The error stops at layer 1; nothing goes back through the weights of layer 1.',
  },
];

export const differenceCount = costs.differences;
export const differenceSlips: readonly NumberSlip[] = [
  {
    value: costs.parameters * costs.forward,
    says: 'You took one pass for each parameter.',
    why: 'A central difference takes two: a little more, and a little less.',
  },
  {
    value: 2 * costs.forward * costs.forward,
    says: 'You left the biases out.',
    why: 'They have gradients too, and a difference costs as much for a bias as for a weight.',
  },
];

/** Exercise “diagonal”: a hidden layer with softmax. */
export const diagonalOptions: readonly ChoiceOption[] = [
  {
    text: "Nothing changes: $\\odot\\, f'(z)$ with the slopes of softmax",
    why: 'Softmax has no slope for each node: $a_i$ depends on every $z_j$.',
  },
  {
    text: 'The product of entries gives way to the product with a whole matrix',
    right: true,
    why: '$\\partial a/\\partial z$ is not diagonal any more, so it has to stand there itself, transposed.',
  },
  {
    text: 'The hidden rule becomes $p - y$, as at the output',
    why: 'That needs cross-entropy right behind softmax. A hidden layer has another layer behind it.',
  },
  {
    text: 'It falls away, as for a linear layer',
    why: 'Then $\\partial a/\\partial z$ would be the identity. For softmax it is full.',
  },
];
