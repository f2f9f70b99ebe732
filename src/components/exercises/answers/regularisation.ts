/** The numbers that chapter 12 asks for, and what its known mistakes give. */
import {
  add,
  applyDropout,
  forwardWithDropout,
  halfSquaredError,
  type Layer,
  matvec,
  mean,
  type Network,
  penaltyGradient,
  penaltyValue,
  probabilityAllDropped,
  softThreshold,
  type Vector,
} from '@engine';
import { EXERCISE_MASK, network, passUnder, RATE } from '../../math/dropout-example.ts';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** Exercise “steps”: the smaller weight after one step of each penalty alone. */
const STEPS = { weights: [1, -0.02], learningRate: 0.1, strength: 0.3 } as const;
const { weights, learningRate, strength } = STEPS;
const [, small] = weights;
const stepWith = (slopes: Vector) => small - learningRate * (slopes[1] as number);

export const smallAfterL2 = stepWith(penaltyGradient(weights, { l2: strength }));
export const smallAfterL2Slips: readonly NumberSlip[] = [
  {
    value: small - (penaltyGradient(weights, { l2: strength })[1] as number),
    says: 'The step was taken without $\\lr$.',
    why: 'The slope of the penalty is multiplied by the learning rate like any other.',
  },
  {
    value: 2 * small - smallAfterL2,
    says: 'The weight has grown.',
    why: 'A penalty takes every weight nearer to 0.',
  },
];

export const smallAfterL1 = softThreshold(weights, learningRate * strength)[1] as number;
export const smallAfterL1Slips: readonly NumberSlip[] = [
  {
    value: stepWith(penaltyGradient(weights, { l1: strength })),
    says: 'This is the plain L1 step.',
    why: 'It throws the weight across 0. The threshold stops there.',
  },
];

/** Exercise “mask”: the third logit under another mask. */
const { pass } = passUnder(EXERCISE_MASK);
const layer3 = network.layers[2] as Layer;
const a2 = pass.activations[2] as Vector;
const thirdLogit = (sent: Vector) => add(matvec(layer3.weights, sent), layer3.bias)[2] as number;

export const maskedLogit = pass.preActivations[2]?.[2] as number;
export const maskedLogitSlips: readonly NumberSlip[] = [
  {
    value: thirdLogit(a2.map((a, i) => a * (EXERCISE_MASK[i] as number))),
    says: 'You left out the factor 1.25.',
    why: 'What stays is divided by $q = 0.8$.',
  },
  {
    value: thirdLogit(a2),
    says: 'This is the logit without dropout.',
    why: 'Node 1 is dropped and sends nothing.',
  },
  {
    value: thirdLogit(applyDropout(a2, [1, 1, 1, 1], RATE)),
    says: 'You enlarged all four activations.',
    why: 'That of node 1 is multiplied by 0.',
  },
];

/** Exercise “all dropped”: four inputs at one rate, three hidden nodes at another. */
const LAYERS = { inputs: [4, 0.2], hidden: [3, 0.5] } as const;
const inputsDropped = probabilityAllDropped(...LAYERS.inputs);
export const hiddenDropped = probabilityAllDropped(...LAYERS.hidden);
export const hiddenDroppedSlips: readonly NumberSlip[] = [
  {
    value: LAYERS.hidden[0] * LAYERS.hidden[1],
    says: 'You multiplied by the number of nodes.',
    why: 'That is how many are dropped on the average. All of them at once is a power.',
  },
  {
    value: 1 - hiddenDropped,
    says: 'This is the probability that at least one stays.',
  },
];
export const eitherDropped = 1 - (1 - hiddenDropped) * (1 - inputsDropped);
export const eitherDroppedSlips: readonly NumberSlip[] = [
  {
    value: hiddenDropped * inputsDropped,
    says: 'This is the probability that both are.',
    why: 'One of them is enough.',
  },
  {
    value: 1 - eitherDropped,
    says: 'This is the probability that neither is.',
  },
];

/** Exercise “penalty”: what dropout adds to the loss of a linear node, over all masks. */
const NODE = { weights: [2, -1], activations: [0.5, 3], rate: 0.5 } as const;
const node: Network = {
  layers: [{ weights: [NODE.weights], bias: [0], activation: 'linear' }],
  loss: 'halfSquaredError',
};
const lossUnder = (mask: Vector) =>
  halfSquaredError(
    forwardWithDropout(node, NODE.activations, [{ mask, rate: NODE.rate }]).output,
    [0],
  );
const masks = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const plainLoss = halfSquaredError(forwardWithDropout(node, NODE.activations, []).output, [0]);
/** Rate ½: each of the four masks counts alike. */
export const addedLoss = mean(masks.map(lossUnder)) - plainLoss;
export const addedLossSlips: readonly NumberSlip[] = [
  {
    value: 2 * addedLoss,
    says: 'This is the sum of the squares.',
    why: 'It still has to be multiplied by $(1 - q)/2q$.',
  },
  {
    value: penaltyValue(NODE.weights, { l2: 1 }),
    says: 'You left the activations out.',
    why: 'Each weight is counted with the square of what comes through it.',
  },
];

/** Exercise “test time”. */
export const testOptions: readonly ChoiceOption[] = [
  {
    text: 'Nothing: send them on as they are',
    right: true,
    why: 'They were doubled in training, so that half of them were worth all. Now all of them are there.',
  },
  {
    text: 'Multiply them by 0.5',
    why: 'That is right if nothing was divided in training, as in the first paper. Here it would make the layer too quiet.',
  },
  {
    text: 'Divide them by 0.5',
    why: 'The factor makes up for nodes that are missing. None is.',
  },
  {
    text: 'Draw a mask, as in training',
    why: 'Then the answer is random. It is what you do on purpose if you want to know how sure the network is.',
  },
];
