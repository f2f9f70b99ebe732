import { describe, expect, test } from 'vitest';
import { createOptimizer } from '../../../src/engine/index.ts';
import kinds from '../../golden/optimizer_kinds.json';
import golden from '../../golden/optimizer_steps.json';
import { expectClose } from '../support/closeness.ts';
import { referenceDecay, referenceRun } from '../support/optimizer-runs.ts';

describe('ten steps agree with the reference', () => {
  const run = referenceRun({ kind: 'adam' });

  test.each(golden.runs.adam)('step $t with all its intermediate values', (expected) => {
    const step = run[expected.t - 1];
    const value = (id: string) =>
      step?.trace.find((quantity) => quantity.id === id)?.value ?? Number.NaN;
    expect(value('t')).toBe(expected.t);
    expectClose(value('g'), expected.g, 1e-12);
    expectClose(value('m'), expected.m, 1e-12);
    expectClose(value('v'), expected.v, 1e-12);
    expectClose(value('mHat'), expected.m_hat, 1e-12);
    expectClose(value('vHat'), expected.v_hat, 1e-12);
    expectClose(value('newW'), expected.W, 1e-12);
    expect(step?.parameters).toBe(value('newW'));
  });

  test('with weight decay as an L2 term', () => {
    const decayed = referenceRun({ kind: 'adam', weightDecay: referenceDecay });
    for (const [index, { parameters }] of decayed.entries()) {
      expectClose(parameters, kinds.runs.adam_l2[index]?.W ?? [], 1e-12);
    }
  });
});

test('the correction makes m̂ and v̂ exact under a steady gradient: each step is η long', () => {
  const optimizer = createOptimizer({ kind: 'adam', learningRate: 0.3 });
  let [position, state] = [0, optimizer.init(0)];
  for (let t = 1; t <= 30; t++) {
    ({ parameters: position, state } = optimizer.step(position, -2, state));
    expect(position).toBeCloseTo(0.3 * t, 6);
  }
});

test('the corrected moments are not carried on: the state holds m and v', () => {
  const optimizer = createOptimizer({ kind: 'adam', learningRate: 0.1 });
  const { state } = optimizer.step(1, 1, optimizer.init(1));
  expectClose(state.m ?? 0, 0.1, 1e-15);
  expectClose(state.v ?? 0, 0.001, 1e-15);
});

test('t counts over the whole run: a stored state goes on as if nothing had happened', () => {
  const optimizer = createOptimizer({ kind: 'adam', learningRate: 0.1 });
  const first = optimizer.step([1, 2], [0.5, -1], optimizer.init([1, 2]));
  const stored: typeof first = JSON.parse(JSON.stringify(first));
  const second = optimizer.step(stored.parameters, [0.2, 0.1], stored.state);
  expect(second.state.t).toBe(2);
  expect(second).toEqual(optimizer.step(first.parameters, [0.2, 0.1], first.state));
});
