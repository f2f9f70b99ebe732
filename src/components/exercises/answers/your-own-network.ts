/** The numbers that chapter 15 asks for, and what its known mistakes give. */
import { passCosts } from '@engine';
import type { ChoiceOption, NumberSlip } from '../types.ts';

const sizes = [10, 20, 20, 4] as const;
const costs = passCosts(sizes);
const classes = 4;

/** Exercise “count”: the network 10-20-20-4. */
export const parameters = costs.parameters;
export const parameterSlips: readonly NumberSlip[] = [
  {
    value: costs.forward,
    says: 'You left the biases out.',
    why: 'Each node of layers 1 to 3 has one.',
  },
  {
    value: costs.forward + 3,
    says: 'You counted one bias for each layer.',
    why: 'Every node has one of its own.',
  },
];

export const firstLoss = Math.log(classes);
export const lossSlips: readonly NumberSlip[] = [
  {
    value: Math.log10(classes),
    says: 'This is the logarithm to the base 10.',
    why: 'Cross-entropy takes the natural one.',
  },
  { value: Math.log2(classes), says: 'This is in bits.', why: 'The book measures in nats.' },
  {
    value: 1 / classes,
    says: 'This is the probability of each class.',
    why: 'The loss is minus its logarithm.',
  },
];

const [points, batch, epochs] = [240, 32, 150];

/** Exercise “steps”: 240 points, batches of 32, 150 epochs. */
export const steps = Math.ceil(points / batch) * epochs;
export const stepSlips: readonly NumberSlip[] = [
  {
    value: Math.floor(points / batch) * epochs,
    says: 'You dropped the smaller last batch.',
    why: 'Its 16 points are used too.',
  },
  {
    value: points * epochs,
    says: 'This is the number of samples used.',
    why: 'A step takes a batch of them.',
  },
];

/** Exercise “symptom”: ten classes, a first loss of 12.8. */
export const symptomOptions: readonly ChoiceOption[] = [
  {
    text: 'the first weights and the scale of the features',
    right: true,
    why: 'A guess costs 2.30. A larger first loss means that the network is sure of wrong classes, so the logits are too large.',
  },
  {
    text: 'the learning rate',
    why: 'No step has been taken yet. The learning rate can’t have done it.',
  },
  {
    text: 'the backward pass',
    why: 'The first loss needs only the forward pass.',
  },
  {
    text: 'the number of epochs',
    why: 'Before the first epoch nothing has been trained. The number at the start should be $\\ln 10$ whatever comes after.',
  },
];
