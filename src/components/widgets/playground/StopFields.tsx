/** When a run stops by itself: a number a condition; an empty field asks for nothing. */
import { formatGiven } from '@engine';
import { useState } from 'preact/hooks';
import { stopNames } from './names.ts';
import type { Edit, PlaygroundState } from './state.ts';
import { editStop, STOP_FIELD_NAMES, type StopFieldName } from './stop-edits.ts';

interface StopFieldsProps {
  readonly id: string;
  readonly state: PlaygroundState;
  readonly onEdit: (edit: Edit) => string | null;
}

export function StopFields({ id, state, onEdit }: StopFieldsProps) {
  const isAsked = (name: StopFieldName) =>
    name !== 'accuracy' || state.problem === 'classification';
  return (
    <fieldset>
      <legend>Stop by itself</legend>
      {STOP_FIELD_NAMES.filter(isAsked).map((name) => (
        <StopField
          key={name}
          id={`${id}-stop-${name}`}
          label={stopNames[name]}
          value={state.stop[name]}
          onCommit={(text) => onEdit(editStop(state, name, text))}
        />
      ))}
      <p class="play-legend play-wide">
        Looked at after each epoch. Leave a field empty to ask for nothing.
      </p>
    </fieldset>
  );
}

interface StopFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (text: string) => string | null;
}

/** A number field that may be empty. */
function StopField({ id, label, value, onCommit }: StopFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const wrong = onCommit(draft);
    setProblem(wrong);
    if (wrong === null) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    setDraft(null);
    setProblem(null);
  };
  return (
    <div class="field number-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="number-input">
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder="never"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          value={draft ?? (value === null ? '' : formatGiven(value, 6))}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
      </span>
      {problem !== null && (
        <span class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
