import { type Style, writeExpression } from './expression-writing.ts';
import { formatEntry, formatGiven } from './numbers.ts';
import type { Expression } from './types.ts';

/** The names of functions in plain text, where they are not printed as they are called. */
const plainNames: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  "relu'": 'ReLU′',
  leakyRelu: 'LeakyReLU',
  "leakyRelu'": 'LeakyReLU′',
  sigmoid: 'σ',
  "sigmoid'": 'σ′',
  "tanh'": 'tanh′',
  sqrt: '√',
};

/** The names of functions in TeX. */
const texNames: Readonly<Record<string, string>> = {
  ln: '\\ln',
  tanh: '\\tanh',
  "tanh'": "\\tanh'",
  relu: '\\operatorname{ReLU}',
  "relu'": "\\operatorname{ReLU}'",
  leakyRelu: '\\operatorname{LeakyReLU}',
  "leakyRelu'": "\\operatorname{LeakyReLU}'",
  sigmoid: '\\sigma',
  "sigmoid'": "\\sigma'",
};

/** Given numbers with as few decimals as they need, computed ones with exactly `decimals`. */
function numberText(
  leaf: Extract<Expression, { type: 'entry' | 'constant' }>,
  decimals: number,
): string {
  return leaf.type === 'entry'
    ? formatEntry(leaf.ref.id, leaf.value, decimals)
    : formatGiven(leaf.value, decimals);
}

/**
 * An expression as a line of plain text: given numbers with as few decimals as they need,
 * computed ones with exactly `decimals`.
 *
 * @throws EngineError unless `decimals` is a whole number from 0 to 20.
 * @example formatExpression(explain(step, 2, 0).expression, 4)
 *   // '(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455'
 */
export function formatExpression(expression: Expression, decimals: number): string {
  const style: Style = {
    times: ' · ',
    minus: ' − ',
    sign: '−',
    brackets: (inner) => `(${inner})`,
    number: (leaf) => numberText(leaf, decimals),
    fraction: null,
    call: (name, argument) =>
      name === 'exp' ? `e^(${argument})` : `${plainNames[name] ?? name}(${argument})`,
    square: (base) => `${base}²`,
  };
  return writeExpression(expression, style);
}

/**
 * A printed number (`formatNumber`, `formatEntry`) in TeX.
 *
 * @example numberToTex('−1.2×10⁻⁸') // '-1.2 \\times 10^{-8}'
 */
export function numberToTex(printed: string): string {
  if (printed === 'not a number') return '\\text{not a number}';
  return printed
    .replace('∞', '\\infty')
    .replace(
      /×10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/,
      (_, power: string) => ` \\times 10^{${power.normalize('NFKC')}}`,
    )
    .replaceAll('−', '-');
}

/**
 * An expression in TeX without dollar signs, with the numbers as `formatExpression` prints them.
 *
 * @throws EngineError unless `decimals` is a whole number from 0 to 20.
 * @example expressionToTex(explain(step, 2, 0).expression, 4)
 *   // '\\left(-0.5 \\cdot 0.2455 + 1.0 \\cdot -0.7451 + …\\right) \\cdot 0.7455'
 */
export function expressionToTex(expression: Expression, decimals: number): string {
  const style: Style = {
    times: ' \\cdot ',
    minus: ' - ',
    sign: '-',
    brackets: (inner) => `\\left(${inner}\\right)`,
    number: (leaf) => numberToTex(numberText(leaf, decimals)),
    fraction: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
    call: (name, argument) =>
      name === 'exp'
        ? `e^{${argument}}`
        : name === 'sqrt'
          ? `\\sqrt{${argument}}`
          : `${texNames[name] ?? `\\operatorname{${name}}`}\\left(${argument}\\right)`,
    square: (base) => `${base}^{2}`,
  };
  return writeExpression(expression, style);
}
