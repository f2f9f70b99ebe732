/** Numbers short enough for a node or an arrow of the drawing. */
import { formatNumber } from '@engine';

/** Characters a node has room for: a sign, a digit, the point and two decimals. */
const WIDEST = 5;

/**
 * `full` if it fits, else the value with as many decimals as do (two in a node), else just its
 * size. Without a value, what stands in its place is cut to fit.
 */
export function shortNumber(value: number | null, full: string, widest = WIDEST): string {
  const most = widest - 3;
  const typed = full.split('.')[1]?.length ?? 0;
  if (value === null) return full.slice(0, widest);
  if (full.length <= widest && typed <= most) return full;
  if (Number.isNaN(value)) return 'NaN';
  for (let decimals = most; decimals >= 0; decimals -= 1) {
    const text = formatNumber(value, decimals);
    if (text.length <= widest) return text;
  }
  return formatNumber(value, 0).replace(/^(−?)\d+×10/u, '$110');
}
