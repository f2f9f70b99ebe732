import {
  isGivenInLedger,
  keepLedger,
  type Ledger,
  ledgerRows,
  ledgerSlips,
  ledgerValue,
  markLedgerAnswer,
  type OptimizerKind,
} from '@engine';
import { describe, expect, test } from 'vitest';

const kinds: OptimizerKind[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
];

/** ε is large here, so that its place makes a difference. */
const ledgerOf = (kind: OptimizerKind, weightDecay = 0, epsilon = 0.05): Ledger =>
  keepLedger({
    optimizer: { kind, learningRate: 0.1, weightDecay, epsilon },
    start: [1.3, -0.7],
    gradients: [
      [0.8, -0.06],
      [-0.5, 0.02],
      [1.7, 0.09],
    ],
  });

const computed = (ledger: Ledger) =>
  ledgerRows(ledger)
    .flatMap(({ name }) => [1, 2, 3].map((t) => `${name}${t}`))
    .filter((id) => !isGivenInLedger(ledger, id));

/** A number as somebody types it who keeps `digits` digits. */
const typed = (value: number, digits = 4) => String(Number(value.toPrecision(digits)));

describe.each(kinds.flatMap((kind) => [0, 0.2].map((decay) => [kind, decay] as const)))(
  '%s, λ = %d',
  (kind, decay) => {
    const ledger = ledgerOf(kind, decay);

    test('the true numbers are right with four digits, each by itself', () => {
      for (const id of computed(ledger)) {
        const answers = { [`${id}:1`]: typed(ledgerValue(ledger, id, 1)) };
        expect(markLedgerAnswer(ledger, id, 1, answers).kind, id).toBe('right');
      }
    });

    test('each mistake is told by its name, unless it gives the right number or another’s', () => {
      let named = 0;
      for (const id of computed(ledger)) {
        const value = ledgerValue(ledger, id, 0);
        const read = (of: string) => ledgerValue(ledger, of, 0);
        for (const slip of ledgerSlips(ledger, id, read)) {
          if (!Number.isFinite(slip.value)) continue;
          const mark = markLedgerAnswer(ledger, id, 0, { [`${id}:0`]: String(slip.value) });
          if (mark.kind === 'right' || mark.kind === 'roundedEarly') {
            expect(Math.abs(slip.value - value), `${id} ${slip.id}`).toBeLessThan(0.05);
            continue;
          }
          expect(mark.kind, `${id} ${slip.id}`).toBe('mistake');
          if (mark.slip === slip.id) named += 1;
        }
      }
      expect(named).toBeGreaterThan(2);
    });
  },
);

describe('Adam', () => {
  const ledger = ledgerOf('adam');
  const at = (id: string) => ledgerValue(ledger, id, 0);
  const markOf = (id: string, value: number, more: Record<string, string> = {}) =>
    markLedgerAnswer(ledger, id, 0, { ...more, [`${id}:0`]: String(value) });

  test.each([
    ['step2', () => (-0.1 * at('m2')) / (Math.sqrt(at('v2')) + 0.05), 'not-corrected'],
    ['step2', () => (-0.1 * at('mHat2')) / Math.sqrt(at('vHat2') + 0.05), 'epsilon-inside'],
    ['step2', () => (-0.1 * at('mHat2')) / (Math.sqrt(at('vHat1')) + 0.05), 'previous-scale'],
    [
      'step2',
      () => ((-0.1 * at('mHat2')) / (Math.sqrt(at('vHat2')) + 0.05)) * -0.5,
      'gradient-again',
    ],
    ['v2', () => 0.999 * at('v1') + 0.001 * -0.5, 'not-squared'],
    ['m2', () => 0.9 * at('mHat1') + 0.1 * -0.5, 'corrected-carried'],
    ['m3', () => 0.1 * 1.7, 'memory-dropped'],
    ['mHat3', () => at('m3') / (1 - 0.9), 'power-missing'],
    ['vHat2', () => at('v2'), 'not-corrected'],
    ['W2', () => at('W1') - at('step2'), 'sign'],
    ['W3', () => 1.3 + at('step3'), 'start-for-now'],
  ])('%s, %#: the mistake is %s', (id, wrong, slip) => {
    expect(markOf(id, wrong()).slip).toBe(slip);
  });

  test('what follows from a wrong number of one’s own is marked as that', () => {
    const m2 = 0.2;
    const mark = markOf('mHat2', m2 / (1 - 0.81), { 'm2:0': String(m2) });
    expect(mark.kind).toBe('followsThrough');
  });

  test('a mistake is also told from one’s own numbers', () => {
    const mark = markOf('mHat2', 0.2 / 0.1, { 'm2:0': '0.2' });
    expect(mark.slip).toBe('power-missing');
  });

  test('too few digits are said, and are not simply wrong', () => {
    expect(at('v1')).toBeCloseTo(0.00064, 9);
    expect(markOf('v1', 0.0006).kind).toBe('roundedEarly');
    expect(markOf('v1', 0.00064).kind).toBe('right');
    expect(markOf('v1', 0).kind).toBe('wrong');
  });

  test('texts that are no number', () => {
    const mark = (text: string) => markLedgerAnswer(ledger, 'm1', 0, { 'm1:0': text });
    expect(mark('').kind).toBe('empty');
    expect(mark('eight').kind).toBe('unreadable');
    expect(mark('0,08').kind).toBe('right');
    expect(mark('3').sentence).toBe('Not yet. β₁ of the old m, and the rest of g.');
  });
});

test('with ε of the usual size its place cannot be told, and is not', () => {
  const ledger = ledgerOf('adam', 0, 1e-8);
  const inside =
    (-0.1 * ledgerValue(ledger, 'mHat2', 0)) / Math.sqrt(ledgerValue(ledger, 'vHat2', 0) + 1e-8);
  expect(markLedgerAnswer(ledger, 'step2', 0, { 'step2:0': String(inside) }).kind).toBe('right');
});
