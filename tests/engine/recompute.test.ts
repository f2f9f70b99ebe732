import { expect, test } from 'vitest';
import {
  type Network,
  recompute,
  type Trace,
  type TraceStep,
  type Value,
  workPass,
} from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';

const network: Network = {
  layers: [
    { weights: [[0.5, -0.2]], bias: [0.1], activation: 'tanh' },
    { weights: [[0.7], [-0.6]], bias: [0, 0.3], activation: 'softmax' },
  ],
  loss: 'crossEntropy',
};
const worked = workPass({ network, input: [1, 2], target: [0, 1], learningRate: 0.5 });

/** The trace's own values, but those of `own` where it has them. */
function lookupWith(own: Readonly<Record<string, Value>>) {
  return (id: string) => own[id] ?? worked.step(id).quantity.value;
}

test('a given step is looked up', () => {
  expect(recompute(worked.step('x'), lookupWith({ x: [9, 9] }))).toEqual([9, 9]);
});

test("a reader's own earlier value is followed", () => {
  const z1 = recompute(worked.step('z1'), lookupWith({ x: [2, 2] }));
  expectClose(z1, [0.7], 1e-15);
  const delta = recompute(worked.step('delta2'), lookupWith({ a2: [0.4, 0.6] }));
  expectClose(delta, [0.4, -0.4], 1e-15);
  const slope = recompute(worked.step('fprime1'), lookupWith({ a1: [0.5] }));
  expect(slope).toEqual([0.75]);
});

test("the loss follows the reader's own p, not the logits", () => {
  const loss = recompute(worked.step('L'), lookupWith({ a2: [0.75, 0.25] }));
  expect(loss).toBe(-Math.log(0.25));
});

test("the loss of the pass's own p is worked from the logits", () => {
  const layers: Network['layers'] = [
    { weights: [[1e4], [-1e4]], bias: [0, 0], activation: 'softmax' },
  ];
  const extreme = { layers, loss: 'crossEntropy' } as const;
  const pass = workPass({ network: extreme, input: [1], target: [0, 1], learningRate: 0 });
  expect(recompute(pass.step('L'), (id) => pass.step(id).quantity.value)).toBe(2e4);
});

test('it works on steps that came through JSON', () => {
  const copies = JSON.parse(JSON.stringify(worked.trace)) as Trace;
  const values = new Map(copies.map(({ quantity }) => [quantity.id, quantity.value]));
  for (const step of copies) {
    const value = recompute(step, (id) => values.get(id) as Value);
    expectClose(value, step.quantity.value, 1e-15, step.quantity.id);
  }
});

test('an unknown operation is refused', () => {
  const strange = { ...JSON.parse(JSON.stringify(worked.step('z1'))), operation: 'guess' };
  expect(() => recompute(strange as TraceStep, lookupWith({}))).toThrow(
    "recompute: no operation 'guess'",
  );
});
