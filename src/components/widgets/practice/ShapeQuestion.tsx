/** Rows and columns, asked for before any number; the grid opens when they are right. */
import { nameOf } from '@engine';
import { useState } from 'preact/hooks';
import { MistakeLink } from './MistakeLink.tsx';
import { type Session, showShape } from './session.ts';
import { sayShape, shapeVerdictOf } from './shape-first.ts';

interface ShapeQuestionProps {
  /** Unique on the page. */
  readonly id: string;
  readonly session: Session;
  readonly quantity: string;
  /** Whether the shape may be shown. */
  readonly hints: boolean;
  readonly onChange: (change: (old: Session) => Session) => void;
}

export function ShapeQuestion({ id, session, quantity, hints, onChange }: ShapeQuestionProps) {
  const [typed, setTyped] = useState(session.said[quantity] ?? { rows: '', columns: '' });
  const verdict = shapeVerdictOf(session, quantity);
  const name = nameOf(session.problem.calculation.step(quantity).quantity);
  const field = (part: 'rows' | 'columns') => (
    <input
      type="text"
      inputMode="numeric"
      autocomplete="off"
      size={3}
      value={typed[part]}
      aria-label={`How many ${part} has ${name}?`}
      aria-describedby={`${id}-said`}
      onInput={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
    />
  );
  return (
    <form
      class="practice-shape"
      onSubmit={(event) => {
        event.preventDefault();
        onChange((old) => sayShape(old, quantity, typed));
        // the first field is there only if the shape was right
        requestAnimationFrame(() => document.getElementById(`${id}-0-0`)?.focus());
      }}
    >
      <p>
        {field('rows')} <span aria-hidden="true">×</span> {field('columns')}{' '}
        <button type="submit" class="practice-button" aria-label={`Check the shape of ${name}`}>
          Check the shape
        </button>
      </p>
      <p class="practice-note">Rows × columns first, then its numbers.</p>
      <div id={`${id}-said`} aria-live="polite">
        {verdict && (
          <p class="practice-said tone-wrong">
            <span aria-hidden="true">✗</span> {verdict.sentence}{' '}
            {verdict.mistake && <MistakeLink mistake={verdict.mistake} />}
          </p>
        )}
      </div>
      {hints && verdict && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => onChange((old) => showShape(old, quantity))}
        >
          Show the shape
        </button>
      )}
    </form>
  );
}
