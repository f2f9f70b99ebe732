/** The numbers that chapter 8 asks for, and what its known mistakes give. */
import { createOptimizer, descend, quadraticBowl, stabilityLimit } from '@engine';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** 3x², as a bowl of curvature 6. */
const CURVATURE = 6;
const parabola = quadraticBowl([CURVATURE, 0]);
const START = 3;
const RATE = 0.1;
const stepWith = (learningRate: number) =>
  descend(parabola, createOptimizer({ kind: 'sgd', learningRate }), {
    start: [START, 0],
    maxSteps: 1,
  }).points.at(-1)?.[0] ?? Number.NaN;

const slope = parabola.gradient([START, 0])[0] ?? Number.NaN;

/** Exercise “step”: one step on 3x² from 3. */
export const firstStep = stepWith(RATE);
export const firstStepSlips: readonly NumberSlip[] = [
  {
    value: START + RATE * slope,
    says: 'You went with the gradient.',
    why: 'It points uphill: subtract.',
  },
  {
    value: stepWith(1),
    says: 'You left the learning rate out.',
    why: 'The rule without it is the rule with $\\eta = 1$.',
  },
  {
    value: START - RATE * parabola.value([START, 0]),
    says: 'You subtracted the height.',
    why: 'A step goes against the slope, and the slope of $3x^2$ is $6x$.',
  },
];

/** Exercise “limit”. */
export const limit = stabilityLimit(
  {
    hessian: () => [
      [CURVATURE, 0],
      [0, 0],
    ],
  },
  [0, 0],
);
export const limitSlips: readonly NumberSlip[] = [
  {
    value: limit / 2,
    says: 'With this one the walk arrives in a single step.',
    why: 'It goes on converging up to twice as much.',
  },
  {
    value: 2 * limit,
    says: 'You took 3 for the curvature.',
    why: 'The second derivative of $3x^2$ is 6.',
  },
];

/** Exercise “valley”: the best factor for the curvatures 1 and 50. */
const [LEAST, LARGEST] = [1, 50];
const best = 2 / (LEAST + LARGEST);
export const valleyFactor = 1 - best * LEAST;
export const valleySlips: readonly NumberSlip[] = [
  {
    value: 1 - LEAST / LARGEST,
    says: 'This is the factor at $\\eta = 1/\\lambda_{\\max}$.',
    why: 'A larger $\\eta$ is a little better: let the other direction zigzag.',
  },
  {
    value: 1 - valleyFactor,
    says: 'This is the share of the way that a step makes.',
    why: 'The factor is what it leaves.',
  },
];

/** Exercise “lemma”: ‖∇L‖²/2Λ. */
const GRADIENT = [3, 4];
const BOUND = 4;
const squared = GRADIENT.reduce((sum, entry) => sum + entry ** 2, 0);
export const guaranteed = squared / (2 * BOUND);
export const guaranteedSlips: readonly NumberSlip[] = [
  {
    value: squared / BOUND,
    says: 'This is what the linear approximation promises.',
    why: 'The curvature takes up to half of it back.',
  },
  {
    value: Math.sqrt(squared) / (2 * BOUND),
    says: 'You took the length of the gradient.',
    why: 'The lemma has its square.',
  },
];

export const swingOptions: readonly ChoiceOption[] = [
  {
    text: 'divide $\\eta$ by three',
    right: true,
    why: 'Full batches have no noise. Two heights in turn are what a step above $2/\\lambda_{\\max}$ does, and a smaller $\\eta$ ends it.',
  },
  {
    text: 'stop, since this is the minimum',
    why: 'At a minimum the gradient is 0, and the loss would not move.',
  },
  {
    text: 'multiply $\\eta$ by three, to get away from here',
    why: 'The steps are too long already. Longer ones swing more widely.',
  },
  {
    text: 'train for longer with this $\\eta$',
    why: 'Above the limit no number of steps brings it to rest.',
  },
];
