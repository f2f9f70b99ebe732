/** A set of problems from a code: worked one after the other, with a result to print or copy. */
import './practice.css';
import { formatKey, formatSetCode, type ProblemSet, parseSetCode } from '@engine';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ProblemWork } from './ProblemWork.tsx';
import { attemptOf, noteMistakes } from './record.ts';
import { SetResults } from './SetResults.tsx';
import { freshId } from './seeds.ts';
import { changeItem, openSet, type SetItem, type SetState, setInHash } from './set-desk.ts';
import { useProgress } from './useProgress.ts';

export function SetDesk({ first }: { first: ProblemSet }) {
  const [state, setState] = useState<SetState>(() => openSet(first));
  const [problem, setProblem] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const progress = useProgress();
  // problems of this set whose end is kept: coming back to one does not end it again
  const kept = useRef(new Set<string>());
  const code = formatSetCode(state.set);
  const show = (set: ProblemSet) => {
    kept.current.clear();
    setState(openSet(set));
    setProblem(null);
  };
  const open = (set: ProblemSet) => {
    show(set);
    history.replaceState(history.state, '', `#set=${encodeURIComponent(formatSetCode(set))}`);
  };
  useLayoutEffect(() => {
    const read = () => {
      const named = setInHash(location.hash);
      if (named.kind === 'set') show(named.set);
      else if (named.kind === 'unreadable') setProblem(named.reason);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const { current, items } = state;
  const item = items[current];
  const keep = ({ session, record }: SetItem) => {
    const key = formatKey(session.problem.key);
    if (kept.current.has(key)) return;
    kept.current.add(key);
    const ending = { id: freshId(), at: Date.now(), done: true, review: null };
    progress.add(attemptOf(session, record, ending));
  };
  const goTo = (next: number) => setState({ ...state, current: next });
  return (
    <section class="practice practice-set" aria-label="A set of problems">
      <form
        class="practice-bar"
        onSubmit={(event) => {
          event.preventDefault();
          const read = parseSetCode(typed);
          if (read.kind === 'set') open(read.set);
          else setProblem(read.reason);
        }}
      >
        <label class="practice-field">
          Code from the paper
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-describedby="set-problem"
            aria-invalid={problem !== null}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="practice-button">
          Open
        </button>
      </form>
      <p class="practice-note" id="set-problem" aria-live="polite">
        {problem}
      </p>
      <h2 class="practice-title">
        Set {code}{' '}
        <small>
          level {state.set.level}, {items.length} {items.length === 1 ? 'problem' : 'problems'}
          {state.set.hints ? '' : ', no hints'}
        </small>
      </h2>
      <nav class="practice-bar practice-steps" aria-label="Problems of the set">
        {items.map(({ session }, index) => (
          <button
            type="button"
            class={`practice-button${index === current ? ' is-primary' : ''}`}
            aria-current={index === current ? 'step' : undefined}
            key={formatKey(session.problem.key)}
            onClick={() => goTo(index)}
          >
            {index + 1}
          </button>
        ))}
      </nav>
      {item && (
        <>
          <h3>
            Problem {current + 1}: {item.session.problem.kind.title}
          </h3>
          <ProblemWork
            key={formatKey(item.session.problem.key)}
            id={`set-${current}`}
            session={item.session}
            hints={state.set.hints}
            onDone={(session) => keep({ ...item, session })}
            onChange={(change) =>
              setState((old) => {
                const before = old.items[current];
                if (!before) return old;
                const session = change(before.session);
                const record = noteMistakes(before.record, session);
                return changeItem(old, current, { session, record });
              })
            }
          />
          {current < items.length - 1 && (
            <p>
              <button
                type="button"
                class="practice-button is-primary"
                onClick={() => goTo(current + 1)}
              >
                Next problem
              </button>
            </p>
          )}
        </>
      )}
      <p class="practice-note" aria-live="polite">
        {progress.note}
      </p>
      <SetResults state={state} code={code} />
    </section>
  );
}
