import { expect, test } from 'vitest';
import { createOptimizer } from '../../../src/engine/index.ts';
import golden from '../../golden/optimizer_kinds.json';
import { expectClose } from '../support/closeness.ts';
import { referenceRun } from '../support/optimizer-runs.ts';

test('ten steps agree with the reference', () => {
  for (const [index, { parameters }] of referenceRun({ kind: 'momentum' }).entries()) {
    expectClose(parameters, golden.runs.momentum[index]?.W ?? [], 1e-12);
  }
});

test('dampening β averages the gradients: ten steps agree with the reference', () => {
  for (const [index, { parameters }] of referenceRun({
    kind: 'momentum',
    dampening: 0.9,
  }).entries()) {
    expectClose(parameters, golden.runs.momentum_average[index]?.W ?? [], 1e-12);
  }
});

test('under a steady gradient the velocity nears g/(1 − β)', () => {
  const rolling = createOptimizer({ kind: 'momentum', learningRate: 0.1, beta: 0.5 });
  let state = rolling.init(0);
  for (let t = 1; t <= 60; t++) {
    ({ state } = rolling.step(0, 3, state));
    expect(state.v).toBeCloseTo((3 * (1 - 0.5 ** t)) / (1 - 0.5), 12);
  }
});

test('without memory it is gradient descent', () => {
  const forgetful = referenceRun({ kind: 'momentum', beta: 0 });
  const plain = referenceRun({ kind: 'sgd' });
  expect(forgetful.map(({ parameters }) => parameters)).toEqual(
    plain.map(({ parameters }) => parameters),
  );
});
