/** One quantity to work out: its grid, what is said about it, hints, and the probe of a gradient. */
import { Tex } from '@components/math/Tex.tsx';
import type { HintGrade } from '@engine';
import { useState } from 'preact/hooks';
import { VERDICT_WORDS, verdictTone } from '../worked-pass/answer-cells.ts';
import { AnswerGrid } from './AnswerGrid.tsx';
import { hintOn, probeSentence, remarksOn, standingOf } from './marking.ts';
import { type Session, showShape, takeHint } from './session.ts';

interface QuantityWorkProps {
  readonly id: string;
  readonly session: Session;
  readonly quantity: string;
  readonly hints: boolean;
  readonly onChange: (change: (old: Session) => Session) => void;
}

const grades: Readonly<Record<0 | HintGrade, string | null>> = {
  0: 'Nudge',
  1: 'Formula',
  2: 'Substitution',
  3: 'Answer',
  4: null,
};

export function QuantityWork({ id, session, quantity, hints, onChange }: QuantityWorkProps) {
  const [place, setPlace] = useState<readonly [number, number]>([0, 0]);
  const step = session.problem.calculation.step(quantity);
  const [rows, columns] = step.quantity.shape;
  const standing = standingOf(session, quantity);
  const [row, column] = place;
  const inside = row < rows && column < columns;
  const probe = probeSentence(session, { id: quantity, row, column });
  return (
    <fieldset class={`practice-quantity is-${standing}`}>
      <legend>
        <Tex tex={step.quantity.symbol} kind={step.quantity.kind} />
        {standing === 'right' && <span class="practice-done-mark"> ✓ right</span>}
      </legend>
      <AnswerGrid
        id={`${id}-${quantity}`}
        session={session}
        quantity={quantity}
        onChange={onChange}
        onEnter={(i, j) => setPlace([i, j])}
      />
      <ul class="practice-remarks" aria-live="polite">
        {remarksOn(session, quantity).map(({ kind, sentence, places }) => (
          <li class={`tone-${verdictTone(kind)}`} key={sentence}>
            <span aria-hidden="true">{VERDICT_WORDS[kind].icon}</span>{' '}
            {places.length > 0 && `${places.join('; ')}: `}
            {sentence}
          </li>
        ))}
      </ul>
      <div class="practice-help">
        {!session.shapes.includes(quantity) && (
          <button
            type="button"
            class="quiet-button"
            onClick={() => onChange((old) => showShape(old, quantity))}
          >
            Show the shape
          </button>
        )}
        {hints && !session.signsOnly && standing !== 'right' && inside && (
          <HintButton
            session={session}
            quantity={quantity}
            row={row}
            column={column}
            onChange={onChange}
          />
        )}
      </div>
      {hints && inside && (
        <HintText session={session} quantity={quantity} row={row} column={column} />
      )}
      {hints && probe && (
        <details class="practice-probe">
          <summary>Put this gradient to the test</summary>
          <p>{probe}</p>
        </details>
      )}
    </fieldset>
  );
}

interface PlaceProps {
  readonly session: Session;
  readonly quantity: string;
  readonly row: number;
  readonly column: number;
}

function HintButton({
  session,
  quantity,
  row,
  column,
  onChange,
}: PlaceProps & Pick<QuantityWorkProps, 'onChange'>) {
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

function HintText({ session, quantity, row, column }: PlaceProps) {
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
