import { parseNumber } from '../parsed-numbers.ts';
import { entryOf } from '../shapes.ts';
import type { TraceStep } from '../types.ts';

/** What a number is before it is worked out: below, at or above 0. */
export type Sign = '-' | '0' | '+';

/** What is said of a sign that a reader gives: nothing, right, wrong, or not to be read. */
export type SignVerdict = 'empty' | 'right' | 'wrong' | 'unreadable';

/** The sign of an entry, where 0 is what is 0 with the decimals asked for. */
export function signOfEntry(step: TraceStep, row: number, column: number, decimals: number): Sign {
  const value = entryOf(step.quantity.value, row, column);
  if (Math.abs(value) < 0.5 * 10 ** -decimals) return '0';
  return value < 0 ? '-' : '+';
}

/** Reads a sign, or the sign of a number that was typed. */
function readSign(text: string): Sign | null | undefined {
  const typed = text.trim().replace(/[−‐‑–‒—﹣－]/g, '-');
  if (typed === '') return null;
  if (typed === '+' || typed === '-' || typed === '0') return typed;
  const number = parseNumber(typed);
  if (number.kind !== 'number') return undefined;
  if (number.value === 0) return '0';
  return number.value < 0 ? '-' : '+';
}

/**
 * Marks signs and zeros, the first thing to get right of a number. Never throws for any text.
 *
 * @example markSign(worked.step('delta2'), 0, 0, '−', 4) // 'right' where δ is negative
 */
export function markSign(
  step: TraceStep,
  row: number,
  column: number,
  text: string,
  decimals: number,
): SignVerdict {
  const sign = readSign(text);
  if (sign === null) return 'empty';
  if (sign === undefined) return 'unreadable';
  return sign === signOfEntry(step, row, column, decimals) ? 'right' : 'wrong';
}
