/** The numbers of every layer, folded away. */
import { rowsOf, type Summary } from './summaries.ts';

const HEADS = ['Layer', 'Size of a', 'Spread of a', 'Size of δ', 'Flat entries', 'Flat nodes'];

export function LayerTable({ summary }: { summary: Summary }) {
  return (
    <details class="plot-data">
      <summary>The layers as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <section class="table-box plot-table" tabIndex={0} aria-label="Signals by layer">
        <table>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(summary).map((cells) => (
              <tr>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
