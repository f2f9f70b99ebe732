import { expect, test } from 'vitest';
import { backward } from '../../src/engine/backward.ts';
import {
  backwardWithDropout,
  type DropoutMasks,
  drawDropoutMasks,
  forwardWithDropout,
} from '../../src/engine/dropout-passes.ts';
import { EngineError } from '../../src/engine/errors.ts';
import { forward } from '../../src/engine/forward.ts';
import { createNetwork } from '../../src/engine/networks.ts';
import { createRandom } from '../../src/engine/randoms.ts';
import type { Layer, Network, Vector } from '../../src/engine/types.ts';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';

const networks: Record<string, { network: Network; target: Vector }> = {
  'tanh and softmax': {
    network: createNetwork({
      sizes: [3, 4, 5, 3],
      activation: 'tanh',
      initializer: 'normal',
      random: createRandom(1),
    }),
    target: [0, 1, 0],
  },
  'sigmoid with squared error': {
    network: createNetwork({
      sizes: [3, 4, 2],
      activation: 'tanh',
      output: 'sigmoid',
      loss: 'squaredError',
      random: createRandom(2),
    }),
    target: [0.3, 0.9],
  },
};
const input = deepFreeze([0.4, -1.1, 0.8]);
const cases = Object.entries(networks);

const change = (network: Network, layer: number, row: number, column: number, by: number) => ({
  ...network,
  layers: network.layers.map(
    (each, index): Layer =>
      index === layer
        ? {
            ...each,
            weights: each.weights.map((weights, i) =>
              weights.map((w, j) => (i === row && j === column ? w + by : w)),
            ),
          }
        : each,
  ),
});

test.each(cases)('%s: without masks it is the plain pass', (_, { network, target }) => {
  const pass = forwardWithDropout(network, input, []);
  const plain = forward(network, input);
  expect(pass.output).toEqual(plain.output);
  expect(pass.sent).toEqual(plain.activations);
  const gradients = backwardWithDropout(network, pass, target);
  const expected = backward(network, plain, target);
  expect(gradients.loss).toBe(expected.loss);
  expectClose(gradients.errorSignals as never, expected.errorSignals as never, 1e-14);
  expectClose(gradients.weightGradients as never, expected.weightGradients as never, 1e-14);
});

test.each(cases)('%s: gradients are the slopes of the masked loss', (_, { network, target }) => {
  const rates = [0.3, 0.5, 0.4].slice(0, network.layers.length);
  const masks = deepFreeze(drawDropoutMasks(network, rates, createRandom(5)));
  expect(masks.some((each) => each?.mask.includes(0))).toBe(true);
  const lossOf = (changed: Network) =>
    backwardWithDropout(changed, forwardWithDropout(changed, input, masks), target).loss;
  const { weightGradients } = backwardWithDropout(
    network,
    forwardWithDropout(network, input, masks),
    target,
  );
  const h = 1e-5;
  weightGradients.forEach((matrix, layer) => {
    matrix.forEach((row, i) => {
      row.forEach((gradient, j) => {
        const up = lossOf(change(network, layer, i, j, h));
        const down = lossOf(change(network, layer, i, j, -h));
        expect(Math.abs((up - down) / (2 * h) - gradient)).toBeLessThan(1e-7);
      });
    });
  });
});

test('a mask at a layer is the network whose next weights have scaled and emptied columns', () => {
  const { network, target } = networks['tanh and softmax'] as (typeof networks)[string];
  const masks: DropoutMasks = [null, null, { mask: [1, 0, 0, 1, 1], rate: 0.2 }];
  const thinned: Network = {
    ...network,
    layers: network.layers.map((layer, index): Layer => {
      if (index !== 2) return layer;
      const factors = [1.25, 0, 0, 1.25, 1.25];
      const weights = layer.weights.map((row) => row.map((w, j) => w * (factors[j] as number)));
      return { ...layer, weights };
    }),
  };
  const pass = forwardWithDropout(network, input, masks);
  expectClose(pass.output, forward(thinned, input).output, 1e-14);
  const { errorSignals } = backwardWithDropout(network, pass, target);
  const expected = backward(thinned, forward(thinned, input), target).errorSignals;
  expectClose(errorSignals as never, expected as never, 1e-14);
});

test('with every node dropped only the biases after the mask learn', () => {
  const { network, target } = networks['tanh and softmax'] as (typeof networks)[string];
  const masks: DropoutMasks = [null, null, { mask: [0, 0, 0, 0, 0], rate: 0.2 }];
  const pass = forwardWithDropout(network, input, masks);
  expect(pass.preActivations[2]).toEqual(network.layers[2]?.bias);
  const { weightGradients, errorSignals } = backwardWithDropout(network, pass, target);
  expect(weightGradients.flat(2).every((gradient) => Math.abs(gradient) === 0)).toBe(true);
  expect(errorSignals[2]?.some((entry) => entry !== 0)).toBe(true);
});

test('a layer of rate 0 takes no random number and no mask', () => {
  const { network } = networks['tanh and softmax'] as (typeof networks)[string];
  const [one, two] = [createRandom(3), createRandom(3)];
  const [first, second] = drawDropoutMasks(network, [0, 0.5], one);
  expect(first).toBeNull();
  expect(second?.mask).toEqual(Array.from({ length: 4 }, () => two.binomial(1, 0.5)));
});

test('misuse is named', () => {
  const { network, target } = networks['tanh and softmax'] as (typeof networks)[string];
  expect(() => forwardWithDropout(network, [1], [])).toThrow('the input is 1×1');
  expect(() => forwardWithDropout(network, input, [null, { mask: [1], rate: 0.5 }])).toThrow(
    'applyDropout: cannot mask 4×1 by 1×1',
  );
  expect(() => forwardWithDropout(network, input, [null, null, null, null])).toThrow(EngineError);
  expect(() => drawDropoutMasks(network, [1], createRandom(1))).toThrow('[0, 1)');
  const pass = forwardWithDropout(network, input, []);
  expect(() => backwardWithDropout(network, pass, target.slice(1))).toThrow('the target is 2×1');
});
