import fc from 'fast-check';
import {
  createRandom,
  type LossName,
  type OptimizerKind,
  type Sample,
  type TrainerOptions,
} from '../../../src/engine/index.ts';
import { samples as networks } from './random-networks.ts';

export const optimizerKinds: readonly OptimizerKind[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
];

function target(size: number, loss: LossName, random: ReturnType<typeof createRandom>): number[] {
  if (loss === 'halfSquaredError' || loss === 'squaredError') {
    return Array.from({ length: size }, () => random.normal());
  }
  return Array.from({ length: size }, () => random.uniform());
}

function drawSamples(count: number, inputs: number, outputs: number, loss: LossName, seed: number) {
  const random = createRandom(seed);
  return Array.from(
    { length: count },
    (): Sample => ({
      input: Array.from({ length: inputs }, () => random.normal()),
      target: target(outputs, loss, random),
    }),
  );
}

/** Any network, optimizer, batch size, penalties and dropout; soft targets for the classes. */
export const trainings: fc.Arbitrary<{ options: TrainerOptions; seed: number }> = fc
  .record({
    drawn: networks,
    count: fc.integer({ min: 1, max: 13 }),
    batchSize: fc.integer({ min: 1, max: 14 }),
    kind: fc.constantFrom(...optimizerKinds),
    weightDecay: fc.constantFrom(0, 0.02),
    dampening: fc.constantFrom(0, 0.5),
    l1: fc.constantFrom(0, 0.003),
    l2: fc.constantFrom(0, 0.01),
    decay: fc.constantFrom(0, 0.05),
    rate: fc.constantFrom(0, 0, 0.3),
    seed: fc.nat(),
  })
  .map(({ drawn: { network, input, target: y }, count, kind, rate, seed, ...rest }) => {
    const { batchSize, weightDecay, dampening, l1, l2, decay } = rest;
    // ε of .01 keeps g/(√v + ε) from jumping where a gradient is 0 but for rounding.
    const optimizer = {
      kind,
      learningRate: 0.02,
      epsilon: 0.01,
      weightDecay,
      dampening: kind === 'momentum' ? dampening : 0,
    };
    const samples = drawSamples(count, input.length, y.length, network.loss, seed);
    const dropout = rate === 0 ? [] : network.layers.map((_, layer) => (layer % 2 ? rate : 0.1));
    const options = { network, samples, batchSize, optimizer, l1, l2, decay, dropout };
    return { options, seed };
  });
