/** A whole problem: what is given, what is to be found, the scratch line, and the end. */
import '../worked-pass/answers.css';
import './practice.css';
import { useEffect, useRef } from 'preact/hooks';
import { firstWrongSentence, isDone } from './marking.ts';
import { QuantityWork } from './QuantityWork.tsx';
import { ScratchLine } from './ScratchLine.tsx';
import { Statement } from './Statement.tsx';
import { askedOf, chooseSigns, type Session, writeScratch } from './session.ts';
import { chooseShapeFirst } from './shape-first.ts';

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
  useEffect(() => {
    const { start } = session;
    if (!start) return;
    document.getElementById(`${id}-${start.id}-${start.row}-${start.column}`)?.focus();
  }, []);
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
      <div class="practice-modes">
        <Mode
          label="Shape first: say rows × columns before the numbers"
          checked={session.shapeFirst}
          onChange={(checked) => onChange((old) => chooseShapeFirst(old, checked))}
        />
        <Mode
          label="Sign and zero first: give only +, − or 0"
          checked={session.signsOnly}
          onChange={(checked) => onChange((old) => chooseSigns(old, checked))}
        />
      </div>
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

interface ModeProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A way of working: something asked first. */
function Mode({ label, checked, onChange }: ModeProps) {
  return (
    <label class="practice-signs">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      {label}
    </label>
  );
}
