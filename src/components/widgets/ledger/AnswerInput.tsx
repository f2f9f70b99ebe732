/** A blank of the ledger: what the reader types, and its mark. */

import type { LedgerMark } from '@engine';
import { useState } from 'preact/hooks';
import type { LedgerCell } from './model.ts';

interface AnswerInputProps {
  id: string;
  cell: LedgerCell;
  name: string;
  onAnswer: (text: string) => void;
}

export const TONES: Readonly<Record<LedgerMark['kind'], 'none' | 'right' | 'between' | 'wrong'>> = {
  empty: 'none',
  unreadable: 'wrong',
  right: 'right',
  followsThrough: 'between',
  roundedEarly: 'between',
  mistake: 'wrong',
  wrong: 'wrong',
};

export const ICONS = { none: '', right: '✓', between: '≈', wrong: '✗' } as const;

export function AnswerInput({ id, cell, name, onAnswer }: AnswerInputProps) {
  // what is being typed, until it is handed in: a new drawing must not take it away
  const [draft, setDraft] = useState<string | null>(null);
  const kind = cell.mark?.kind ?? 'empty';
  const tone = TONES[kind];
  const inputId = `${id}-${cell.key.replace(':', '-')}`;
  return (
    <span class={`ledger-answer tone-${tone}`}>
      <input
        id={inputId}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={draft ?? cell.typed}
        aria-label={`Your ${name}`}
        aria-invalid={kind === 'unreadable'}
        aria-describedby={kind === 'empty' ? undefined : `${inputId}-mark`}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => {
          setDraft(null);
          onAnswer(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') onAnswer(event.currentTarget.value);
        }}
      />
      {kind !== 'empty' && (
        <span class="ledger-mark" id={`${inputId}-mark`}>
          <span aria-hidden="true">{ICONS[tone]}</span>
          <span class="visually-hidden">{cell.mark?.sentence}</span>
        </span>
      )}
    </span>
  );
}
