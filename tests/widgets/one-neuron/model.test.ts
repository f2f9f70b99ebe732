import {
  derive,
  editField,
  type NeuronState,
  takeStep,
} from '@components/widgets/one-neuron/model.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const start: NeuronState = { input: 0.8, weight: -1.5, bias: 0.4, target: 1 };
const number = fc.double({ min: -3, max: 3, noNaN: true });
const states = fc.record({
  input: number,
  weight: number,
  bias: number,
  target: fc.constantFrom(0 as const, 1 as const),
});

test('writes out every line in numbers', () => {
  expect(derive(start)).toMatchObject({
    preActivation: { numbers: '−1.5 · 0.8 + 0.4', result: '−0.8000' },
    answer: { numbers: 'σ(−0.8000)', result: '0.3100' },
    loss: { numbers: '−ln(0.3100)', result: '1.1711' },
    gradient: { numbers: '(0.3100 − 1) · 0.8', result: '−0.5520' },
  });
});

test('measures the loss against the other target too', () => {
  const view = derive({ ...start, target: 0 });
  expect(view.loss).toEqual({ numbers: '−ln(1 − 0.3100)', result: '0.3711' });
  expect(view.gradient.result).toBe('0.2480');
});

test('a step lowers the loss, unless there is nothing to change', () => {
  fc.assert(
    fc.property(states, (state) => {
      const [before, after] = [derive(state), derive(takeStep(state))];
      expect(Number(after.loss.result)).toBeLessThanOrEqual(Number(before.loss.result) + 1e-4);
    }),
  );
});

test('a step leaves input and target alone', () => {
  const { weight, bias, ...rest } = takeStep(start);
  expect(rest).toEqual({ input: 0.8, target: 1 });
  expect(weight).toBeCloseTo(-1.5 + 0.552, 3);
  expect(bias).toBeCloseTo(0.4 + 0.69, 2);
});

describe('the sentence', () => {
  test('says which way w should go', () => {
    expect(derive(start).sentence).toContain('negative: a larger w');
    expect(derive({ ...start, target: 0 }).sentence).toContain('positive: a smaller w');
  });
  test('says when w has no say', () => {
    expect(derive({ ...start, input: 0 }).sentence).toContain('The input is 0');
    expect(derive({ ...start, weight: 100 }).sentence).toContain('hardly changes the loss');
  });
});

describe('editing', () => {
  test('takes numbers as people type them', () => {
    expect(editField(start, 'bias', '−1/4')).toEqual({
      state: { ...start, bias: -0.25 },
      problem: null,
    });
  });
  test.each([
    ['', 'Type a number.'],
    ['abc', '“abc” is not a number; write it like −0.25, 1/3 or 1e-3.'],
    ['1e9', 'Keep between −1000 and 1000.'],
  ])('keeps the last good state after “%s”', (text, problem) => {
    expect(editField(start, 'weight', text)).toEqual({ state: start, problem });
  });
});

test('no number is too large to work with', () => {
  const view = derive({ input: 1000, weight: -1000, bias: 0, target: 1 });
  expect(view.answer.result).toBe('0.0000');
  expect(view.loss.result).toBe('1×10⁶');
  expect(JSON.stringify(view)).not.toMatch(/NaN|not a number|∞/);
});
