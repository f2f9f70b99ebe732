/** What a reader's text says: a number, nothing, or something that cannot be read. */
export type ParsedNumber =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Digits after the point, an exponent counted in (`1e-3`: 3); 0 for fractions. */
      readonly decimals: number;
      /** Whether it was typed as a fraction, which is rounded nowhere. */
      readonly exact: boolean;
    }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'unreadable';
      /** A sentence for the reader. */
      readonly reason: string;
    };

/** Longer texts are no number anyone typed. */
const longestText = 100;
const mantissa = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)`;
const power = String.raw`[+-]?\d+`;
const decimalPattern = new RegExp(
  `^(${mantissa})(?:e(${power})|[·×*]10\\^(?:(${power})|\\((${power})\\)))?$`,
);
const powerOfTenPattern = new RegExp(`^([+-]?)10\\^(?:(${power})|\\((${power})\\))$`);
const fractionPattern = new RegExp(`^(${mantissa})/(${mantissa})$`);

function unreadable(reason: string): ParsedNumber {
  return { kind: 'unreadable', reason };
}

/** The text in a sentence, cut to a length that fits beside a field. */
function quote(text: string): string {
  const signs = [...text.slice(0, 60)];
  return `“${signs.length > 24 ? `${signs.slice(0, 24).join('')}…` : text}”`;
}

/** One kind of minus, point, digit and power; no spaces around signs. */
function normalise(text: string): string {
  return text
    .replace(/(\*\*|\^)/g, '^')
    .replace(/10([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, raised: string) => `10^${raised.normalize('NFKC')}`)
    .replace(/[−‐‑–‒—﹣－]/g, '-')
    .replace(/[∙⋅]/g, '·')
    .replace(/[⁄∕]/g, '/')
    .replace(/\s*([·×*/^])\s*/g, '$1')
    .replace(/^([+-])\s+/, '$1')
    .replace(/E/g, 'e');
}

/** What is ambiguous about one number's commas and points, as a sentence; null if nothing is. */
function doubtfulPoint(text: string, typed: string): string | null {
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas > 0 && points > 0) {
    return `${quote(typed)} has a comma and a point; use one of them only, before the decimals.`;
  }
  if (commas > 1) return `${quote(typed)} has more than one comma.`;
  if (points > 1) return `${quote(typed)} has more than one point.`;
  const thousands = /^[+-]?([1-9]\d{0,2}),(\d{3})$/.exec(text);
  if (thousands === null) return null;
  const [, whole, rest] = thousands;
  return `${quote(typed)} can mean ${whole}.${rest} or ${whole}${rest}; write a point for decimals, nothing for thousands.`;
}

/** What is ambiguous about a text, as a sentence; null if nothing is. */
function doubtful(text: string, typed: string): string | null {
  if (/\s/.test(text)) {
    return `${quote(typed)} has a space inside; write one number without spaces.`;
  }
  for (const number of text.split('/')) {
    const doubt = doubtfulPoint(number, typed);
    if (doubt !== null) return doubt;
  }
  return null;
}

function readDecimal(digits: string, raised: string | undefined, typed: string): ParsedNumber {
  const exponent = Number(raised ?? 0);
  const value = Number(`${digits}e${exponent}`);
  if (!Number.isFinite(value)) {
    return unreadable(`${quote(typed)} is too large; the largest number is about 1.8·10^308.`);
  }
  if (value === 0 && /[1-9]/.test(digits)) {
    return unreadable(`${quote(typed)} is too small to tell from 0; write 0.`);
  }
  const afterPoint = digits.split('.')[1]?.length ?? 0;
  return { kind: 'number', value, decimals: Math.max(0, afterPoint - exponent), exact: false };
}

function readFraction(numerator: string, denominator: string, typed: string): ParsedNumber {
  const below = Number(denominator);
  if (below === 0) return unreadable(`${quote(typed)} divides by 0.`);
  const value = Number(numerator) / below;
  if (!Number.isFinite(value)) return unreadable(`${quote(typed)} is too large.`);
  return { kind: 'number', value, decimals: 0, exact: true };
}

/** Why a text that matches no form of number cannot be read. */
function complaint(plain: string, typed: string): string {
  if (/^[+-]?[\d.]+\s*%$/.test(plain)) {
    return `${quote(typed)} is a percentage; write it as a number, 0.5 for 50 %.`;
  }
  if (/∞|inf|nan/i.test(plain)) return `${quote(typed)} is not a finite number.`;
  return `${quote(typed)} is not a number; write it like −0.25, 1/3 or 1e-3.`;
}

/**
 * Reads a number as people type it: `−0.5` with any minus or dash, `+2`, `.5`, `5.`, `0,25`,
 * `1/3`, `1e-3`, `1·10^-3`, `1.2×10⁻³`, with spaces around it. What could mean two things is not
 * guessed. Never throws.
 *
 * @example parseNumber('−0,25') // { kind: 'number', value: -0.25, decimals: 2, exact: false }
 * @example parseNumber('1/3') // { kind: 'number', value: 0.333…, decimals: 0, exact: true }
 * @example parseNumber('1,234').kind // 'unreadable'
 */
export function parseNumber(text: string): ParsedNumber {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (typed.length > longestText) return unreadable(`${quote(typed)} is too long for a number.`);
  const normal = normalise(typed);
  const doubt = doubtful(normal, typed);
  if (doubt !== null) return unreadable(doubt);
  const plain = normal.replaceAll(',', '.');
  const decimal = decimalPattern.exec(plain);
  if (decimal !== null) {
    return readDecimal(decimal[1] as string, decimal[2] ?? decimal[3] ?? decimal[4], typed);
  }
  const ten = powerOfTenPattern.exec(plain);
  if (ten !== null) return readDecimal(`${ten[1]}1`, ten[2] ?? ten[3], typed);
  const fraction = fractionPattern.exec(plain);
  if (fraction !== null) return readFraction(fraction[1] as string, fraction[2] as string, typed);
  return unreadable(complaint(plain, typed));
}
