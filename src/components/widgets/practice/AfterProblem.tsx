/** What one can do when a problem is done, or given up: see the solution, go on, read the chapter. */
import { explain, formatEntry, formatExpression, formatKey, nameOf, type Problem } from '@engine';
import { isDone } from './marking.ts';
import type { Session } from './session.ts';

interface AfterProblemProps {
  readonly session: Session;
  readonly chapter: { readonly title: string; readonly href: string } | undefined;
  /** The solution is opened before all is right. */
  readonly onSee: () => void;
  readonly onAgain: () => void;
  readonly onHarder: (() => void) | null;
}

export function AfterProblem({ session, chapter, onSee, onAgain, onHarder }: AfterProblemProps) {
  const done = isDone(session) && !session.signsOnly;
  return (
    <div class="practice-after">
      <details
        class="practice-solution"
        key={formatKey(session.problem.key)}
        onToggle={(event) => event.currentTarget.open && !done && onSee()}
      >
        <summary>{done ? 'The solution, worked' : 'Give up and see the solution'}</summary>
        <Solution problem={session.problem} />
      </details>
      <p class="practice-bar">
        <button
          type="button"
          class={`practice-button${done ? ' is-primary' : ''}`}
          onClick={onAgain}
        >
          Another of this kind
        </button>
        {onHarder && (
          <button type="button" class="practice-button" onClick={onHarder}>
            One level up
          </button>
        )}
        {chapter && <a href={chapter.href}>Read about it: {chapter.title}</a>}
      </p>
    </div>
  );
}

/** Every number that is asked for, with its arithmetic. */
export function Solution({ problem }: { problem: Problem }) {
  const { calculation, asked, decimals } = problem;
  return (
    <dl class="practice-lines">
      {asked.map((id) => {
        const step = calculation.step(id);
        const [rows, columns] = step.quantity.shape;
        return (
          <div key={id}>
            <dt>{nameOf(step.quantity)}</dt>
            {Array.from({ length: rows * columns }, (_, index) => {
              const [row, column] = [Math.floor(index / columns), index % columns];
              const { expression, value } = explain(step, row, column);
              return (
                <dd key={`${row} ${column}`}>
                  {rows * columns > 1 && (
                    <span class="practice-note">
                      {columns > 1 ? `row ${row + 1}, column ${column + 1}` : `row ${row + 1}`}:{' '}
                    </span>
                  )}
                  {formatExpression(expression, decimals)} ={' '}
                  <strong>{formatEntry(id, value, decimals)}</strong>
                </dd>
              );
            })}
          </div>
        );
      })}
    </dl>
  );
}
