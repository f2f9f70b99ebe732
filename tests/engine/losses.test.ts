import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binaryCrossEntropy,
  binaryCrossEntropyDerivative,
  binaryCrossEntropyOfProbabilities,
  crossEntropy,
  crossEntropyDerivative,
  crossEntropyOfProbabilities,
  halfSquaredError,
  type LossName,
  losses,
  sigmoid,
  softmax,
  squaredError,
  targetMass,
  type Vector,
} from '../../src/engine/index.ts';

const names = Object.keys(losses) as LossName[];
type Measure = (output: Vector, target: Vector) => number;
const functions: readonly (readonly [string, Measure])[] = [
  ['crossEntropy', crossEntropy],
  ['crossEntropyOfProbabilities', crossEntropyOfProbabilities],
  ['binaryCrossEntropy', binaryCrossEntropy],
  ['binaryCrossEntropyOfProbabilities', binaryCrossEntropyOfProbabilities],
  ['squaredError', squaredError],
  ['halfSquaredError', halfSquaredError],
];

function pairs(min: number, max: number) {
  const entry = fc.double({ min, max, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.array(fc.tuple(entry, share), { minLength: 1, maxLength: 6 }).map((list) => ({
    output: list.map(([value]) => value),
    target: list.map(([, value]) => value),
  }));
}

function expectSlope(measure: Measure, slope: Vector, output: Vector, target: Vector): void {
  const h = 1e-5;
  slope.forEach((exact, k) => {
    const at = (by: number) =>
      measure(
        output.map((entry, j) => (j === k ? entry + by : entry)),
        target,
      );
    const approximate = (at(h) - at(-h)) / (2 * h);
    expect(Math.abs(exact - approximate)).toBeLessThan(1e-7 * Math.max(1, Math.abs(exact)));
  });
}

describe.each(names)('%s', (name) => {
  const { value, derivative, fromLogits } = losses[name];

  test('its derivative by the output is the central difference', () => {
    fc.assert(
      fc.property(pairs(0.05, 0.95), ({ output, target }) => {
        expectSlope(value, derivative(output, target), output, target);
      }),
      { seed: 3 },
    );
  });

  test('its derivative by the logits is the central difference', () => {
    fc.assert(
      fc.property(pairs(-6, 6), ({ output, target }) => {
        if (fromLogits === null) return;
        expectSlope(fromLogits.value, fromLogits.derivative(output, target), output, target);
      }),
      { seed: 3 },
    );
  });
});

test('values worked by hand', () => {
  expect(crossEntropy([0, 0], [1, 0])).toBeCloseTo(Math.LN2, 15);
  expect(crossEntropyOfProbabilities([0.25, 0.75], [1, 0])).toBeCloseTo(2 * Math.LN2, 15);
  expect(binaryCrossEntropy([0], [1])).toBeCloseTo(Math.LN2, 15);
  expect(binaryCrossEntropyOfProbabilities([0.25], [0])).toBeCloseTo(-Math.log(0.75), 15);
  expect(squaredError([3, 1], [1, 0])).toBe(5);
  expect(halfSquaredError([3, 1], [1, 0])).toBe(2.5);
  expect(crossEntropyDerivative([0, 0], [1, 0])).toEqual([-0.5, 0.5]);
  expect(binaryCrossEntropyDerivative([0], [1])).toEqual([-0.5]);
});

test('from logits and from probabilities is the same where both can be worked', () => {
  fc.assert(
    fc.property(pairs(-8, 8), ({ output: z, target }) => {
      const direct = crossEntropyOfProbabilities(softmax(z), target);
      expect(Math.abs(crossEntropy(z, target) - direct)).toBeLessThan(1e-11);
      const p = z.map(sigmoid);
      const binary = binaryCrossEntropyOfProbabilities(p, target);
      expect(Math.abs(binaryCrossEntropy(z, target) - binary)).toBeLessThan(1e-11);
    }),
  );
});

test('logits of ±1e4 give finite losses and slopes', () => {
  expect(crossEntropy([1e4, -1e4], [0, 1])).toBe(2e4);
  expect(crossEntropy([1e4, -1e4], [1, 0])).toBe(0);
  expect(crossEntropyDerivative([1e4, -1e4], [0, 1])).toEqual([1, -1]);
  expect(binaryCrossEntropy([1e4, -1e4], [0, 1])).toBe(2e4);
  expect(binaryCrossEntropy([1e4, -1e4], [1, 0])).toBe(0);
  fc.assert(
    fc.property(pairs(-1e4, 1e4), ({ output: z, target }) => {
      expect(Number.isFinite(crossEntropy(z, target))).toBe(true);
      expect(crossEntropy(z, target)).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(binaryCrossEntropy(z, target))).toBe(true);
      expect(crossEntropyDerivative(z, target).every(Number.isFinite)).toBe(true);
    }),
  );
});

test('small losses keep their digits', () => {
  // ln(1 + e⁻⁴⁰) is e⁻⁴⁰ to Float64 accuracy; −ln p would print 0.
  expect(crossEntropy([40, 0], [1, 0])).toBe(Math.exp(-40));
  expect(binaryCrossEntropy([40], [1])).toBe(Math.exp(-40));
});

test('a class that is not asked for costs nothing, whatever its probability', () => {
  expect(crossEntropyOfProbabilities([1, 0], [1, 0])).toBe(0);
  expect(crossEntropyOfProbabilities([1, 0], [0, 1])).toBe(Number.POSITIVE_INFINITY);
  expect(losses.crossEntropy.derivative([1, 0], [1, 0])).toEqual([-1, 0]);
});

test('rounding does not keep the entries of a target from summing to 1', () => {
  expect(0.7 + 0.2 + 0.1).not.toBe(1);
  expect(targetMass([0.7, 0.2, 0.1])).toBe(1);
  expect(targetMass([0.5, 0.6])).toBe(1.1);
});

test.each(functions)('%s names itself and both shapes when misused', (name, measure) => {
  expect(() => measure([1, 2], [1, 2, 3])).toThrow(`${name}: cannot compare 2×1 and 3×1`);
  expect(() => measure([[1]] as unknown as Vector, [1])).toThrow(
    `${name}: the first argument must be a vector, not 1×1`,
  );
});
