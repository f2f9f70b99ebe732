import type { Quantity } from '../types.ts';

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscriptDigits = '₀₁₂₃₄₅₆₇₈₉';

function inDigits(digits: string, count: number): string {
  return [...String(count)].map((digit) => digits[Number(digit)] ?? digit).join('');
}

/**
 * A layer as a superscript in parentheses.
 *
 * @example layerMark(3) // '⁽³⁾'
 */
export function layerMark(layer: number): string {
  return `⁽${inDigits(superscriptDigits, layer)}⁾`;
}

/** The symbols of the kinds that carry no layer. */
const plainNames: Partial<Record<Quantity['kind'], string>> = {
  input: 'x',
  target: 'y',
  probabilities: 'p',
  prediction: 'ŷ',
  loss: 'L',
  learningRate: 'η',
};

/** The letters of the kinds that carry their layer. */
const layeredNames: Partial<Record<Quantity['kind'], string>> = {
  weights: 'W',
  bias: 'b',
  preActivation: 'z',
  activation: 'a',
  errorSignal: 'δ',
  weightGradient: '∇W',
  biasGradient: '∇b',
};

/**
 * A quantity's symbol in plain text, for sentences. What belongs to the network after the
 * update is called new.
 *
 * @example nameOf(worked.step('delta2').quantity) // 'δ⁽²⁾'
 * @example nameOf(worked.step('newW3').quantity) // 'the new W⁽³⁾'
 */
export function nameOf({ id, kind, layer, name: ownName }: Quantity): string {
  if (ownName !== undefined) return ownName;
  const mark = layerMark(layer);
  const name =
    plainNames[kind] ??
    (kind === 'derivative' ? `f′(z${mark})` : `${layeredNames[kind] ?? kind}${mark}`);
  return id.startsWith('new') ? `the new ${name}` : name;
}

/**
 * Where an entry stands, counted from 1 as readers do; nothing for a scalar.
 *
 * @example placeOf([4, 1], 2, 0) // 'row 3'
 * @example placeOf([4, 2], 2, 0) // 'row 3, column 1'
 */
export function placeOf([rows, columns]: Quantity['shape'], row: number, column: number): string {
  if (rows === 1 && columns === 1) return '';
  return columns === 1 ? `row ${row + 1}` : `row ${row + 1}, column ${column + 1}`;
}

/**
 * One entry of a column by its symbol.
 *
 * @example nameOfRow(worked.step('a1').quantity, 1) // 'a⁽¹⁾₂'
 */
export function nameOfRow(quantity: Quantity, row: number): string {
  return `${nameOf(quantity)}${inDigits(subscriptDigits, row + 1)}`;
}
