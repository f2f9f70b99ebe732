/** Reading one field's text: a number, or a sentence to show beside it. */
import { parseNumber } from '@engine';
import type { Edit, PassState } from './state.ts';

export type Reading =
  | { readonly value: number; readonly problem: null }
  | { readonly value: null; readonly problem: string };

export function readNumber(text: string): Reading {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { value: null, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { value: null, problem: parsed.reason };
  return { value: parsed.value === 0 ? 0 : parsed.value, problem: null };
}

/** Reads `text` and, if it is a number that `limit` has nothing against, applies it. */
export function editNumber(
  state: PassState,
  text: string,
  apply: (value: number) => PassState,
  limit: (value: number) => string | null = () => null,
): Edit {
  const { value, problem } = readNumber(text);
  if (value === null) return { state, problem };
  const refused = limit(value);
  return refused === null ? { state: apply(value), problem: null } : { state, problem: refused };
}

/** The sentence for a whole number outside its range, or null. */
export function wholeBetween(least: number, most: number): (value: number) => string | null {
  return (value) =>
    Number.isInteger(value) && value >= least && value <= most
      ? null
      : `Type a whole number from ${least} to ${most}.`;
}

/** A column with one entry replaced. */
export function withEntry<T>(column: readonly T[], row: number, entry: T): readonly T[] {
  return column.map((old, index) => (index === row ? entry : old));
}
