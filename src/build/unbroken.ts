/** Keeps the small formulas of plain text, such as "η = 0.1", on one line. */

const chain = /(?<![^\s([“‘])[^\s([]{1,5}(?: [=<>≤≥≈−+·×] \S{1,7})+/gu;

/** Longer ones, in signs, may have to break on a phone. */
const longest = 16;

/**
 * The text with no-break spaces about the signs of its short formulas.
 *
 * @example unbroken('with η = 0.1') // 'with η\u00a0=\u00a00.1'
 */
export function unbroken(text: string): string {
  return text.replace(chain, (formula) =>
    formula.length > longest ? formula : formula.replaceAll(' ', '\u00a0'),
  );
}
