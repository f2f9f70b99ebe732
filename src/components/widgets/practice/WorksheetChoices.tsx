/** What goes on a worksheet: kinds, level, how many, which numbers, solutions and hints. */
import { type Level, problemKinds } from '@engine';
import { freshSeed } from './seeds.ts';
import {
  allowHints,
  chooseLevel,
  showSolutions,
  toggleKind,
  typeCount,
  typeSeed,
  type WorksheetChange,
  type WorksheetState,
} from './worksheet.ts';

interface ChoicesProps {
  readonly state: WorksheetState;
  readonly problem: string | null;
  readonly onChange: (made: WorksheetChange) => void;
}

export function WorksheetChoices({ state, problem, onChange }: ChoicesProps) {
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
        <div class="worksheet-ticks">
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
        </div>
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
