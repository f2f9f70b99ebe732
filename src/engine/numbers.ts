import { EngineError } from './errors.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** From this size on a number is printed as m×10ⁿ. */
const largestPlain = 1e6;
/** Digits and point that a plain number may take. */
const widestPlain = 12;
/** Decimals of m in m×10ⁿ. */
const mantissaDecimals = 6;

function assertDecimals(operation: string, decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new EngineError(operation, `decimals must be a whole number 0–20, not ${decimals}`);
  }
}

/** A number that is not finite, in words or signs; null for a finite one. */
function formatNonFinite(value: number): string | null {
  if (Number.isNaN(value)) return 'not a number';
  if (value === Number.POSITIVE_INFINITY) return '∞';
  return value === Number.NEGATIVE_INFINITY ? '−∞' : null;
}

function withoutTrailingZeros(digits: string, keep: number): string {
  const [whole, fraction = ''] = digits.split('.') as [string, string?];
  let end = fraction.length;
  while (end > keep && fraction[end - 1] === '0') end--;
  return end === 0 ? whole : `${whole}.${fraction.slice(0, end)}`;
}

function formatScientific(size: number, decimals: number): string {
  const shown = Math.min(decimals, mantissaDecimals);
  const [mantissa, exponent] = size.toExponential(shown).split('e') as [string, string];
  const power = Number(exponent);
  const digits = [...String(Math.abs(power))].map((digit) => superscripts[Number(digit)]).join('');
  return `${withoutTrailingZeros(mantissa, 0)}×10${power < 0 ? '⁻' : ''}${digits}`;
}

/** The sign of a printed number; none where only zeros are printed. */
function signOf(value: number, printed: string): string {
  return value < 0 && /[1-9]/.test(printed) ? '−' : '';
}

/**
 * A computed number in print: exactly `decimals` digits after the point, a true minus sign,
 * never `−0.0000`; m×10ⁿ from 10⁶ on and where the number would be wider than 12 characters;
 * `∞`, `−∞` or `not a number`.
 *
 * @throws EngineError unless `decimals` is a whole number from 0 to 20.
 * @example formatNumber(-0.79593, 4) // '−0.7959'
 * @example formatNumber(1.2e308, 4) // '1.2×10³⁰⁸'
 */
export function formatNumber(value: number, decimals: number): string {
  assertDecimals('formatNumber', decimals);
  const nonFinite = formatNonFinite(value);
  if (nonFinite !== null) return nonFinite;
  const size = Math.abs(value);
  const plain = size < largestPlain ? size.toFixed(decimals) : '';
  const isTooWide = plain === '' || (plain.length > widestPlain && size >= 10);
  const printed = isTooWide ? formatScientific(size, decimals) : plain;
  return `${signOf(value, printed)}${printed}`;
}

/**
 * A given number in print: only as many decimals as it needs, at least `fewest`, at most
 * `decimals`. What would round to 0 is printed as m×10ⁿ, since a given number is not 0 by chance.
 *
 * @throws EngineError unless `decimals` is a whole number from 0 to 20.
 * @example formatGiven(0.7, 4) // '0.7'
 * @example formatGiven(1, 4, 1) // '1.0'
 */
export function formatGiven(value: number, decimals: number, fewest = 0): string {
  assertDecimals('formatGiven', decimals);
  const nonFinite = formatNonFinite(value);
  if (nonFinite !== null) return nonFinite;
  const size = Math.abs(value);
  const keep = Math.min(fewest, decimals);
  const plain = size < largestPlain ? withoutTrailingZeros(size.toFixed(decimals), keep) : '';
  const vanishes = size > 0 && !/[1-9]/.test(plain);
  const printed = vanishes || plain.length > widestPlain ? formatScientific(size, decimals) : plain;
  return `${signOf(value, printed)}${printed}`;
}

const givenWithPoint = /^(x|[Wb]\d+)$/;
const givenWithout = /^(y|eta|given-.+)$/;

/**
 * A number of a quantity in print: given ones with as few decimals as they need (weights,
 * biases and inputs with one at least), computed ones with exactly `decimals`.
 *
 * @example formatEntry('W3', 1, 4) // '1.0'
 * @example formatEntry('y', 1, 4) // '1'
 * @example formatEntry('delta2', 1, 4) // '1.0000'
 */
export function formatEntry(id: string, value: number, decimals: number): string {
  if (givenWithPoint.test(id)) return formatGiven(value, decimals, 1);
  return givenWithout.test(id) ? formatGiven(value, decimals) : formatNumber(value, decimals);
}
