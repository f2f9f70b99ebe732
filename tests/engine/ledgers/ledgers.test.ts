import {
  createOptimizer,
  EngineError,
  evaluateExpression,
  explainLedger,
  isGivenInLedger,
  keepLedger,
  type Ledger,
  type LedgerOptions,
  ledgerPlace,
  ledgerRows,
  ledgerValue,
  type OptimizerKind,
  recomputeInLedger,
} from '@engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/optimizer_steps.json';
import { expectClose } from '../support/closeness.ts';

const kinds: OptimizerKind[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
];
const number = fc.double({ min: -5, max: 5, noNaN: true }).filter((each) => Math.abs(each) > 1e-3);
const pair = fc.tuple(number, number);
const options = (kind: OptimizerKind, weightDecay: number): fc.Arbitrary<LedgerOptions> =>
  fc.record({
    optimizer: fc.constant({ kind, learningRate: 0.1, weightDecay }),
    start: pair,
    gradients: fc.array(pair, { minLength: 1, maxLength: 4 }),
  });

function idsOf(ledger: Ledger): string[] {
  return ledgerRows(ledger).flatMap(({ name }) => ledger.steps.map((_, k) => `${name}${k + 1}`));
}

describe.each(kinds.flatMap((kind) => [0, 0.1].map((decay) => [kind, decay] as const)))(
  '%s with λ = %d',
  (kind, decay) => {
    test('every number is what its arithmetic gives', () => {
      fc.assert(
        fc.property(options(kind, decay), fc.integer({ min: 0, max: 1 }), (drawn, weight) => {
          const ledger = keepLedger(drawn);
          for (const id of idsOf(ledger)) {
            const value = ledgerValue(ledger, id, weight);
            expectClose(evaluateExpression(explainLedger(ledger, id, weight)), value, 1e-12);
            if (isGivenInLedger(ledger, id)) continue;
            const again = recomputeInLedger(ledger, id, (of) => ledgerValue(ledger, of, weight));
            expect(again).toBe(value);
          }
        }),
        { numRuns: 20 },
      );
    });

    test('the last row of the last step holds the weights the optimizer ends with', () => {
      const optimizer = createOptimizer({ kind, learningRate: 0.1, weightDecay: decay });
      const first = optimizer.step([1, -2], [0.5, 3], optimizer.init([1, -2]));
      const second = optimizer.step(first.parameters, [-1, 2], first.state);
      const ledger = keepLedger({
        optimizer: { kind, learningRate: 0.1, weightDecay: decay },
        start: [1, -2],
        gradients: [
          [0.5, 3],
          [-1, 2],
        ],
      });
      expect([0, 1].map((weight) => ledgerValue(ledger, 'W2', weight))).toEqual(second.parameters);
      expect(ledgerRows(ledger).at(-1)?.name).toBe('W');
    });
  },
);

test('Adam’s rows agree with the reference for two of its entries', () => {
  const { eta } = golden.hyperparameters;
  const ledger = keepLedger({
    optimizer: { kind: 'adam', learningRate: eta },
    start: (golden.W0[0] as number[]).slice(0, 2),
    gradients: golden.gradients.map((each) => (each[0] as number[]).slice(0, 2)),
  });
  for (const [index, expected] of golden.runs.adam.entries()) {
    for (const weight of [0, 1]) {
      const at = (name: string) => ledgerValue(ledger, `${name}${index + 1}`, weight);
      const reference = (table: readonly number[][]) => table[0]?.[weight] as number;
      expectClose(at('m'), reference(expected.m), 1e-12);
      expectClose(at('v'), reference(expected.v), 1e-12);
      expectClose(at('mHat'), reference(expected.m_hat), 1e-12);
      expectClose(at('vHat'), reference(expected.v_hat), 1e-12);
      expectClose(at('W'), reference(expected.W), 1e-12);
    }
  }
});

test('the rows of Adam, and of a gradient with an L2 term', () => {
  const of = (weightDecay: number) =>
    ledgerRows(
      keepLedger({
        optimizer: { kind: 'adam', learningRate: 0.1, weightDecay },
        start: [1],
        gradients: [[1]],
      }),
    ).map(({ name, formula }) => `${name}${formula === null ? ' given' : ''}`);
  expect(of(0)).toEqual(['g given', 'm', 'v', 'mHat', 'vHat', 'step', 'W']);
  expect(of(0.1)).toEqual(['gradW given', 'g', 'm', 'v', 'mHat', 'vHat', 'step', 'W']);
});

describe('misuse', () => {
  const ledger = keepLedger({
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    start: [1],
    gradients: [[1]],
  });
  test.each(['m1', 'W2', 'W', '1', 'v0'])('%s is none of its numbers', (id) => {
    expect(() => ledgerValue(ledger, id, 0)).toThrow(EngineError);
  });
  test('a weight it does not have', () => {
    expect(() => ledgerValue(ledger, 'W1', 1)).toThrow('it has no W1 of weight 2');
  });
  test('ids are names with a step', () => {
    expect(ledgerPlace('vHat12')).toEqual({ name: 'vHat', t: 12 });
  });
});
