/** Hints on an entry of a worked pass, one at a time: a nudge, the rule, the rule with its numbers. */
import type { Hint, HintGrade } from '@engine';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { fetchPassMarking } from './late-marking.ts';
import type { PassEntry } from './types.ts';

const buttons = ['Give me a hint', 'Show me the rule', 'Put the numbers in'];

interface ShownHint {
  readonly hint: Hint;
  /** Its formula, drawn. */
  readonly formula: VNode | null;
}

export function PassHints({ entry, decimals }: { entry: PassEntry; decimals: number }) {
  const [shown, setShown] = useState<ShownHint | null>(null);
  const grade = shown?.hint.grade ?? 0;
  const next = buttons[grade];
  const ask = async () => {
    const marking = await fetchPassMarking();
    if (!marking) return;
    const hint = marking.hintOn(entry, (grade + 1) as HintGrade, decimals);
    setShown({ hint, formula: hint.tex === null ? null : <marking.Tex tex={hint.tex} /> });
  };
  return (
    <div class="check-hint">
      <div aria-live="polite">
        {shown && (
          <p key={grade}>
            {grade < 3 && <span>{shown.hint.text} </span>}
            {shown.formula}
          </p>
        )}
      </div>
      {next && (
        <button type="button" onClick={ask}>
          {next}
        </button>
      )}
    </div>
  );
}
