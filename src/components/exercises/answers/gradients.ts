/** The numbers that chapter 6 asks for, and what its known mistakes give. */

import { slopeAlong, surfaceDifferences, surfaces, type Vector } from '@engine';
import { NEURON, neuronPass } from '../../math/gradient-tables.ts';
import type { ChoiceOption, NumberSlip } from '../types.ts';

const bowl = surfaces.paraboloid;
const POINT: Vector = [0.3, -0.4];
const gradient = bowl.gradient(POINT);

/** Exercise “gradient”: how steep the bowl is at (0.3, −0.4). */
export const steepness = Math.hypot(...gradient);
export const steepnessSlips: readonly NumberSlip[] = [
  {
    value: bowl.value(POINT),
    says: 'This is the height.',
    why: 'The steepness is the length of the gradient.',
  },
  {
    value: gradient.reduce((sum, slope) => sum + slope, 0),
    says: 'You added the entries.',
    why: 'The length is the root of the sum of their squares.',
  },
];

/** Exercise “direction”: the slope there towards (1, 1). */
export const slope = slopeAlong(bowl, POINT, [1, 1]);
export const slopeSlips: readonly NumberSlip[] = [
  {
    value: gradient.reduce((sum, entry) => sum + entry, 0),
    says: 'Your direction is too long.',
    why: 'Shorten (1, 1) to length 1 first.',
  },
];

/** Exercise “contour”. */
export const contourOptions: readonly ChoiceOption[] = [
  {
    text: '(12, 5)',
    right: true,
    why: '$5 \\cdot 12 - 12 \\cdot 5 = 0$: this way lies along the contour.',
  },
  {
    text: '(−5, 12)',
    why: 'That is straight against the gradient, the steepest way down.',
  },
  {
    text: '(5, 12)',
    why: '$5 \\cdot 5 - 12 \\cdot 12$ is −119, not 0. This way leads down.',
  },
  {
    text: 'there is none, since the gradient is not 0',
    why: 'Wherever the gradient is not 0, the contour runs at right angles to it.',
  },
];

const { gradients } = neuronPass({ ...NEURON, input: -1, target: 0 });

/** Exercise “neuron”: ∂L/∂w for the sample x = −1 with target 0. */
export const byWeight = gradients.weightGradients[0]?.[0]?.[0] ?? Number.NaN;
export const byBias = gradients.biasGradients[0]?.[0] ?? Number.NaN;
export const byWeightSlips: readonly NumberSlip[] = [
  {
    value: byBias,
    says: 'This is the derivative by $b$.',
    why: 'By $w$ it is the error times the input, and the input is −1.',
  },
];

const cube = {
  value: ([x = 0]: Vector) => x ** 3,
  gradient: ([x = 0]: Vector) => [3 * x * x, 0],
};
const differences = surfaceDifferences(cube, [1, 0], 0.1);

/** Exercise “central”: the slope of x³ at 1, measured on both sides with h = 0.1. */
export const central = differences.central[0] ?? Number.NaN;
export const centralSlips: readonly NumberSlip[] = [
  {
    value: differences.oneSided[0] ?? Number.NaN,
    says: 'This is the one-sided quotient.',
    why: 'The central one also steps to the other side, and divides by $2h$.',
  },
  {
    value: 2 * central,
    says: 'You divided by $h$.',
    why: 'The two heights lie $2h$ apart.',
  },
  {
    value: cube.gradient([1])[0] ?? Number.NaN,
    says: 'This is the exact slope.',
    why: 'The question asks what the measurement gives.',
  },
];
