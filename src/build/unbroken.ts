/** What of a text stays on one line: small formulas, with what touches them. */

const equalNumber = String.raw`\s[=<>≤≥≈]\s[−½⅓¼¾\d][\d.]*`;
const punctuation = String.raw`[,.;:!?)\]”’…]+(?:s\b)?`;

/** What stays with a formula in TeX that stands before it: the number it equals, and punctuation. */
export const afterFormula = new RegExp(
  `^(?:(?:${equalNumber})?${punctuation}|${equalNumber})`,
  'u',
);

const chain = /(?<![^\s([“‘])[^\s([]{1,5}(?: [=<>≤≥≈−+·×] \S{1,7})+/gu;

/** Longer ones, in signs, may have to break on a phone. */
const longest = 16;

/**
 * Plain text that keeps its short formulas, such as "η = 0.1", on one line: the text with no-break spaces about the signs of its short formulas.
 *
 * @example unbroken('with η = 0.1') // 'with η\u00a0=\u00a00.1'
 */
export function unbroken(text: string): string {
  return text.replace(chain, (formula) =>
    formula.length > longest ? formula : formula.replaceAll(' ', '\u00a0'),
  );
}
