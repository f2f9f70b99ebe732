/** A whole problem: what is given, what is to be found, the scratch line, and the end. */
import '../worked-pass/answers.css';
import './practice.css';
import { useEffect, useRef } from 'preact/hooks';
import { firstWrongSentence, isDone } from './marking.ts';
import { QuantityWork } from './QuantityWork.tsx';
import { ScratchLine } from './ScratchLine.tsx';
import { Statement } from './Statement.tsx';
import { askedOf, chooseSigns, type Session, writeScratch } from './session.ts';

interface ProblemWorkProps {
  /** Unique on the page. */
  readonly id: string;
  readonly session: Session;
  readonly onChange: (change: (old: Session) => Session) => void;
  /** Called once when all is right. */
  readonly onDone: (session: Session) => void;
  /** Whether hints may be taken. */
  readonly hints?: boolean;
}

export function ProblemWork({ id, session, onChange, onDone, hints = true }: ProblemWorkProps) {
  const done = isDone(session);
  const told = useRef(false);
  useEffect(() => {
    if (!done || told.current || session.signsOnly) return;
    told.current = true;
    onDone(session);
  }, [done]);
  const { decimals } = session.problem;
  const first = firstWrongSentence(session);
  return (
    <div class="practice-work">
      <Statement problem={session.problem} worked={session.worked} />
      <p class="practice-note">
        {decimals === 0
          ? 'Give whole numbers.'
          : `Give ${decimals} decimals; carry as many from step to step.`}{' '}
        A fraction such as 1/3 is fine.
      </p>
      <label class="practice-signs">
        <input
          type="checkbox"
          checked={session.signsOnly}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            onChange((old) => chooseSigns(old, checked));
          }}
        />{' '}
        Sign and zero first: give only +, − or 0
      </label>
      <div class="practice-quantities">
        {askedOf(session).map((quantity) => (
          <QuantityWork
            key={quantity}
            id={id}
            session={session}
            quantity={quantity}
            hints={hints}
            onChange={onChange}
          />
        ))}
      </div>
      <p class="practice-first" aria-live="polite">
        {first}
      </p>
      <ScratchLine
        id={`${id}-scratch`}
        text={session.scratch}
        onWrite={(text) => onChange((old) => writeScratch(old, text))}
      />
      <p class="practice-end" aria-live="polite">
        {done &&
          (session.signsOnly
            ? 'Every sign is right. Now the numbers: take the tick away above.'
            : 'All of it is right.')}
      </p>
    </div>
  );
}
