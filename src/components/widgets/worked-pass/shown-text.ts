/** What is printed for an entry: its number, what the reader typed in its place, or a blank. */

import type { EntryText } from '@components/math/matrix-views.ts';
import { formatEntry } from '@engine';
import { shownOf } from './checks.ts';
import type { PassState } from './state.ts';

/** Stands where the reader is still to find a number. */
export const BLANK = '?';

/** Is any step of the pass for the reader to fill in? */
export function hasBlanks({ check, stepChecks }: PassState): boolean {
  return check !== 'worked' || Object.values(stepChecks).some((mode) => mode !== 'worked');
}

export function entryTexts(state: PassState): EntryText {
  const { decimals } = state;
  if (!hasBlanks(state)) return ({ id }, value) => formatEntry(id, value, decimals);
  return (entry, value) => {
    const shown = shownOf(state, entry);
    if (shown.kind === 'value') return formatEntry(entry.id, value, decimals);
    return shown.kind === 'typed' ? shown.text : BLANK;
  };
}

/** Is this entry still the reader's to find? */
export function isHidden(state: PassState, entry: { id: string; row: number; column: number }) {
  return hasBlanks(state) && shownOf(state, entry).kind !== 'value';
}
