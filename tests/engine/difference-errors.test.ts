import { expect, test } from 'vitest';
import { differenceErrors, type Network } from '../../src/engine/index.ts';
import { smallInput, smallNetwork, smallTarget } from './support/small-network.ts';

const errorsAt = (h: number) => differenceErrors(smallNetwork, smallInput, smallTarget, h);

/** One weight: L = ½ (3w − 1)², so that L″ = 9 and L‴ = 0. */
const line: Network = {
  layers: [{ weights: [[0.5]], bias: [0], activation: 'linear' }],
  loss: 'halfSquaredError',
};

test('of a parabola: half h times the curvature on one side, nothing but rounding in the middle', () => {
  const { stepSize, oneSided, central } = differenceErrors(line, [3], [1], 0.01);
  expect(stepSize).toBe(0.01);
  expect(oneSided).toBeCloseTo(0.045, 12);
  expect(central).toBeLessThan(1e-13);
});

test('of a small network: a tenth of h makes a tenth of one error and a hundredth of the other', () => {
  const [large, small] = [1e-2, 1e-3].map(errorsAt);
  if (!large || !small) throw new Error('two errors');
  expect(large.oneSided / small.oneSided).toBeCloseTo(10, 1);
  expect(large.central / small.central).toBeCloseTo(100, 0);
});

test('rounding takes over when h is small', () => {
  expect(errorsAt(1e-12).central).toBeGreaterThan(1e3 * errorsAt(1e-5).central);
  expect(errorsAt(1e-12).oneSided).toBeGreaterThan(1e2 * errorsAt(1e-8).oneSided);
});

test('what cannot be measured is refused', () => {
  expect(() => differenceErrors(line, [3], [1], 0)).toThrow('the step size must be positive');
  expect(() => differenceErrors(line, [3, 4], [1], 0.1)).toThrow();
});
