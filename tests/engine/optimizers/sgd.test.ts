import { expect, test } from 'vitest';
import { createOptimizer } from '../../../src/engine/index.ts';
import golden from '../../golden/optimizer_steps.json';
import { expectClose } from '../support/closeness.ts';
import { referenceRun } from '../support/optimizer-runs.ts';

test('ten steps agree with the reference', () => {
  for (const [index, { parameters }] of referenceRun({ kind: 'sgd' }).entries()) {
    expectClose(parameters, golden.runs.sgd[index]?.W ?? [], 1e-12);
  }
});

test('weight decay is the gradient of ½λ‖W‖²: with no other gradient W shrinks by 1 − ηλ', () => {
  const decay = createOptimizer({ kind: 'sgd', learningRate: 0.5, weightDecay: 0.25 });
  expect(decay.step([8, -4], [0, 0], decay.init([8, -4])).parameters).toEqual([7, -3.5]);
});
