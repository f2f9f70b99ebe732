import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backward } from '../../src/engine/backward.ts';
import { EngineError } from '../../src/engine/errors.ts';
import { forward } from '../../src/engine/forward.ts';
import { createNetwork } from '../../src/engine/networks.ts';
import {
  penalizeGradients,
  penaltyGradient,
  penaltyValue,
  settleWeights,
  softThreshold,
} from '../../src/engine/penalties.ts';
import { createRandom } from '../../src/engine/randoms.ts';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';

const weight = fc.double({ min: -5, max: 5, noNaN: true });
const strength = fc.double({ min: 0, max: 3, noNaN: true });

test('L1 sums sizes, L2 half the squares, the elastic net both, over any shape', () => {
  expect(penaltyValue([3, -4], { l1: 0.5 })).toBe(3.5);
  expect(penaltyValue([3, -4], { l2: 0.1 })).toBe(1.25);
  expect(penaltyValue([[3], [-4]], { l1: 0.5, l2: 0.1 })).toBe(4.75);
  expect(penaltyValue(-2, { l1: 1 })).toBe(2);
  expect(penaltyValue([1, 2], {})).toBe(0);
});

test('the gradient at 0 is 0, between the slopes on both sides', () => {
  expect(penaltyGradient([2, -0.5, 0], { l1: 0.1 })).toEqual([0.1, -0.1, 0]);
});

test('the gradient is the slope of the value, by central differences', () => {
  fc.assert(
    fc.property(weight, strength, strength, (w, l1, l2) => {
      fc.pre(Math.abs(w) > 1e-3);
      const h = 1e-5;
      const value = (at: number) => penaltyValue([at, 0.7], { l1, l2 });
      const slope = (value(w + h) - value(w - h)) / (2 * h);
      const [gradient] = penaltyGradient([w, 0.7], { l1, l2 }) as [number, number];
      expect(Math.abs(gradient - slope)).toBeLessThan(1e-6);
    }),
  );
});

test('soft threshold is the point that weighs distance against L1: no other is better', () => {
  fc.assert(
    fc.property(weight, strength, weight, (w, amount, other) => {
      const cost = (at: number) => 0.5 * (at - w) ** 2 + amount * Math.abs(at);
      expect(cost(softThreshold(w, amount))).toBeLessThanOrEqual(cost(other) + 1e-12);
    }),
  );
  expect(softThreshold([2, -0.5, -2], 1)).toEqual([1, 0, -1]);
  expect(softThreshold([[-0.5]], 1)).toEqual([[0]]);
});

test('a weight settles where no other place costs less', () => {
  fc.assert(
    fc.property(weight, strength, strength, weight, (c, l1, l2, other) => {
      const cost = (at: number) => 0.5 * (at - c) ** 2 + penaltyValue(at, { l1, l2 });
      expect(cost(settleWeights(c, { l1, l2 }))).toBeLessThanOrEqual(cost(other) + 1e-12);
    }),
  );
  expect(settleWeights([2, 0.3], { l1: 0.5 })).toEqual([1.5, 0]);
  expect(settleWeights([3], { l2: 0.5 })).toEqual([2]);
});

test('in a network weights are penalised and biases are not', () => {
  const network = deepFreeze(createNetwork({ sizes: [2, 3, 2], random: createRandom(4) }));
  const gradients = deepFreeze(backward(network, forward(network, [0.3, -0.8]), [1, 0]));
  const both = penalizeGradients(network, gradients, { l1: 0.2, l2: 0.5 });
  expect(both.biasGradients).toEqual(gradients.biasGradients);
  network.layers.forEach(({ weights }, layer) => {
    const expected = weights.map((row, i) =>
      row.map((w, j) => {
        const gradient = gradients.weightGradients[layer]?.[i]?.[j] as number;
        return gradient + 0.2 * Math.sign(w) + 0.5 * w;
      }),
    );
    expectClose(both.weightGradients[layer] as never, expected, 1e-14);
  });
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a strength of %d is refused', (bad) => {
  expect(() => penaltyValue([1], { l1: bad })).toThrow(EngineError);
  expect(() => penaltyGradient([1], { l2: bad })).toThrow('penaltyGradient: l2 must be finite');
  expect(() => softThreshold([1], bad)).toThrow('softThreshold');
});
