/** How well the reader finds each mistake that was planted for them. */
import { mistakes } from '@engine';
import type { Progress } from './progress/attempts.ts';
import { summariseHunts } from './progress/summaries.ts';

interface HuntTableProps {
  readonly progress: Progress;
  /** Where the page for errors to find is. */
  readonly hunts: string;
}

const titles = new Map(mistakes.map(({ id, title }) => [id, title]));

export function HuntTable({ progress, hunts }: HuntTableProps) {
  const summaries = summariseHunts(progress);
  if (summaries.length === 0) return null;
  return (
    <section aria-labelledby="practice-hunts">
      <h3 id="practice-hunts">Errors found</h3>
      <section class="practice-table" aria-label="Table: errors you have looked for" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Mistake</th>
              <th scope="col">Looked for</th>
              <th scope="col">Found at the first go</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {summaries.map(({ mistake, hunted, clean }) => (
              <tr key={mistake}>
                <th scope="row">{titles.get(mistake) ?? mistake}</th>
                <td>{hunted}</td>
                <td>
                  {clean} of {hunted}
                </td>
                <td>
                  <a href={`${hunts}#again=${mistake}.1`}>One more</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
