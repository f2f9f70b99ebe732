/** The matrices of a step as the equation draws them: printed, marked and openable. */

import { parseEntry } from '@components/math/entries.ts';
import { type MatrixView, matrixView } from '@components/math/matrix-views.ts';
import type { DerivedPass } from './derive.ts';
import { isGiven, usedEntries } from './selection.ts';
import { entryTexts, isHidden } from './shown-text.ts';
import type { PassState } from './state.ts';

export type MatrixOf = (id: string, transposed?: boolean) => MatrixView;

/** The entries behind the selected one; none while it is the reader's to find. */
export function usedFor(
  state: PassState,
  { worked }: DerivedPass,
  selected: string | null,
): ReadonlySet<string> {
  const entry = selected === null ? null : parseEntry(selected);
  return entry && !isHidden(state, entry) ? usedEntries(worked, selected) : new Set();
}

/** Matrices of a live pass: computed numbers open, given ones can be edited. */
export function liveMatrices(
  state: PassState,
  derived: DerivedPass,
  selected: string | null,
): MatrixOf {
  const { worked } = derived;
  const text = entryTexts(state);
  const used = usedFor(state, derived, selected);
  return (id, transposed = false) =>
    matrixView(worked.step(id).quantity, {
      text,
      transposed,
      mark: (entry) => (entry === selected ? 'selected' : used.has(entry) ? 'used' : null),
      action: () => (isGiven(worked, id) ? 'edit' : 'open'),
    });
}

/** Matrices in print: numbers only. */
export function printedMatrices(state: PassState, { worked }: DerivedPass): MatrixOf {
  const text = entryTexts(state);
  return (id, transposed = false) => matrixView(worked.step(id).quantity, { text, transposed });
}
