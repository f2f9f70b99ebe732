import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  averageGradients,
  backward,
  forward,
  gradientStep,
  type Network,
  type ParameterGradients,
} from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';
import { samples } from './support/random-networks.ts';

const network: Network = deepFreeze({
  layers: [{ weights: [[1, 2]], bias: [3], activation: 'linear' }],
  loss: 'squaredError',
});
const gradients: ParameterGradients = deepFreeze({
  weightGradients: [[[10, -10]]],
  biasGradients: [[5]],
});

test('W − η ∇W and b − η ∇b, as a new network', () => {
  const next = gradientStep(network, gradients, 0.1);
  expect(next).toEqual({
    layers: [{ weights: [[0, 3]], bias: [2.5], activation: 'linear' }],
    loss: 'squaredError',
  });
  expect(gradientStep(network, gradients, 0)).toEqual(network);
});

test('a small step against the gradient lowers the loss', () => {
  fc.assert(
    fc.property(samples, ({ network: drawn, input, target }) => {
      const lossOf = (each: Network) => backward(each, forward(each, input), target).loss;
      const slope = backward(drawn, forward(drawn, input), target);
      const after = lossOf(gradientStep(drawn, slope, 1e-6));
      expect(after).toBeLessThanOrEqual(slope.loss * (1 + 1e-12));
    }),
    { seed: 11 },
  );
});

test('shapes that differ are named both', () => {
  const wrong = { ...gradients, weightGradients: [[[1], [2]]] };
  expect(() => gradientStep(network, wrong, 0.1)).toThrow(
    'gradientStep: layer 1: W is 1×2, its gradient is 2×1',
  );
  expect(() => gradientStep(network, { ...gradients, biasGradients: [[1, 2]] }, 0.1)).toThrow(
    'gradientStep: layer 1: b is 1×1, its gradient is 2×1',
  );
  expect(() => gradientStep(network, { weightGradients: [], biasGradients: [] }, 0.1)).toThrow(
    'gradientStep: 0 gradients for 1 layers',
  );
  expect(() => gradientStep(network, gradients, Number.NaN)).toThrow(
    'gradientStep: the learning rate must be a number, not NaN',
  );
});

test('gradients are averaged entry by entry, and the losses with them', () => {
  const other = { weightGradients: [[[20, 0]]], biasGradients: [[-5]], loss: 4 };
  const mean = averageGradients([{ ...gradients, loss: 2 }, other]);
  expect(mean).toEqual({ weightGradients: [[[15, -5]]], biasGradients: [[0]], loss: 3 });
  expect(averageGradients([gradients, other]).loss).toBeNull();
});

test('the average of copies is the gradient itself', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 5 }), (sample, count) => {
      const { network: drawn, input, target } = deepFreeze(sample);
      const one = backward(drawn, forward(drawn, input), target);
      const mean = averageGradients(new Array(count).fill(one));
      expectClose(mean.weightGradients, one.weightGradients, 1e-14);
      expectClose(mean.biasGradients, one.biasGradients, 1e-14);
    }),
  );
});

test('gradients of different networks cannot be averaged', () => {
  expect(() => averageGradients([])).toThrow('averageGradients: no gradients to average');
  const wider = { weightGradients: [[[1, 2, 3]]], biasGradients: [[5]] };
  expect(() => averageGradients([gradients, wider])).toThrow(
    'averageGradients: cannot average 1×2 and 1×3',
  );
  const deeper = { weightGradients: [[[1, 2]], [[1]]], biasGradients: [[5], [1]] };
  expect(() => averageGradients([gradients, deeper])).toThrow(
    'averageGradients: the gradients are of networks of 1 and of 2 layers',
  );
});
