/** The numbers that chapter 10 asks for, and what its known mistakes give. */
import { entryOf } from '@engine';
import { measureGradientNoise } from '../../diagrams/figures/gradient-noise.ts';
import { batch, batchQuantity, type Learner } from '../../math/batch-example.ts';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** Exercise “steps”: an epoch of this many samples in batches of this size. */
const EPOCH = { samples: 60_000, batchSize: 128 } as const;
const whole = Math.floor(EPOCH.samples / EPOCH.batchSize);
const left = EPOCH.samples - whole * EPOCH.batchSize;

export const epochSteps = Math.ceil(EPOCH.samples / EPOCH.batchSize);
export const epochSlips: readonly NumberSlip[] = [
  {
    value: whole,
    says: 'These are the full batches only.',
    why: 'Some samples are left over, and they make a step too.',
  },
];

export const leftOver = left;
export const leftOverSlips: readonly NumberSlip[] = [
  {
    value: EPOCH.batchSize - left,
    says: 'So many are missing from a full batch.',
    why: 'The question is how many are in it.',
  },
  {
    value: EPOCH.batchSize,
    says: 'This is a full batch.',
    why: 'The last one holds what the others have left.',
  },
];

/** Exercise “average”: a weight of layer 3, by row and column from 1. */
const WEIGHT = { row: 2, column: 3 } as const;
const entryAt = (id: string, by: Learner) =>
  entryOf(batchQuantity(id, by).value, WEIGHT.row - 1, WEIGHT.column - 1);
const before = entryAt('W3', 1);
const slope = entryAt('gradW3', 'batch');
const count = batch.samples.length;

export const newWeight = entryAt('newW3', 'batch');
export const newWeightSlips: readonly NumberSlip[] = [
  {
    value: before + batch.learningRate * slope,
    says: 'You went up the slope.',
    why: 'The step goes against the gradient.',
  },
  {
    value: before - batch.learningRate * count * slope,
    says: 'You took the sum of the gradients.',
    why: 'A batch takes their mean, or its step would grow with its size.',
  },
  {
    value: before - batch.learningRate * entryAt('gradW3', 'middle'),
    says: 'This is the gradient at the mean sample.',
    why: 'Average the three gradients, not the samples.',
  },
];

/** Exercise “shapes”: of Δ⁽³⁾A⁽²⁾ᵀ in the network 2-2-4-3 with ten samples. */
export const shapeOptions: readonly ChoiceOption[] = [
  {
    text: '3 × 4, as $\\W{3}$',
    right: true,
    why: 'A gradient has the shape of what it is the gradient of, for any number of samples.',
  },
  {
    text: '3 × 10',
    why: 'This is $\\Delta^{(3)}$ alone, one column for each sample. The product adds the samples up.',
  },
  {
    text: '4 × 3',
    why: 'This is its transpose. Rows go with the error signal, of which layer 3 has three entries.',
  },
  {
    text: '3 × 4 × 10',
    why: 'So many numbers would be needed to keep the gradients of the samples apart. The product adds them up.',
  },
];

/** Exercise “noise”: the batch whose noise is as large as the gradient. */
const { gradient, sigma } = measureGradientNoise();
const ratio = Number(sigma.toFixed(4)) / Number(gradient.toFixed(4));
export const evenBatch = ratio ** 2;
export const evenBatchSlips: readonly NumberSlip[] = [
  {
    value: ratio,
    says: 'This is $\\sqrt{B}$.',
    why: 'The noise falls with the root of $B$, so the ratio has to be squared.',
  },
];
