/** One quantity to work out: its shape or its grid, what is said about it, hints, and the probe of a gradient. */
import { Tex } from '@components/math/Tex.tsx';
import { useState } from 'preact/hooks';
import { VERDICT_WORDS, verdictTone } from '../worked-pass/answer-cells.ts';
import { AnswerGrid } from './AnswerGrid.tsx';
import { HintButton, HintText } from './HintLine.tsx';
import { MistakeLink } from './MistakeLink.tsx';
import { standingOf } from './marking.ts';
import { probeSentence, remarksOn } from './remarks.ts';
import { ShapeQuestion } from './ShapeQuestion.tsx';
import { type Session, showShape } from './session.ts';
import { isShapeAsked } from './shape-first.ts';

interface QuantityWorkProps {
  readonly id: string;
  readonly session: Session;
  readonly quantity: string;
  readonly hints: boolean;
  readonly onChange: (change: (old: Session) => Session) => void;
}

export function QuantityWork(props: QuantityWorkProps) {
  const { id, session, quantity, hints, onChange } = props;
  const { symbol, kind } = session.problem.calculation.step(quantity).quantity;
  const standing = standingOf(session, quantity);
  return (
    <fieldset class={`practice-quantity is-${standing}`}>
      <legend>
        <Tex tex={symbol} kind={kind} />
        {standing === 'right' && <span class="practice-done-mark"> ✓ right</span>}
      </legend>
      {isShapeAsked(session, quantity) ? (
        <ShapeQuestion
          id={`${id}-${quantity}`}
          session={session}
          quantity={quantity}
          hints={hints}
          onChange={onChange}
        />
      ) : (
        <NumbersWork {...props} />
      )}
    </fieldset>
  );
}

/** The grid of a quantity with everything around it. */
function NumbersWork({ id, session, quantity, hints, onChange }: QuantityWorkProps) {
  const { start } = session;
  const [[row, column], setPlace] = useState<readonly [number, number]>(
    start?.id === quantity ? [start.row, start.column] : [0, 0],
  );
  const [rows, columns] = session.problem.calculation.step(quantity).quantity.shape;
  const isRight = standingOf(session, quantity) === 'right';
  const probe = probeSentence(session, { id: quantity, row, column });
  return (
    <>
      <AnswerGrid
        id={`${id}-${quantity}`}
        session={session}
        quantity={quantity}
        onChange={onChange}
        // hints stay with the last field that belongs to it
        onEnter={(i, j) => i < rows && j < columns && setPlace([i, j])}
      />
      <Remarks session={session} quantity={quantity} />
      {hints && (
        <div class="practice-help">
          {!session.shapes.includes(quantity) && !isRight && (
            <button
              type="button"
              class="quiet-button"
              onClick={() => onChange((old) => showShape(old, quantity))}
            >
              Show the shape
            </button>
          )}
          {!session.signsOnly && !isRight && (
            <HintButton {...{ session, quantity, row, column, onChange }} />
          )}
        </div>
      )}
      {hints && <HintText {...{ session, quantity, row, column }} />}
      {hints && probe && (
        <details class="practice-probe">
          <summary>Put this gradient to the test</summary>
          <p>{probe}</p>
        </details>
      )}
    </>
  );
}

function Remarks({ session, quantity }: Pick<QuantityWorkProps, 'session' | 'quantity'>) {
  return (
    <ul class="practice-remarks" aria-live="polite">
      {remarksOn(session, quantity).map(({ kind, sentence, mistake, places }) => (
        <li class={`tone-${verdictTone(kind)}`} key={sentence}>
          <span aria-hidden="true">{VERDICT_WORDS[kind].icon}</span>{' '}
          {places.length > 0 && `${places.join('; ')}: `}
          {sentence} {mistake && <MistakeLink mistake={mistake} />}
        </li>
      ))}
    </ul>
  );
}
