import { expect, test } from 'vitest';
import { createOptimizer } from '../../../src/engine/index.ts';
import golden from '../../golden/optimizer_kinds.json';
import { expectClose } from '../support/closeness.ts';
import { referenceRun } from '../support/optimizer-runs.ts';

test('ten steps agree with the reference', () => {
  for (const [index, { parameters }] of referenceRun({ kind: 'adagrad' }).entries()) {
    expectClose(parameters, golden.runs.adagrad[index]?.W ?? [], 1e-12);
  }
});

test('the present gradient counts: the first step is η long, whatever the gradient', () => {
  const optimizer = createOptimizer({ kind: 'adagrad', learningRate: 0.7 });
  const { parameters, state } = optimizer.step([0, 0], [100, -0.001], optimizer.init([0, 0]));
  expectClose(parameters, [-0.7, 0.7], 1e-4);
  expectClose(state.G ?? 0, [10_000, 1e-6], 1e-12);
});

test('equal gradients: step t is η/√t long, ever shorter and never 0', () => {
  const optimizer = createOptimizer({ kind: 'adagrad', learningRate: 0.7, epsilon: 0 });
  let [position, state] = [0, optimizer.init(0)];
  for (let t = 1; t <= 100; t++) {
    const before = position;
    ({ parameters: position, state } = optimizer.step(position, 2, state));
    expect(before - position).toBeCloseTo(0.7 / Math.sqrt(t), 12);
  }
});
