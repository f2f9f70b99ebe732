import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backward, forward, gradientStep, workPass } from '../../src/engine/index.ts';
import { deepFreeze } from './support/deep-freeze.ts';
import { samples } from './support/random-networks.ts';

test('it is forward, backward, a gradient step and forward again', () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, learningRate) => {
      const { network, input, target } = deepFreeze(sample);
      const worked = workPass({ network, input, target, learningRate });
      const pass = forward(network, input);
      const gradients = backward(network, pass, target);
      const next = gradientStep(network, gradients, learningRate);
      const after = forward(next, input);
      expect(worked.pass.activations).toEqual(pass.activations);
      expect(worked.gradients.weightGradients).toEqual(gradients.weightGradients);
      expect(worked.updatedNetwork).toEqual(next);
      expect(worked.updatedPass.output).toEqual(after.output);
      expect(worked.lossBefore).toBe(gradients.loss);
      expect(worked.lossAfter).toBe(backward(next, after, target).loss);
      const last = network.layers.length;
      expect(worked.step(`newa${last}`).quantity.value).toEqual(after.output);
      expect(worked.step(`newW${last}`).quantity.value).toBe(
        worked.updatedNetwork.layers[last - 1]?.weights,
      );
      expect(worked.step('newL').quantity.value).toBe(worked.lossAfter);
      expect(worked.step('eta').quantity.value).toBe(learningRate);
    }),
    { numRuns: 50, seed: 2 },
  );
});

const layer = { weights: [[1]], bias: [0], activation: 'linear' } as const;
const options = {
  network: { layers: [layer], loss: 'squaredError' },
  input: [1],
  target: [0],
  learningRate: 0.1,
} as const;

test('steps by id', () => {
  const worked = workPass(options);
  expect(worked.has('z1')).toBe(true);
  expect(worked.has('z2')).toBe(false);
  expect(worked.step('z1')).toBe(worked.trace.find((step) => step.quantity.id === 'z1'));
  expect(() => worked.step('z2')).toThrow("workPass: no quantity 'z2' in this pass");
});

test('what does not fit is refused', () => {
  expect(() => workPass({ ...options, learningRate: Number.POSITIVE_INFINITY })).toThrow(
    'the learning rate must be a number, not Infinity',
  );
  expect(() => workPass({ ...options, input: [1, 2] })).toThrow(
    'forward: the input is 2×1, the network takes 1×1',
  );
  expect(() => workPass({ ...options, target: [] })).toThrow(
    'backward: the target is 0×1, the output is 1×1',
  );
});
