import { expect, test } from 'vitest';
import { createOptimizer } from '../../../src/engine/index.ts';
import golden from '../../golden/optimizer_kinds.json';
import { expectClose } from '../support/closeness.ts';
import { referenceDecay, referenceRun } from '../support/optimizer-runs.ts';

test('ten steps agree with the reference', () => {
  for (const [index, { parameters }] of referenceRun({
    kind: 'adamw',
    weightDecay: referenceDecay,
  }).entries()) {
    expectClose(parameters, golden.runs.adamw[index]?.W ?? [], 1e-12);
  }
});

test('the decay does not pass through the moments: without a gradient W shrinks by 1 − ηλ', () => {
  const optimizer = createOptimizer({ kind: 'adamw', learningRate: 0.5, weightDecay: 0.25 });
  const { parameters, state } = optimizer.step([8, -4], [0, 0], optimizer.init([8, -4]));
  expect(parameters).toEqual([7, -3.5]);
  expect(state).toEqual({ t: 1, m: [0, 0], v: [0, 0] });
});

test('with L2 instead, Adam’s first step is η long whatever λ is', () => {
  const l2 = createOptimizer({ kind: 'adam', learningRate: 0.5, weightDecay: 0.25 });
  expectClose(l2.step([8, -4], [0, 0], l2.init([8, -4])).parameters, [7.5, -3.5], 1e-7);
});

test('without decay it is Adam', () => {
  const plain = referenceRun({ kind: 'adam' }).map(({ parameters }) => parameters);
  expect(
    referenceRun({ kind: 'adamw', weightDecay: 0 }).map(({ parameters }) => parameters),
  ).toEqual(plain);
});
