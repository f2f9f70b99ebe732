/** Numbers of very different sizes in print: what counts is how many digits, not how many decimals. */
import { formatGiven } from '@engine';

/** Below this a number is printed as m×10ⁿ. */
const SMALLEST = 1e-4;

/**
 * A number with four digits, counted from the first that is not 0, and no zeros at the end.
 *
 * @example fourDigits(0.0312345) // '0.03123'
 * @example fourDigits(4e-7) // '4×10⁻⁷'
 */
export function fourDigits(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < SMALLEST) return formatGiven(value, 3);
  const power = size > 0 && Number.isFinite(size) ? Math.floor(Math.log10(size)) : 0;
  return formatGiven(value, Math.max(0, 3 - power));
}
