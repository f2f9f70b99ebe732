import { expect, test } from 'vitest';
import { EngineError, forward, type Network, type Vector } from '../../src/engine/index.ts';
import { deepFreeze } from './support/deep-freeze.ts';

const layers = (): Network['layers'] => [
  { weights: [[1, -1]], bias: [0.5], activation: 'relu' },
  { weights: [[2], [-2]], bias: [0, 1], activation: 'linear' },
];
const network: Network = deepFreeze({ layers: layers(), loss: 'squaredError' });

test('a pass worked by hand', () => {
  const pass = forward(network, [2, 1]);
  expect(pass.preActivations).toEqual([[1.5], [3, -2]]);
  expect(pass.activations).toEqual([[2, 1], [1.5], [3, -2]]);
  expect(pass.output).toBe(pass.activations[2]);
});

test('an overflowing network still gives a pass', () => {
  const huge: Network = {
    layers: [{ weights: [[1e308, 1e308]], bias: [0], activation: 'linear' }],
    loss: 'squaredError',
  };
  expect(forward(huge, [10, 10]).output).toEqual([Number.POSITIVE_INFINITY]);
});

test('an input that does not fit is refused with both shapes', () => {
  expect(() => forward(network, [1, 2, 3])).toThrow(
    'forward: the input is 3×1, the network takes 2×1',
  );
  expect(() => forward(network, [[1, 2]] as unknown as Vector)).toThrow(
    'forward: the input must be a vector, not 1×2',
  );
  expect(() => forward(network, 'text' as unknown as Vector)).toThrow(EngineError);
});

test('a network that does not fit together is refused, also when it was changed after a pass', () => {
  const mutable = JSON.parse(JSON.stringify(network)) as { layers: { weights: number[][] }[] };
  forward(mutable as unknown as Network, [2, 1]);
  mutable.layers[1]?.weights.forEach((row) => {
    row.push(1);
  });
  expect(() => forward(mutable as unknown as Network, [2, 1])).toThrow(
    'forward: W of layer 2 is 2×2, it must be 2×1',
  );
});

test('a changed activation is not confused with the one seen before', () => {
  const mutable = JSON.parse(JSON.stringify(network)) as { layers: { activation: string }[] };
  forward(mutable as unknown as Network, [0, 1]);
  (mutable.layers[0] as { activation: string }).activation = 'tanh';
  const pass = forward(mutable as unknown as Network, [0, 1]);
  expect(pass.activations[1]).toEqual([Math.tanh(-0.5)]);
  expect(pass.trace.find((step) => step.quantity.id === 'a1')?.formula).toContain('\\tanh');
});
