/** How good the network is, on what it learnt from and on what it has not seen, as a table. */
import { type Evaluation, formatNumber } from '@engine';
import { outputCount } from './data.ts';
import type { RunReport } from './messages.ts';
import type { PlaygroundState } from './state.ts';

interface ScoresProps {
  readonly report: RunReport | null;
  readonly state: PlaygroundState;
}

/** `98.4 %`. */
export function percent(share: number): string {
  return `${formatNumber(100 * share, 1)} %`;
}

/** Rows and columns of a confusion matrix that is still to come: nothing moves when it does. */
function emptyConfusion(state: PlaygroundState): readonly (readonly number[])[] {
  const size = Math.max(2, outputCount(state));
  return Array.from({ length: size }, () => Array.from({ length: size }, () => Number.NaN));
}

export function Scores({ report, state }: ScoresProps) {
  const isClassification = state.problem === 'classification';
  const row = (name: string, evaluation: Evaluation | null | undefined) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{evaluation ? formatNumber(evaluation.loss, 4) : '–'}</td>
      {isClassification && <td>{evaluation ? percent(evaluation.accuracy) : '–'}</td>}
    </tr>
  );
  return (
    <div class="play-scores">
      <table>
        <caption>Loss{isClassification ? ' and success' : ''}</caption>
        <thead>
          <tr>
            <th scope="col">Points</th>
            <th scope="col">Mean loss</th>
            {isClassification && <th scope="col">Right</th>}
          </tr>
        </thead>
        <tbody>
          {row('training', report?.training)}
          {row('test', report?.test)}
        </tbody>
      </table>
      {isClassification && (
        <Confusion
          of={report && !report.test ? 'Training' : 'Test'}
          counts={(report?.test ?? report?.training)?.confusion ?? emptyConfusion(state)}
        />
      )}
    </div>
  );
}

interface ConfusionProps {
  readonly of: string;
  readonly counts: readonly (readonly number[])[];
}

function Confusion({ of, counts }: ConfusionProps) {
  return (
    <table class="play-confusion">
      <caption>{of} points: true class down, said across</caption>
      <thead>
        <tr>
          <th scope="col">Class</th>
          {counts.map((_, k) => (
            <th scope="col" key={k}>
              {k}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row, k) => (
          <tr key={k}>
            <th scope="row">{k}</th>
            {row.map((count, j) => (
              <td key={j} class={j === k ? 'is-right' : ''}>
                {Number.isNaN(count) ? '–' : count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
