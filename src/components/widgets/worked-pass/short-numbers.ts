/** Numbers short enough for a node of the drawing. */
import { formatNumber } from '@engine';

const WIDEST = 5;

/** `full` if it fits, else the value with two, one or no decimals, else just its size. */
export function shortNumber(value: number, full: string): string {
  if (full.length <= WIDEST) return full;
  if (full === 'not a number') return 'NaN';
  for (const decimals of [2, 1, 0]) {
    const text = formatNumber(value, decimals);
    if (text.length <= WIDEST) return text;
  }
  return formatNumber(value, 0).replace(/^(−?)\d+×10/u, '$110');
}
