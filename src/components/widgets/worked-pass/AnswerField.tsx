/** One field of the reader's sheet, with its tolerance and verdict below. */
import { Tex } from '@components/math/Tex.tsx';
import { speakTex } from '@components/math/tex-speech.ts';
import { useState } from 'preact/hooks';
import { type AnswerCell, VERDICT_WORDS, verdictTone } from './answer-cells.ts';
import { typeAnswer } from './answers.ts';
import type { PassStore } from './store.ts';

interface AnswerFieldProps {
  store: PassStore;
  cell: AnswerCell;
}

export function AnswerField({ store, cell }: AnswerFieldProps) {
  return (
    <span class="answer-cell">
      <span class="answer-symbol">
        <Tex tex={cell.symbol} label="" />
      </span>
      {cell.typed === null ? (
        <span class="answer-shown" data-entry={cell.key}>
          {cell.shown}
        </span>
      ) : (
        <TypedAnswer store={store} cell={cell} typed={cell.typed} />
      )}
    </span>
  );
}

function TypedAnswer({ store, cell, typed }: AnswerFieldProps & { typed: string }) {
  // what is being typed, until it is handed in: a new drawing must not take it away
  const [draft, setDraft] = useState<string | null>(null);
  const id = `${store.id}-answer-${cell.key.replaceAll(':', '-')}`;
  const { kind } = cell.verdict;
  return (
    <>
      <input
        id={id}
        class={`answer-input tone-${kind === 'empty' ? 'none' : verdictTone(kind)}`}
        type="text"
        inputMode="text"
        autocomplete="off"
        spellcheck={false}
        value={draft ?? typed}
        aria-label={`Your ${speakTex(cell.symbol)}`}
        aria-describedby={`${id}-verdict`}
        aria-invalid={kind === 'unreadable'}
        data-entry={cell.key}
        onFocus={() => {
          store.asking.value = cell.key;
        }}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => {
          setDraft(null);
          commit(store, cell, event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (moveOn(event.currentTarget, event.key)) event.preventDefault();
        }}
      />
      <span class="answer-verdict" id={`${id}-verdict`}>
        <span class="answer-within">{cell.within}</span>
        <Verdict kind={kind} />
      </span>
    </>
  );
}

function Verdict({ kind }: { kind: AnswerCell['verdict']['kind'] }) {
  if (kind === 'empty') return null;
  const { icon, words } = VERDICT_WORDS[kind];
  return (
    <span class={`verdict tone-${verdictTone(kind)}`}>
      {' '}
      <span aria-hidden="true">{icon}</span> {words}
    </span>
  );
}

function commit(store: PassStore, { entry, row, column, key }: AnswerCell, text: string): void {
  store.change((old) => typeAnswer(old, entry.id, row, column, text), `answer ${key}`);
}

/** Enter and the arrows up and down lead to the next or last field of the sheet. */
function moveOn(input: HTMLInputElement, key: string): boolean {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return false;
  const all = [
    ...(input.closest('.answer-sheet')?.querySelectorAll<HTMLInputElement>('.answer-input') ?? []),
  ];
  const next = all[all.indexOf(input) + step];
  if (next) next.focus();
  else input.blur();
  return true;
}
