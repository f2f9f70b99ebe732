/** Which entry is being explained, and which numbers went into it. */

import { type Entry, entryKey, parseEntry } from '@components/math/entries.ts';
import {
  type EntryRef,
  type Explanation,
  type Expression,
  explain,
  type WorkedPass,
} from '@engine';
import type { PassStep } from './steps.ts';

/** The entry a step opens with: the first of the quantity it is about. */
export function featuredEntry(step: PassStep): string | null {
  return step.main === '' ? null : entryKey(step.main, 0, 0);
}

/** The entry of this name, if the pass has it. */
export function entryIn(worked: WorkedPass, key: string): Entry | null {
  const entry = parseEntry(key);
  if (!entry || !worked.has(entry.id)) return null;
  const [rows, columns] = worked.step(entry.id).quantity.shape;
  return entry.row < rows && entry.column < columns ? entry : null;
}

/** Is it typed by the reader rather than computed? */
export function isGiven(worked: WorkedPass, id: string): boolean {
  return worked.has(id) && worked.step(id).operation === 'given';
}

/** The arithmetic of an entry; null for a given number, which has none. */
export function explanationOf(worked: WorkedPass, entry: Entry): Explanation | null {
  const step = worked.step(entry.id);
  return step.operation === 'given' ? null : explain(step, entry.row, entry.column);
}

/** The numbers an expression is made of, in the order they are written. */
export function leavesOf(expression: Expression): readonly EntryRef[] {
  switch (expression.type) {
    case 'entry':
      return [expression.ref];
    case 'constant':
      return [];
    case 'sum':
      return expression.terms.flatMap(leavesOf);
    case 'product':
      return expression.factors.flatMap(leavesOf);
    case 'difference':
      return [...leavesOf(expression.left), ...leavesOf(expression.right)];
    case 'quotient':
      return [...leavesOf(expression.numerator), ...leavesOf(expression.denominator)];
    case 'negative':
    case 'square':
    case 'call':
      return leavesOf(expression.argument);
  }
}

/** The names of the entries that went into one, itself not among them. */
export function usedEntries(worked: WorkedPass, key: string | null): ReadonlySet<string> {
  const entry = key === null ? null : entryIn(worked, key);
  const explanation = entry && explanationOf(worked, entry);
  const leaves = explanation ? leavesOf(explanation.expression) : [];
  return new Set(leaves.map(({ id, row, column }) => entryKey(id, row, column)));
}

/** A trail of entries, each opened from the one before; what the pass no longer has is cut off. */
export function validTrail(worked: WorkedPass, trail: readonly string[]): readonly string[] {
  const end = trail.findIndex((key) => entryIn(worked, key) === null);
  return end < 0 ? trail : trail.slice(0, end);
}

/** `key` opened from the entry at `level` of a trail; closed again if it was open there. */
export function openFrom(trail: readonly string[], level: number, key: string): readonly string[] {
  const kept = trail.slice(0, level + 1);
  return trail[level + 1] === key ? kept : [...kept, key];
}
