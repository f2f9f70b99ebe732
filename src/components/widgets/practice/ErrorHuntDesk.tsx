/** A worked solution with one mistake in it, to be located and named. */
import './practice.css';
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { matrixView } from '@components/math/matrix-views.ts';
import { Tex } from '@components/math/Tex.tsx';
import { type ErrorHunt, formatEntry, type Level } from '@engine';
import { useLayoutEffect, useState } from 'preact/hooks';
import {
  beginHunt,
  chooseLine,
  firstHunt,
  type HuntVerdict,
  huntAttempt,
  huntInHash,
  lineVerdict,
  nameMistake,
  nameVerdict,
} from './hunt.ts';
import { MistakeLink } from './MistakeLink.tsx';
import type { Progress } from './progress/attempts.ts';
import { summariseHunts } from './progress/summaries.ts';
import { Statement } from './Statement.tsx';
import { freshId, freshSeed } from './seeds.ts';
import { useProgress } from './useProgress.ts';

interface ErrorHuntDeskProps {
  /** The address of the practice page. */
  readonly desk: string;
}

export function ErrorHuntDesk({ desk }: ErrorHuntDeskProps) {
  const progress = useProgress();
  const [state, setState] = useState(() => beginHunt(firstHunt.level, firstHunt.seed));
  useLayoutEffect(() => {
    const read = () => setState((old) => huntInHash(location.hash, freshSeed) ?? old);
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const { hunt, line, named } = state;
  const fresh = (level: Level) => {
    const seed = freshSeed();
    setState(beginHunt(level, seed));
    history.replaceState(history.state, '', `#hunt=${level}.${seed}`);
  };
  const name = (id: string) => {
    const next = nameMistake(state, id);
    setState(next);
    if (next.found && !state.found) {
      progress.add(huntAttempt(next, { id: freshId(), at: Date.now() }));
    }
  };
  const found = lineVerdict(state);
  return (
    <section class="practice" aria-label="Find the error">
      <div class="practice-bar">
        {([1, 2, 3] as const).map((level) => (
          <button
            type="button"
            key={level}
            class={`practice-button${level === hunt.level ? ' is-primary' : ''}`}
            onClick={() => fresh(level)}
          >
            New, level {level}
          </button>
        ))}
      </div>
      <div class="practice-work">
        <p class="practice-title">
          <strong>{hunt.problem.kind.title}</strong> <small>seed {hunt.seed}</small>
        </p>
        <Statement problem={hunt.problem} worked={[]} />
        <fieldset class="hunt-lines">
          <legend>Somebody worked it like this. In which line did the mistake happen?</legend>
          {hunt.lines.map(({ id, value }) => (
            <label class="hunt-line" key={id}>
              <input
                type="radio"
                name="hunt-line"
                value={id}
                checked={line === id}
                onChange={() => setState(chooseLine(state, id))}
              />
              <Line hunt={hunt} id={id} value={value} />
            </label>
          ))}
        </fieldset>
        <Verdict verdict={found} />
        {found?.right && (
          <fieldset class="hunt-lines">
            <legend>What is the mistake?</legend>
            {hunt.options.map(({ id, title }) => (
              <label class="hunt-line" key={id}>
                <input
                  type="radio"
                  name="hunt-name"
                  value={id}
                  checked={named === id}
                  onChange={() => name(id)}
                />
                <span>{title}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Verdict verdict={nameVerdict(state)} />
        {state.found && (
          <p class="practice-bar">
            <button
              type="button"
              class="practice-button is-primary"
              onClick={() => fresh(hunt.level)}
            >
              Another error to find
            </button>
            <MistakeLink mistake={hunt.planted.id} />
          </p>
        )}
      </div>
      <p class="practice-note" aria-live="polite">
        {tally(progress.progress)} <a href={desk}>Where you stand</a> {progress.note}
      </p>
    </section>
  );
}

/** How many errors were looked for, and found at the first go. */
function tally(progress: Progress): string {
  const all = summariseHunts(progress);
  const sum = (of: 'hunted' | 'clean') => all.reduce((total, each) => total + each[of], 0);
  if (all.length === 0) return 'Every error you find counts.';
  return `Found at the first go: ${sum('clean')} of ${sum('hunted')}.`;
}

function Line({
  hunt,
  id,
  value,
}: {
  hunt: ErrorHunt;
  id: string;
  value: ErrorHunt['lines'][number]['value'];
}) {
  const { calculation, decimals } = hunt.problem;
  const { quantity } = calculation.step(id);
  const text = (_: unknown, number: number) => formatEntry(id, number, decimals);
  return (
    <span class="practice-number">
      <Tex tex={quantity.symbol} kind={quantity.kind} label="" />
      <span class="practice-equals" aria-hidden="true">
        =
      </span>
      <MatrixGrid matrix={matrixView({ ...quantity, value }, { text })} />
    </span>
  );
}

function Verdict({ verdict }: { verdict: HuntVerdict | null }) {
  return (
    <div aria-live="polite">
      {verdict && (
        <p class={`practice-said tone-${verdict.right ? 'right' : 'wrong'}`}>{verdict.sentence}</p>
      )}
    </div>
  );
}
