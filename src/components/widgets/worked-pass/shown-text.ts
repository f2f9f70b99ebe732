/** What is printed for an entry: its number, what the reader typed in its place, or a blank. */
import type { EntryText } from '@components/math/matrix-views.ts';
import { type EntryRef, formatEntry } from '@engine';
import { hasBlanks, isAsked } from './asking.ts';
import { checker } from './checker.ts';
import type { Shown } from './checks.ts';
import type { PassState } from './state.ts';

/** Stands where the reader is still to find a number. */
export const BLANK = '?';

/** What may be shown of an entry; while the marking is on its way, nothing that is asked for. */
function shownOf(state: PassState, entry: EntryRef): Shown {
  if (!hasBlanks(state) || !isAsked(state, entry)) return { kind: 'value' };
  return checker.value?.shownOf(state, entry) ?? { kind: 'hidden' };
}

export function entryTexts(state: PassState): EntryText {
  const { decimals } = state;
  return (entry, value) => {
    const shown = shownOf(state, entry);
    if (shown.kind === 'value') return formatEntry(entry.id, value, decimals);
    return shown.kind === 'typed' ? shown.text : BLANK;
  };
}

/** Is this entry still the reader's to find? */
export function isHidden(state: PassState, entry: EntryRef): boolean {
  return shownOf(state, entry).kind !== 'value';
}
