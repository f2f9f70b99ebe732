/** Who runs, how far it is, and why it stopped. */

import { walkStyle } from '@components/diagrams/figures/walk-styles.ts';
import { PlotShape } from '@components/diagrams/plot/PlotShape.tsx';
import type { RaceRow } from './derive.ts';
import { choose, setRunning } from './edits.ts';
import type { RaceState } from './model.ts';

interface RaceTableProps {
  id: string;
  rows: readonly RaceRow[];
  state: RaceState;
  set: (state: RaceState) => void;
}

export function RaceTable({ id, rows, state, set }: RaceTableProps) {
  return (
    <div class="race-box">
      <table class="race-table">
        <caption class="visually-hidden">The optimizers of the race at step {state.step}</caption>
        <thead>
          <tr>
            <th scope="col">Runs</th>
            <th scope="col">Optimizer</th>
            <th scope="col">η</th>
            <th scope="col">Steps</th>
            <th scope="col">Height</th>
            <th scope="col">How it is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, name, on, index, rate, steps, height, status }) => (
            <tr key={kind} class={kind === state.chosen ? 'is-chosen' : undefined}>
              <td>
                <input
                  type="checkbox"
                  id={`${id}-runs-${kind}`}
                  aria-label={`${name} runs`}
                  checked={on}
                  onChange={(event) => set(setRunning(state, kind, event.currentTarget.checked))}
                />
              </td>
              <th scope="row">
                <button
                  type="button"
                  class="race-name"
                  aria-pressed={kind === state.chosen}
                  onClick={() => set(choose(state, kind))}
                >
                  <Sample index={index} />
                  {name}
                </button>
              </th>
              <td>{rate}</td>
              <td>{steps}</td>
              <td>{height}</td>
              <td class="race-status">{status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How its path is drawn. */
function Sample({ index }: { index: number }) {
  const { colour, dash, shape } = walkStyle(index);
  return (
    <svg class={`walk-key-sample plot-series plot-colour-${colour}`} aria-hidden="true">
      <path class={`plot-line is-${dash}`} d="M1 8H33" />
      <PlotShape shape={shape} left={50} top={50} size={3.4} />
    </svg>
  );
}
