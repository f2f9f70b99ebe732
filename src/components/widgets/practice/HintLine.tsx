/** Hints for one entry, a grade at a time. */
import { Tex } from '@components/math/Tex.tsx';
import type { HintGrade } from '@engine';
import { hintOn } from './remarks.ts';
import { type Session, takeHint } from './session.ts';

interface PlaceProps {
  readonly session: Session;
  readonly quantity: string;
  readonly row: number;
  readonly column: number;
}

interface HintButtonProps extends PlaceProps {
  readonly onChange: (change: (old: Session) => Session) => void;
}

const grades: Readonly<Record<0 | HintGrade, string | null>> = {
  0: 'Nudge',
  1: 'Formula',
  2: 'Substitution',
  3: 'Answer',
  4: null,
};

export function HintButton({ session, quantity, row, column, onChange }: HintButtonProps) {
  const grade = hintOn(session, quantity, row, column)?.grade ?? 0;
  const next = grades[grade];
  if (next === null) return null;
  return (
    <button
      type="button"
      class="quiet-button"
      onClick={() => onChange((old) => takeHint(old, quantity, row, column))}
    >
      Hint for row {row + 1}, column {column + 1}: {next}
    </button>
  );
}

export function HintText({ session, quantity, row, column }: PlaceProps) {
  const found = hintOn(session, quantity, row, column);
  return (
    <div class="practice-hint" aria-live="polite">
      {found && (
        <p key={`${row} ${column} ${found.grade}`}>
          {found.grade !== 3 && <span>{found.text} </span>}
          {found.tex && <Tex tex={found.tex} />}
        </p>
      )}
    </div>
  );
}
