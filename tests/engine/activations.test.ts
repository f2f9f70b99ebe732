import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activations, leakySlope, sigmoid } from '../../src/engine/index.ts';
import { hiddenNames } from './support/random-networks.ts';

const ordinary = fc.double({ min: -8, max: 8, noNaN: true });

describe.each(hiddenNames)('%s', (name) => {
  const { value, derivative, derivativeFromValue } = activations[name];

  test('its derivative is the central difference', () => {
    const h = 1e-5;
    fc.assert(
      fc.property(ordinary, (z) => {
        fc.pre(Math.abs(z) > 2 * h);
        const slope = (value(z + h) - value(z - h)) / (2 * h);
        expect(Math.abs(derivative(z) - slope)).toBeLessThan(1e-9);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('the derivative from a = f(z) is the same number', () => {
    fc.assert(
      fc.property(ordinary, (z) => {
        if (derivativeFromValue !== null) {
          expect(derivativeFromValue(value(z))).toBe(derivative(z));
        }
      }),
    );
  });

  test('NaN stays NaN', () => {
    expect(value(Number.NaN)).toBeNaN();
  });
});

test('values worked by hand', () => {
  expect([-2, 0, 3].map((z) => activations.relu.value(z))).toEqual([0, 0, 3]);
  expect([-2, 0, 3].map((z) => activations.leakyRelu.value(z))).toEqual([-0.02, 0, 3]);
  expect(activations.sigmoid.value(0)).toBe(0.5);
  expect(activations.sigmoid.derivative(0)).toBe(0.25);
  expect(activations.tanh.derivative(0)).toBe(1);
  expect(activations.linear.value(1.5)).toBe(1.5);
});

test('at the kink the slope from the left is taken', () => {
  expect(activations.relu.derivative(0)).toBe(0);
  expect(activations.relu.derivative(-0)).toBe(0);
  expect(activations.leakyRelu.derivative(0)).toBe(leakySlope);
});

test('the sigmoid is finite and symmetric for any z', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (z) => {
      expect(sigmoid(z)).toBeGreaterThanOrEqual(0);
      expect(sigmoid(z)).toBeLessThanOrEqual(1);
      expect(Math.abs(sigmoid(z) + sigmoid(-z) - 1)).toBeLessThan(1e-15);
    }),
  );
  expect(sigmoid(-1e4)).toBe(0);
  expect(sigmoid(1e4)).toBe(1);
});
