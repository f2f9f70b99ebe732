import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type EntryRef,
  entriesOf,
  explain,
  expressionToTex,
  formatExpression,
  type LossName,
  type Network,
  type OutputActivationName,
  type TraceStep,
  type Vector,
  type WorkedPass,
  workPass,
} from '../../src/engine/index.ts';

const golden = JSON.parse(readFileSync(new URL('../golden/backprop.json', import.meta.url), 'utf8'))
  .classification_2_2_4_3[0];

function goldenPass(hidden: Network['layers'][number]['activation']): WorkedPass {
  const layers = golden.W.map((weights: number[][], index: number) => ({
    weights,
    bias: golden.b[index],
    activation: index === 2 ? 'softmax' : hidden,
  }));
  const network: Network = { layers, loss: 'crossEntropy' };
  return workPass({ network, input: golden.x, target: golden.y, learningRate: 0.1 });
}

const worked = goldenPass('tanh');

function arithmetic(pass: WorkedPass, id: string, row = 0, column = 0): string {
  return formatExpression(explain(pass.step(id), row, column).expression, 4);
}

test('the entry asked for, with its value', () => {
  const explanation = explain(worked.step('W3'), 1, 2);
  expect(explanation.entry).toEqual({ id: 'W3', row: 1, column: 2 });
  expect(explanation.value).toBe(1);
  expect(explanation.expression).toEqual({ type: 'constant', value: 1 });
});

test('each kind of step, in numbers', () => {
  const expected: readonly (readonly [string, number, number, string])[] = [
    ['x', 1, 0, '0.7'],
    ['z1', 1, 0, '−0.8 · 0.9 + 0.6 · 0.7 + 0.4'],
    ['a1', 0, 0, 'tanh(−0.3300)'],
    ['a3', 2, 0, 'e^(0.8353) / (e^(0.1249) + e^(0.1623) + e^(0.8353))'],
    ['L', 0, 0, '−ln(0.2549)'],
    ['delta3', 1, 0, '0.2549 − 1'],
    ['gradW3', 2, 3, '0.4996 · 0.4459'],
    ['gradb3', 2, 0, '0.4996'],
    ['fprime2', 2, 0, '1 − 0.5045²'],
    ['delta2', 2, 0, '(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455'],
    ['newW1', 1, 0, '−0.8 − 0.1 · −0.9255'],
    ['newz1', 0, 0, '0.7103 · 0.9 + −0.7920 · 0.7 + −0.3885'],
    ['newL', 0, 0, '−ln(0.3993)'],
  ];
  for (const [id, row, column, text] of expected) {
    expect(arithmetic(worked, id, row, column), id).toBe(text);
  }
});

test('the other activations, in numbers', () => {
  const relu = goldenPass('relu');
  expect(arithmetic(relu, 'a1')).toBe('ReLU(−0.3300)');
  expect(arithmetic(relu, 'fprime1')).toBe('ReLU′(−0.3300)');
  const sigmoid = goldenPass('sigmoid');
  expect(arithmetic(sigmoid, 'a1')).toBe('1 / (1 + e^(−(−0.3300)))');
  expect(arithmetic(sigmoid, 'fprime1')).toBe('0.4182 · (1 − 0.4182)');
  const leaky = goldenPass('leakyRelu');
  expect(arithmetic(leaky, 'fprime1')).toBe('LeakyReLU′(−0.3300)');
  const linear = goldenPass('linear');
  expect(arithmetic(linear, 'a1')).toBe('−0.3300');
  expect(arithmetic(linear, 'fprime1')).toBe('1');
});

function outputPass(
  activation: OutputActivationName,
  loss: LossName,
  logits: Vector,
  target: Vector,
): WorkedPass {
  const weights = logits.map((logit) => [logit]);
  const layer = { weights, bias: logits.map(() => 0), activation };
  return workPass({ network: { layers: [layer], loss }, input: [1], target, learningRate: 1 });
}

test('losses and output errors, in numbers', () => {
  const half = outputPass('linear', 'halfSquaredError', [3, 1], [1, 0]);
  expect(arithmetic(half, 'L')).toBe('((3.0000 − 1)² + (1.0000 − 0)²) / 2');
  expect(arithmetic(half, 'delta1')).toBe('3.0000 − 1');
  const squared = outputPass('sigmoid', 'squaredError', [0], [-1]);
  expect(arithmetic(squared, 'L')).toBe('(0.5000 − (−1))²');
  expect(arithmetic(squared, 'delta1')).toBe('2 · (0.5000 − (−1)) · 0.2500');
  const jacobian = outputPass('softmax', 'halfSquaredError', [0, 0], [1, 0]);
  expect(arithmetic(jacobian, 'fprime1', 0, 0)).toBe('0.5000 · (1 − 0.5000)');
  expect(arithmetic(jacobian, 'fprime1', 0, 1)).toBe('−(0.5000 · 0.5000)');
  expect(arithmetic(jacobian, 'delta1')).toBe('0.2500 · (0.5000 − 1) + −0.2500 · (0.5000 − 0)');
  const soft = outputPass('softmax', 'crossEntropy', [0, 0], [0.5, 1]);
  expect(arithmetic(soft, 'L')).toBe('−(0.5 · ln(0.5000) + ln(0.5000))');
  expect(arithmetic(soft, 'delta1')).toBe('(0.5 + 1) · 0.5000 − 0.5');
  const binary = outputPass('sigmoid', 'binaryCrossEntropy', [0, 0, 0], [1, 0, 0.25]);
  expect(arithmetic(binary, 'L')).toBe(
    '−(ln(0.5000) + ln(1 − 0.5000) + 0.25 · ln(0.5000) + (1 − 0.25) · ln(1 − 0.5000))',
  );
});

test('a target of zeros has no loss to explain away', () => {
  const none = outputPass('softmax', 'crossEntropy', [0, 0], [0, 0]);
  expect(none.lossBefore).toBe(0);
  expect(arithmetic(none, 'L')).toBe('0');
});

test('with large logits the largest is subtracted, and the loss is worked from them', () => {
  const large = outputPass('softmax', 'crossEntropy', [1000, 998], [0, 1]);
  expect(arithmetic(large, 'a1')).toBe(
    'e^(1000.0000 − 1000.0000) / (e^(1000.0000 − 1000.0000) + e^(998.0000 − 1000.0000))',
  );
  const extreme = outputPass('softmax', 'crossEntropy', [1e4, -1e4], [0, 1]);
  expect(arithmetic(extreme, 'L')).toBe(
    '10000.0000 − (−10000.0000) + ln(1 + e^(−10000.0000 − 10000.0000))',
  );
  const sure = outputPass('softmax', 'crossEntropy', [40, 0], [1, 0]);
  expect(arithmetic(sure, 'L')).toBe('ln(1 + e^(0.0000 − 40.0000))');
  const binary = outputPass('sigmoid', 'binaryCrossEntropy', [-800], [1]);
  expect(arithmetic(binary, 'L')).toBe('−(−800.0000) + ln(1 + e^(−800.0000))');
});

test('every entry in an explanation can itself be explained, down to what is given', () => {
  const reached = new Set<string>();
  const open = ({ id, row, column }: EntryRef) => {
    if (reached.has(`${id}:${row}:${column}`)) return;
    reached.add(`${id}:${row}:${column}`);
    const { expression } = explain(worked.step(id), row, column);
    for (const { ref, value } of entriesOf(expression)) {
      expect(explain(worked.step(ref.id), ref.row, ref.column).value).toBe(value);
      open(ref);
    }
  };
  open({ id: 'delta1', row: 0, column: 0 });
  expect(reached).toContain('x:0:0');
  expect(reached).toContain('W3:2:3');
  expect(reached.size).toBeGreaterThan(40);
});

test('the explanation in TeX', () => {
  const { expression } = explain(worked.step('delta2'), 2, 0);
  expect(expressionToTex(expression, 4)).toBe(
    '\\left(-0.5 \\cdot 0.2455 + 1.0 \\cdot -0.7451 + -0.4 \\cdot 0.4996\\right) \\cdot 0.7455',
  );
});

test('misuse', () => {
  expect(() => explain(worked.step('z1'), 2, 0)).toThrow('no row 2, column 0 in 2×1');
  const copy = JSON.parse(JSON.stringify(worked.step('z1'))) as TraceStep;
  expect(() => explain(copy, 0, 0)).toThrow('explain: the step is a copy; take it from a trace');
});
