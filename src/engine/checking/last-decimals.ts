/** From here on a number is printed as m×10ⁿ, and its last decimal is one of m. */
const largestPlain = 1e6;

/**
 * One unit of the last decimal that is asked for.
 *
 * @example unitOf(0.5, 4) // 0.0001
 * @example unitOf(2.5e8, 4) // 10000, since 2.5×10⁸ is asked for as 2.5000×10⁸
 */
export function unitOf(value: number, decimals: number): number {
  const size = Math.abs(value);
  const power = size >= largestPlain && Number.isFinite(size) ? Math.floor(Math.log10(size)) : 0;
  return 10 ** (power - decimals);
}

/** What writing a number down costs: half a unit, or nothing if it needs no more decimals. */
export function roundingCost(value: number, decimals: number): number {
  const unit = unitOf(value, decimals);
  const units = value / unit;
  const isWhole = Math.abs(units - Math.round(units)) <= 1e-6;
  return isWhole ? 0 : unit / 2;
}

/** `4 decimals`, `1 decimal`. */
export function decimalsInWords(decimals: number): string {
  return decimals === 1 ? '1 decimal' : `${decimals} decimals`;
}

/** What is said of a number typed with too few decimals. */
export function typedTooShortSentence(decimals: number): string {
  return `Right as far as it goes, but rounded too early: give ${decimalsInWords(decimals)}.`;
}
