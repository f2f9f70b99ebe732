import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkGradients,
  type GradientCheck,
  type Network,
  type ParameterGradients,
} from '../../src/engine/index.ts';
import { deepFreeze } from './support/deep-freeze.ts';
import { hiddenNames, outputsAndLosses, samples } from './support/random-networks.ts';

function entriesOf({ weightGradients, biasGradients }: ParameterGradients): number[] {
  return [...weightGradients.flat(2), ...biasGradients.flat()];
}

/** 1e-6 of the entry, and what rounding of L costs a difference quotient: about ε L / h. */
function expectAgreement(check: GradientCheck, loss: number): void {
  const numeric = entriesOf(check.numeric);
  const floor = 1e-10 * Math.max(1, loss);
  entriesOf(check.analytic).forEach((exact, index) => {
    const approximate = numeric[index] as number;
    const bound = 1e-6 * Math.max(Math.abs(exact), Math.abs(approximate)) + floor;
    expect(Math.abs(exact - approximate)).toBeLessThanOrEqual(bound);
  });
}

test('1,000 random networks: backpropagation agrees with central differences', () => {
  const seen = new Set<string>();
  let deepest = 0;
  fc.assert(
    fc.property(samples, (sample) => {
      const { network, input, target } = deepFreeze(sample);
      const check = checkGradients(network, input, target);
      expect(check.relativeDifference).toBeLessThan(1e-6);
      expectAgreement(check, check.loss);
      for (const { activation } of network.layers.slice(0, -1)) seen.add(activation);
      seen.add(`${network.layers.at(-1)?.activation} ${network.loss}`);
      deepest = Math.max(deepest, network.layers.length);
    }),
    { numRuns: 1000, seed: 20240131 },
  );
  const all = [...hiddenNames, ...outputsAndLosses.map((pair) => pair.join(' '))];
  expect([...seen].toSorted()).toEqual(all.toSorted());
  expect(deepest).toBe(5);
});

const network: Network = {
  layers: [{ weights: [[0.5, -1]], bias: [0.25], activation: 'linear' }],
  loss: 'halfSquaredError',
};

test('a linear network worked by hand', () => {
  // ŷ = .5·2 − 1·1 + .25 = .25, δ = .25 − 1 = −.75, ∇W = (−1.5, −.75).
  const check = checkGradients(network, [2, 1], [1]);
  expect(check.loss).toBe(0.28125);
  expect(check.analytic.weightGradients).toEqual([[[-1.5, -0.75]]]);
  expect(check.analytic.biasGradients).toEqual([[-0.75]]);
  expect(check.largestDifference).toBeLessThan(1e-9);
  expect(check.relativeDifference).toBe(check.largestDifference / 1.5);
});

test('the worst entry is named', () => {
  const saturated: Network = {
    layers: [{ weights: [[1], [3]], bias: [0, 0], activation: 'sigmoid' }],
    loss: 'squaredError',
  };
  const check = checkGradients(saturated, [1], [0, 0], { stepSize: 0.1 });
  const { id, row, column } = check.worst;
  const table: Record<string, readonly (readonly number[])[]> = {
    W1: check.analytic.weightGradients[0] as readonly (readonly number[])[],
    b1: (check.analytic.biasGradients[0] as readonly number[]).map((entry) => [entry]),
  };
  const other: Record<string, readonly (readonly number[])[]> = {
    W1: check.numeric.weightGradients[0] as readonly (readonly number[])[],
    b1: (check.numeric.biasGradients[0] as readonly number[]).map((entry) => [entry]),
  };
  const found = (table[id]?.[row]?.[column] as number) - (other[id]?.[row]?.[column] as number);
  expect(Math.abs(found)).toBe(check.largestDifference);
  expect(check.largestDifference).toBeGreaterThan(1e-5);
});

test('a kink shows as a difference', () => {
  const kink: Network = {
    layers: [
      { weights: [[1]], bias: [0], activation: 'relu' },
      { weights: [[1]], bias: [0], activation: 'linear' },
    ],
    loss: 'halfSquaredError',
  };
  // z⁽¹⁾ = 0: ReLU′(0) = 0 by convention, the central difference sees the mean slope ½.
  const check = checkGradients(kink, [0], [1]);
  expect(check.analytic.biasGradients[0]).toEqual([-0]);
  expect(check.numeric.biasGradients[0]?.[0]).toBeCloseTo(-0.5, 4);
});

test('a step size must be positive', () => {
  for (const stepSize of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => checkGradients(network, [2, 1], [1], { stepSize })).toThrow(
      /^checkGradients: the step size must be positive/,
    );
  }
});
