/** A reader's own points: by a click in the picture, typed, or pasted from a spreadsheet. */
import { useState } from 'preact/hooks';
import { readCsv, writeCsv } from './csv.ts';
import { setOwnPoints } from './edits.ts';
import type { Edit, PlaygroundState } from './state.ts';

interface OwnPointsProps {
  readonly id: string;
  readonly state: PlaygroundState;
  /** The class or the number that a click gives its point. */
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly onEdit: (edit: Edit) => string | null;
}

export function OwnPoints({ id, state, value, onValue, onEdit }: OwnPointsProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const use = () => {
    const read = readCsv(text, state.problem);
    if (read.kind === 'unreadable') setProblem(read.sentence);
    else setProblem(onEdit(setOwnPoints(state, read.points)));
  };
  return (
    <details class="play-own">
      <summary>Points of your own</summary>
      <p>
        A click in the picture adds a point. Or paste x₁, x₂ and the class (0, 1, …) or number, a
        point a line.
      </p>
      <label>
        Class or number of the next point{' '}
        <input
          type="number"
          step="any"
          value={value}
          onChange={(event) => onValue(event.currentTarget.valueAsNumber || 0)}
        />
      </label>
      <label class="play-csv">
        Points as text
        <textarea
          rows={5}
          spellcheck={false}
          value={text}
          placeholder={'1.5, −2, 0\n−1, 0.5, 1'}
          aria-describedby={`${id}-csv`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}-csv`} class="field-problem" role="status">
        {problem}
      </p>
      <p class="play-buttons">
        <button type="button" class="live-button" onClick={use}>
          Use these points
        </button>
        <button
          type="button"
          class="live-button"
          onClick={() => setText(writeCsv(state.ownPoints))}
        >
          Show mine as text
        </button>
        <button
          type="button"
          class="live-button"
          onClick={() => setProblem(onEdit(setOwnPoints(state, [])))}
        >
          Take them all away
        </button>
      </p>
    </details>
  );
}
