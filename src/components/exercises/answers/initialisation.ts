/** The numbers that chapter 13 asks for, and what its known mistakes give. */
import type { ChoiceOption, NumberSlip } from '../types.ts';

const fanIn = 50;
const fanOut = 200;

/** Exercise “deviation”: 50 nodes, then a ReLU layer of 200. */
export const he = Math.sqrt(2 / fanIn);
export const heSlips: readonly NumberSlip[] = [
  { value: 2 / fanIn, says: 'This is the variance.', why: 'The standard deviation is its root.' },
  {
    value: Math.sqrt(2 / fanOut),
    says: 'You took the fan-out.',
    why: 'A node of this layer adds up 50 terms, one for each node before it.',
  },
  {
    value: Math.sqrt(1 / fanIn),
    says: 'This is the rule of LeCun.',
    why: 'ReLU loses half of the mean square, so He puts a 2 above.',
  },
];

export const glorot = Math.sqrt(2 / (fanIn + fanOut));
export const glorotSlips: readonly NumberSlip[] = [
  {
    value: 2 / (fanIn + fanOut),
    says: 'This is the variance.',
    why: 'The standard deviation is its root.',
  },
  {
    value: Math.sqrt(1 / (fanIn + fanOut)),
    says: 'The 2 is missing.',
    why: 'The rule divides by the mean of both numbers, which is half of their sum.',
  },
];

/** Exercise “limit”: the same layer, drawn evenly. */
export const limit = Math.sqrt(6 / (fanIn + fanOut));
export const limitSlips: readonly NumberSlip[] = [
  {
    value: glorot,
    says: 'This is the standard deviation.',
    why: 'Evenly spread numbers reach $\\sqrt{3}$ times as far.',
  },
  {
    value: Math.sqrt(6 / fanIn),
    says: 'You left the fan-out out.',
    why: 'Glorot’s rule counts both sides.',
  },
];

const perLayer = 0.5 * 100 * 0.1 ** 2;

/** Exercise “factor”: 100 nodes a layer, ReLU, σ 0.1. */
export const factor = Math.sqrt(perLayer);
export const factorSlips: readonly NumberSlip[] = [
  {
    value: perLayer,
    says: 'This is the factor of the mean square.',
    why: 'The size is its root.',
  },
  {
    value: Math.sqrt(2 * perLayer),
    says: 'You forgot ReLU.',
    why: 'It cuts half of the mean square away.',
  },
];
export const tenLayers = factor ** 10;
export const tenSlips: readonly NumberSlip[] = [
  {
    value: perLayer ** 10,
    says: 'This is for the mean square.',
    why: 'For the size take the root.',
  },
  {
    value: 10 * factor,
    says: 'You added the layers up.',
    why: 'Each layer multiplies what the one before it has left.',
  },
];

/** Exercise “twins”: layer 1 drawn, layer 2 all ½. */
export const twinOptions: readonly ChoiceOption[] = [
  {
    text: 'Yes, since all of them are sent on with the same weight.',
    why: 'The weights that leave them are equal, but their activations are not. So the gradients $\\del{2}\\,\\at{1}$ have unequal columns.',
  },
  {
    text: 'No, since their weights coming in differ.',
    right: true,
    why: 'Their activations differ, then the gradients of layer 2, and after one step its weights. It takes both, the same in and the same out, to make twins.',
  },
  {
    text: 'No, but only if the biases differ as well.',
    why: 'Drawn weights are enough. The biases may all start at 0.',
  },
];
