/** How good the network is, on what it learnt from and on what it has not seen, as a table. */
import { type Evaluation, formatNumber } from '@engine';
import type { RunReport } from './messages.ts';

interface ScoresProps {
  readonly report: RunReport | null;
  readonly isClassification: boolean;
}

function percent(share: number): string {
  return `${formatNumber(100 * share, 1)} %`;
}

export function Scores({ report, isClassification }: ScoresProps) {
  const row = (name: string, evaluation: Evaluation | null | undefined) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{evaluation ? formatNumber(evaluation.loss, 4) : '–'}</td>
      {isClassification && <td>{evaluation ? percent(evaluation.accuracy) : '–'}</td>}
    </tr>
  );
  const confusion = (report?.test ?? report?.training)?.confusion ?? [];
  return (
    <div class="play-scores">
      <table>
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
      {isClassification && confusion.length > 0 && (
        <table>
          <caption>
            {report?.test ? 'Test' : 'Training'} points: true class down, said class across
          </caption>
          <thead>
            <tr>
              <th scope="col">Class</th>
              {confusion.map((_, k) => (
                <th scope="col" key={k}>
                  {k + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {confusion.map((counts, k) => (
              <tr key={k}>
                <th scope="row">{k + 1}</th>
                {counts.map((count, j) => (
                  <td key={j}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
