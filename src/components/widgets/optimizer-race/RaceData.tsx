/** The heights of the race as a table. It is drawn anew only when somebody walks anew. */
import type { Table } from '@components/diagrams/plot/tables.ts';
import { useMemo } from 'preact/hooks';

export function RaceData({ table }: { table: Table | null }) {
  return useMemo(
    () =>
      table && (
        <details class="plot-data">
          <summary>The heights as a table</summary>
          <section class="race-box race-data" tabindex={0} aria-label="Heights of the race">
            <table>
              <thead>
                <tr>
                  {table.head.map((text) => (
                    <th scope="col">{text}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((cells) => (
                  <tr>
                    {cells.map((text) => (
                      <td>{text}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      ),
    [table],
  );
}
