/** Hints for the entry the reader is at, in four grades: nudge, formula, substitution, answer. */

import type { Entry } from '@components/math/entries.ts';
import { entrySymbol } from '@components/math/entry-symbols.ts';
import { Tex } from '@components/math/Tex.tsx';
import { answerCells } from './answer-cells.ts';
import { hintGrade, takeHint } from './answers.ts';
import { hintFor } from './checks.ts';
import type { PassStore } from './store.ts';

const GRADES: readonly string[] = ['Nudge', 'Formula', 'Substitution', 'Answer'];

/** The field last used if it is of this step, else the first that is not right yet. */
function entryAsked(store: PassStore): Entry | null {
  const state = store.state.value;
  const { step } = store.derived.value;
  const cells = step.asks.flatMap((id) => answerCells(state, id).flat());
  const open = cells.filter(({ typed }) => typed !== null);
  const used = open.find(({ key }) => key === store.asking.value);
  const next = open.find(({ verdict }) => verdict.kind !== 'right') ?? open[0];
  return (used ?? next)?.entry ?? null;
}

export function HintView({ store }: { store: PassStore }) {
  const entry = entryAsked(store);
  if (!entry) return null;
  const state = store.state.value;
  const { quantity } = store.derived.value.worked.step(entry.id);
  const { id, row, column } = entry;
  const grade = hintGrade(state, id, row, column);
  const hint = hintFor(state, entry);
  const next = GRADES[grade];
  return (
    <div class="hint" aria-live="polite">
      <span>
        Hint for <Tex tex={entrySymbol(quantity, row, column)} kind={quantity.kind} />
        {hint ? `, ${grade} of 4` : ''}:
      </span>
      {hint && (
        <p class="hint-text" key={hint.grade}>
          {hint.grade !== 3 && <span>{hint.text} </span>}
          {hint.tex && <Tex tex={hint.tex} />}
        </p>
      )}
      {next && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => store.change((old) => takeHint(old, id, row, column))}
        >
          {next}
        </button>
      )}
    </div>
  );
}
