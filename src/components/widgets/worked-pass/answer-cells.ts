/** The reader's sheet for one quantity: a field or a printed number for each entry. */
import { type Entry, entryKey } from '@components/math/entries.ts';
import { entrySymbol } from '@components/math/entry-symbols.ts';
import { type EntryVerdict, entryOf, formatEntry, formatGiven, type VerdictKind } from '@engine';
import { answersOf, isTurned } from './answers.ts';
import { isAsked } from './asking.ts';
import { toleranceFor, verdictsFor } from './checks.ts';
import { derive } from './derive.ts';
import type { PassState } from './state.ts';

export interface AnswerCell {
  /** Where the field stands in the reader's grid, which may be turned. */
  readonly row: number;
  readonly column: number;
  /** The entry it is for, and its name and symbol. */
  readonly entry: Entry;
  readonly key: string;
  readonly symbol: string;
  /** What the reader typed; null where the number is shown, not asked for. */
  readonly typed: string | null;
  /** The number, where it is shown. */
  readonly shown: string;
  readonly verdict: EntryVerdict;
  /** `±0.0001`. */
  readonly within: string;
}

export function answerCells(state: PassState, id: string): readonly (readonly AnswerCell[])[] {
  const { quantity } = derive(state).worked.step(id);
  const turned = isTurned(state, id);
  const { entries } = verdictsFor(state, id);
  return answersOf(state, id).map((texts, row) =>
    texts.map((text, column): AnswerCell => {
      const entry = turned ? { id, row: column, column: row } : { id, row, column };
      const asked = isAsked(state, entry);
      const value = entryOf(quantity.value, entry.row, entry.column);
      return {
        row,
        column,
        entry,
        key: entryKey(id, entry.row, entry.column),
        symbol: entrySymbol(quantity, entry.row, entry.column),
        typed: asked ? text : null,
        shown: asked ? '' : formatEntry(id, value, state.decimals),
        verdict: entries[row]?.[column] as EntryVerdict,
        within: `±${formatGiven(toleranceFor(state, entry), state.decimals + 2)}`,
      };
    }),
  );
}

/** A verdict as a sign and in a word or two; the sentence says the rest. */
export const VERDICT_WORDS: Readonly<Record<VerdictKind, { icon: string; words: string }>> = {
  empty: { icon: '', words: '' },
  unreadable: { icon: '!', words: 'can’t be read' },
  right: { icon: '✓', words: 'right' },
  followsThrough: { icon: '↳', words: 'follows' },
  otherConvention: { icon: '×2', words: 'other convention' },
  roundedEarly: { icon: '≈', words: 'rounded early' },
  mistake: { icon: '✗', words: 'known mistake' },
  transposed: { icon: '⇄', words: 'transposed' },
  wrong: { icon: '✗', words: 'wrong' },
};

/** How a verdict is coloured: for, against, or neither. */
export function verdictTone(kind: VerdictKind): 'right' | 'wrong' | 'between' {
  if (kind === 'right' || kind === 'followsThrough') return 'right';
  return kind === 'wrong' || kind === 'mistake' ? 'wrong' : 'between';
}

export interface Remark {
  readonly kind: VerdictKind;
  readonly sentence: string;
  /** Symbols of the entries it is about. */
  readonly symbols: readonly string[];
}

/** What is to be said about the entries that are not simply right, each sentence once. */
export function remarksOn(cells: readonly (readonly AnswerCell[])[]): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { typed, verdict, symbol } of cells.flat()) {
    const { kind, sentence } = verdict;
    if (typed === null || kind === 'empty' || kind === 'right') continue;
    const known = remarks.get(sentence);
    remarks.set(sentence, { kind, sentence, symbols: [...(known?.symbols ?? []), symbol] });
  }
  return [...remarks.values()];
}
