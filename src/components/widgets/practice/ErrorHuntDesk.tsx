/** A worked solution with one mistake in it, to be located and named. */
import './practice.css';
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { matrixView } from '@components/math/matrix-views.ts';
import { Tex } from '@components/math/Tex.tsx';
import { type ErrorHunt, formatEntry, type Level } from '@engine';
import { useEffect, useState } from 'preact/hooks';
import {
  beginHunt,
  chooseLine,
  firstHunt,
  type HuntVerdict,
  huntInHash,
  lineVerdict,
  nameMistake,
  nameVerdict,
} from './hunt.ts';
import { Statement } from './Statement.tsx';
import { freshSeed } from './seeds.ts';

export function ErrorHuntDesk() {
  const [state, setState] = useState(() => beginHunt(firstHunt.level, firstHunt.seed));
  useEffect(() => {
    const read = () => setState((old) => huntInHash(location.hash) ?? old);
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
                  onChange={() => setState(nameMistake(state, id))}
                />
                <span>{title}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Verdict verdict={nameVerdict(state)} />
      </div>
    </section>
  );
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
