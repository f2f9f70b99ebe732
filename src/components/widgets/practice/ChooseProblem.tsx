/** Which problem: a kind under its chapter, a level in words, and a fresh one at a button. */
import { type Level, problemKind } from '@engine';
import { useEffect, useState } from 'preact/hooks';
import { kindsByChapter } from './desk.ts';
import type { PracticeDeskProps } from './PracticeDesk.tsx';

interface ChooseProblemProps extends PracticeDeskProps {
  readonly kind: string;
  readonly level: Level;
  readonly onChoose: (kind: string, level: Level) => void;
}

const levels: readonly Level[] = [1, 2, 3];

export function ChooseProblem({ kind, level, chapters, worksheet, onChoose }: ChooseProblemProps) {
  const [chosen, setChosen] = useState({ kind, level });
  useEffect(() => setChosen({ kind, level }), [kind, level]);
  const words = problemKind(chosen.kind).levels;
  return (
    <form
      class="practice-bar"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen.kind, chosen.level);
      }}
    >
      <label class="practice-field">
        Kind of problem
        <select
          value={chosen.kind}
          onChange={(event) => setChosen({ ...chosen, kind: event.currentTarget.value })}
        >
          {kindsByChapter().map(([chapter, ids]) => (
            <optgroup key={chapter} label={chapters[chapter]?.title ?? chapter}>
              {ids.map((id) => (
                <option key={id} value={id} selected={id === chosen.kind}>
                  {problemKind(id).title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="practice-field">
        Level
        <select
          value={chosen.level}
          onChange={(event) =>
            setChosen({ ...chosen, level: Number(event.currentTarget.value) as Level })
          }
        >
          {levels.map((each) => (
            <option key={each} value={each} selected={each === chosen.level}>
              {each}: {words[each - 1]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="practice-button is-primary">
        New problem
      </button>
      <a class="practice-link" href={worksheet}>
        Worksheet on paper
      </a>
    </form>
  );
}
