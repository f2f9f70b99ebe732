/** A worksheet to print: problems with room to write, a code and a QR code that open them for checking. */
import './practice.css';
import './worksheet.css';
import { Tex } from '@components/math/Tex.tsx';
import { formatKey, type Level, nameOf, type Problem, problemKind, problemKinds } from '@engine';
import { useEffect, useState } from 'preact/hooks';
import { Solution } from './AfterProblem.tsx';
import { qrPicture } from './qr.ts';
import { Statement } from './Statement.tsx';
import { freshSeed } from './seeds.ts';
import {
  allowHints,
  chooseLevel,
  firstWorksheet,
  sheetOf,
  showSolutions,
  toggleKind,
  typeCount,
  typeSeed,
  type WorksheetChange,
  type WorksheetState,
} from './worksheet.ts';

interface WorksheetProps {
  /** The address of the page that opens a set, as it is printed and put into the QR code. */
  readonly setPage: string;
}

export function Worksheet({ setPage }: WorksheetProps) {
  const [state, setState] = useState<WorksheetState>(firstWorksheet);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (made: WorksheetChange) => {
    setState(made.state);
    setProblem(made.problem);
  };
  return (
    <div class="practice worksheet">
      <Choices state={state} problem={problem} onChange={change} />
      <Sheet state={state} setPage={setPage} />
    </div>
  );
}

interface ChoicesProps {
  readonly state: WorksheetState;
  readonly problem: string | null;
  readonly onChange: (made: WorksheetChange) => void;
}

function Choices({ state, problem, onChange }: ChoicesProps) {
  const { set, solutions } = state;
  return (
    <form class="worksheet-choices" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Kinds of problems</legend>
        <div class="worksheet-kinds">
          {problemKinds.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={set.kinds.includes(id)}
                onChange={() => onChange(toggleKind(state, id))}
              />{' '}
              {title}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="practice-bar">
        <label class="practice-field">
          Level
          <select
            value={set.level}
            onChange={(event) =>
              onChange(chooseLevel(state, Number(event.currentTarget.value) as Level))
            }
          >
            {[1, 2, 3].map((level) => (
              <option key={level} value={level} selected={level === set.level}>
                {level}
              </option>
            ))}
          </select>
        </label>
        <label class="practice-field">
          Problems
          <input
            type="text"
            inputMode="numeric"
            size={4}
            value={set.count}
            onChange={(event) => onChange(typeCount(state, event.currentTarget.value))}
          />
        </label>
        <label class="practice-field">
          Seed
          <input
            type="text"
            inputMode="numeric"
            size={11}
            value={set.seed}
            onChange={(event) => onChange(typeSeed(state, event.currentTarget.value))}
          />
        </label>
        <button
          type="button"
          class="practice-button"
          onClick={() => onChange(typeSeed(state, String(freshSeed())))}
        >
          Other numbers
        </button>
        <label>
          <input
            type="checkbox"
            checked={solutions}
            onChange={(event) => onChange(showSolutions(state, event.currentTarget.checked))}
          />{' '}
          With worked solutions
        </label>
        <label>
          <input
            type="checkbox"
            checked={set.hints}
            onChange={(event) => onChange(allowHints(state, event.currentTarget.checked))}
          />{' '}
          Hints when checking
        </label>
        <button type="button" class="practice-button is-primary" onClick={() => print()}>
          Print
        </button>
      </div>
      <p class="practice-note" role="status">
        {problem}
      </p>
    </form>
  );
}

function Sheet({ state, setPage }: WorksheetProps & { state: WorksheetState }) {
  const { problems, code } = sheetOf(state);
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);
  const address = `${origin}${setPage}#set=${encodeURIComponent(code)}`;
  const { size, path } = qrPicture(address);
  return (
    <article class="worksheet-sheet" aria-label="The worksheet">
      <header class="worksheet-head">
        <div>
          <h2>Neural networks by hand</h2>
          <p>
            Name <span class="worksheet-line" /> Date <span class="worksheet-line is-short" />
          </p>
          <p class="practice-note">
            Check your work:{' '}
            <a href={`${setPage}#set=${encodeURIComponent(code)}`}>open this set</a>, code{' '}
            <strong>{code}</strong>
          </p>
        </div>
        <svg
          class="worksheet-qr"
          viewBox={`-2 -2 ${size + 4} ${size + 4}`}
          role="img"
          aria-label={`QR code that opens the set ${code}`}
        >
          <rect x="-2" y="-2" width={size + 4} height={size + 4} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
      </header>
      <ol class="worksheet-problems">
        {problems.map((problem, index) => (
          <li key={formatKey(problem.key)}>
            <h3>
              {index + 1}. {problemKind(problem.key.kind).title}
            </h3>
            <Statement problem={problem} worked={[]} />
            <Blanks problem={problem} />
          </li>
        ))}
      </ol>
      {state.solutions && (
        <section class="worksheet-solutions">
          <h2>Solutions, set {code}</h2>
          {problems.map((problem, index) => (
            <section key={formatKey(problem.key)}>
              <h3>
                {index + 1}. {problemKind(problem.key.kind).title}
              </h3>
              <Solution problem={problem} />
            </section>
          ))}
        </section>
      )}
    </article>
  );
}

/** Room to write, with the symbols of what is asked. */
function Blanks({ problem }: { problem: Problem }) {
  return (
    <ul class="worksheet-blanks">
      {problem.asked.map((id) => {
        const { quantity } = problem.calculation.step(id);
        return (
          <li key={id}>
            <Tex tex={quantity.symbol} label={nameOf(quantity)} /> = <span class="worksheet-line" />
          </li>
        );
      })}
    </ul>
  );
}
