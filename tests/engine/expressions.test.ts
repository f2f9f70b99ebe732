import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activations,
  type Expression,
  entriesOf,
  evaluateExpression,
  expressionToTex,
  formatExpression,
  numberToTex,
} from '../../src/engine/index.ts';
import { hiddenNames } from './support/random-networks.ts';

const number = (value: number): Expression => ({ type: 'constant', value });
const entry = (id: string, row: number, column: number, value: number): Expression => ({
  type: 'entry',
  ref: { id, row, column },
  value,
});
const sum = (...terms: Expression[]): Expression => ({ type: 'sum', terms });
const product = (...factors: Expression[]): Expression => ({ type: 'product', factors });
const minus = (left: Expression, right: Expression): Expression => ({
  type: 'difference',
  left,
  right,
});
const over = (numerator: Expression, denominator: Expression): Expression => ({
  type: 'quotient',
  numerator,
  denominator,
});
const negative = (argument: Expression): Expression => ({ type: 'negative', argument });
const square = (argument: Expression): Expression => ({ type: 'square', argument });
const call = (name: string, argument: Expression): Expression => ({ type: 'call', name, argument });

describe('evaluateExpression', () => {
  test('each kind of part', () => {
    expect(evaluateExpression(entry('a1', 0, 0, 0.5))).toBe(0.5);
    expect(evaluateExpression(sum(number(1), number(2), number(3)))).toBe(6);
    expect(evaluateExpression(product(number(2), number(3), number(4)))).toBe(24);
    expect(evaluateExpression(minus(number(1), number(3)))).toBe(-2);
    expect(evaluateExpression(over(number(1), number(4)))).toBe(0.25);
    expect(evaluateExpression(negative(number(2)))).toBe(-2);
    expect(evaluateExpression(square(number(-3)))).toBe(9);
  });

  test('each function, and the derivatives of the activations', () => {
    const at = (name: string, z: number) => evaluateExpression(call(name, number(z)));
    expect(at('exp', 1)).toBe(Math.E);
    expect(at('ln', Math.E)).toBe(1);
    for (const name of hiddenNames.filter((each) => each !== 'linear')) {
      expect(at(name, -0.7)).toBe(activations[name].value(-0.7));
      expect(at(`${name}'`, -0.7)).toBe(activations[name].derivative(-0.7));
    }
    expect(() => at('sin', 1)).toThrow("evaluateExpression: no function 'sin'");
    expect(() => at('toString', 1)).toThrow("evaluateExpression: no function 'toString'");
  });

  test('ln(1 + u) keeps the digits of a small u', () => {
    expect(evaluateExpression(call('ln', sum(number(1), number(1e-30))))).toBe(1e-30);
    expect(evaluateExpression(call('ln', sum(number(2), number(1))))).toBe(Math.log(3));
  });
});

test('entriesOf lists the entries as they are written', () => {
  const all = minus(
    product(entry('W1', 0, 1, 2), square(entry('x', 1, 0, 3))),
    over(call('exp', negative(entry('z1', 0, 0, 1))), sum(number(1), entry('b1', 0, 0, 4))),
  );
  expect(entriesOf(all).map(({ ref }) => ref.id)).toEqual(['W1', 'x', 'z1', 'b1']);
});

describe('writing', () => {
  const cases: readonly (readonly [Expression, string, string])[] = [
    [product(sum(number(1), number(2)), number(3)), '(1 + 2) · 3', '\\left(1 + 2\\right) \\cdot 3'],
    [sum(product(number(1), number(2)), number(3)), '1 · 2 + 3', '1 \\cdot 2 + 3'],
    [minus(number(1), number(-2)), '1 − (−2)', '1 - \\left(-2\\right)'],
    [minus(number(1), minus(number(2), number(3))), '1 − (2 − 3)', '1 - \\left(2 - 3\\right)'],
    [minus(minus(number(1), number(2)), number(3)), '1 − 2 − 3', '1 - 2 - 3'],
    [square(number(-2)), '(−2)²', '\\left(-2\\right)^{2}'],
    [square(number(2)), '2²', '2^{2}'],
    [square(over(number(1), number(2))), '(1 / 2)²', '\\left(\\frac{1}{2}\\right)^{2}'],
    [over(number(1), product(number(2), number(3))), '1 / (2 · 3)', '\\frac{1}{2 \\cdot 3}'],
    [over(sum(number(1), number(2)), number(3)), '(1 + 2) / 3', '\\frac{1 + 2}{3}'],
    [negative(number(-2)), '−(−2)', '-\\left(-2\\right)'],
    [negative(call('ln', number(0.5))), '−ln(0.5)', '-\\ln\\left(0.5\\right)'],
    [negative(sum(number(1), number(2))), '−(1 + 2)', '-\\left(1 + 2\\right)'],
    [call('exp', number(-1)), 'e^(−1)', 'e^{-1}'],
    [call("relu'", number(1)), 'ReLU′(1)', "\\operatorname{ReLU}'\\left(1\\right)"],
    [call('sigmoid', number(1)), 'σ(1)', '\\sigma\\left(1\\right)'],
    [square(number(1e-9)), '(1×10⁻⁹)²', '\\left(1 \\times 10^{-9}\\right)^{2}'],
    [number(Number.NaN), 'not a number', '\\text{not a number}'],
    [number(Number.NEGATIVE_INFINITY), '−∞', '-\\infty'],
  ];
  test.each(cases)('%o', (expression, text, tex) => {
    expect(formatExpression(expression, 4)).toBe(text);
    expect(expressionToTex(expression, 4)).toBe(tex);
  });

  test('given entries are short, computed ones have all decimals', () => {
    const both = product(entry('W1', 0, 0, 1), entry('a1', 0, 0, 1));
    expect(formatExpression(both, 3)).toBe('1.0 · 1.000');
    expect(formatExpression(both, 0)).toBe('1 · 1');
  });

  test('numbers in TeX', () => {
    expect(numberToTex('−1.2×10⁻³⁰⁸')).toBe('-1.2 \\times 10^{-308}');
    expect(numberToTex('0.25')).toBe('0.25');
  });
});

test('plain text of sums, products, differences and quotients means what it says', () => {
  const leaf = fc.integer({ min: -9, max: 9 }).map(number);
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'tree' },
      leaf,
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => sum(a, b)),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => product(a, b)),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => minus(a, b)),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => over(a, b)),
      tie('tree').map(negative),
    ),
  }));
  fc.assert(
    fc.property(tree, (expression) => {
      const source = formatExpression(expression, 0).replaceAll('−', '-').replaceAll('·', '*');
      const read = new Function(`return ${source};`)() as number;
      const value = evaluateExpression(expression);
      if (!Number.isFinite(value)) return;
      expect(Math.abs(read - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }),
    { numRuns: 500, seed: 4 },
  );
});
