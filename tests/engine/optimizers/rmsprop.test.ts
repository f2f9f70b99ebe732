import { expect, test } from 'vitest';
import { createOptimizer } from '../../../src/engine/index.ts';
import golden from '../../golden/optimizer_kinds.json';
import { expectClose } from '../support/closeness.ts';
import { referenceRun } from '../support/optimizer-runs.ts';

test('ten steps agree with the reference', () => {
  for (const [index, { parameters }] of referenceRun({ kind: 'rmsprop' }).entries()) {
    expectClose(parameters, golden.runs.rmsprop[index]?.W ?? [], 1e-12);
  }
});

test('as v starts at 0 the first step is η/√(1 − β), 3.16 η for β = .9', () => {
  const optimizer = createOptimizer({ kind: 'rmsprop', learningRate: 0.7 });
  const { parameters } = optimizer.step([0, 0], [5, -0.3], optimizer.init([0, 0]));
  const length = 0.7 / Math.sqrt(1 - 0.9);
  expectClose(parameters, [-length, length], 1e-6);
  expect(length / 0.7).toBeCloseTo(3.16, 2);
});

test('an average forgets: after a large gradient v fades by β a step', () => {
  const optimizer = createOptimizer({ kind: 'rmsprop', learningRate: 0.1 });
  let { state } = optimizer.step(0, 10, optimizer.init(0));
  for (let t = 0; t < 50; t++) ({ state } = optimizer.step(0, 0, state));
  expect(state.v).toBeCloseTo(10 * 0.9 ** 50, 12);
});
