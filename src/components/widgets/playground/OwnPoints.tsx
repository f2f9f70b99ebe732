/** A reader's own points as text: typed, or pasted from a spreadsheet. */
import { useState } from 'preact/hooks';
import { readCsv, writeCsv } from './csv.ts';
import { setOwnPoints } from './edits.ts';
import type { Edit, PlaygroundState } from './state.ts';

interface OwnPointsProps {
  readonly id: string;
  readonly state: PlaygroundState;
  readonly onEdit: (edit: Edit) => string | null;
}

export function OwnPoints({ id, state, onEdit }: OwnPointsProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const use = () => {
    const read = readCsv(text, state.problem);
    if (read.kind === 'unreadable') setProblem(read.sentence);
    else setProblem(onEdit(setOwnPoints(state, read.points)));
  };
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="live-button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <details class="play-own">
      <summary>Points of your own as text</summary>
      <p>
        A point a line: x₁, x₂ and its class (0 to 3), or its number. You may paste it from a
        spreadsheet.
      </p>
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
        {button('Use these points', use)}
        {button('Show mine as text', () => setText(writeCsv(state.ownPoints)))}
        {button('Take them all away', () => setProblem(onEdit(setOwnPoints(state, []))))}
      </p>
    </details>
  );
}
