/** The numbers that chapter 5 asks for, and what its known mistakes give. */
import { passCosts, softmax } from '@engine';
import type { ChoiceOption, NumberSlip } from '../types.ts';

const sizes = [5, 3, 4] as const;
const { parameters: all, forward: weights } = passCosts(sizes);
const nodes = sizes.reduce((sum, size) => sum + size, 0);
const layers = sizes.length - 1;

/** Exercise “shapes”: a pass of the network 5-3-4. */
export const multiplications = weights;
export const multiplicationSlips: readonly NumberSlip[] = [
  {
    value: all,
    says: 'You counted the biases.',
    why: 'They are added, not multiplied.',
  },
  {
    value: sizes.reduce((product, size) => product * size, 1),
    says: 'You multiplied all three sizes.',
    why: 'Each layer has its own matrix: multiply within a layer, and add the layers up.',
  },
  {
    value: nodes,
    says: 'You counted the nodes.',
    why: 'A pass multiplies once for each arrow, and an arrow is a weight.',
  },
];

export const parameters = all;
export const parameterSlips: readonly NumberSlip[] = [
  {
    value: weights,
    says: 'You left the biases out.',
    why: 'They are learned too, one for each node of layers 1 and 2.',
  },
  {
    value: weights + layers,
    says: 'You counted one bias for each layer.',
    why: 'Every node has one of its own.',
  },
  {
    value: weights + nodes,
    says: 'You gave the inputs biases as well.',
    why: 'The input computes nothing, so it has none.',
  },
];

const [larger = Number.NaN, smaller = Number.NaN] = softmax([1, 0]);

/** Exercise “softmax”: the larger share of (1, 0). */
export const largerShare = larger;
export const shareSlips: readonly NumberSlip[] = [
  {
    value: smaller,
    says: 'This is the share of the other.',
    why: 'The larger logit has the larger share.',
  },
  {
    value: 1,
    says: 'You divided the logits themselves.',
    why: 'Softmax raises $e$ to each first, and $e^0$ is 1, not 0.',
  },
  {
    value: Math.E,
    says: 'This is $e^1$, before it is divided.',
    why: 'The shares must add up to 1: divide by the sum of both powers.',
  },
];

/** Exercise “xor”: what the two ReLU nodes and the linear output compute. */
export const xorOptions: readonly ChoiceOption[] = [
  {
    text: '$\\xj{1}$ and $\\xj{2}$: 1 only for (1, 1)',
    why: 'For (1, 1) the activations are 2 and 1, and the second is taken off twice. That leaves 0.',
  },
  {
    text: '$\\xj{1}$ or $\\xj{2}$: 1 unless both are 0',
    why: 'It agrees for three inputs. For (1, 1) the second node wakes up and takes 2 away again.',
  },
  {
    text: 'One or the other, not both',
    right: true,
    why: 'The first node adds the inputs up. The second wakes only where both are 1, and takes 2 off.',
  },
  {
    text: 'The sum $\\xj{1} + \\xj{2}$',
    why: 'That is what the first node alone gives. Look at what the second does for (1, 1).',
  },
];
