/** The numbers behind a live picture, folded away; drawn anew only when there are others. */
import { useMemo } from 'preact/hooks';
import type { Table } from './tables.ts';
import './plot.css';

interface DataTablesProps {
  /** What the picture shows: the tables are named by it. */
  title: string;
  /** The same array as long as the numbers are the same. */
  tables: readonly Table[];
  /** What opens them. */
  summary?: string;
}

export function DataTables({ title, tables, summary = 'The data as a table' }: DataTablesProps) {
  return useMemo(
    () => (
      <details class="plot-data">
        <summary>{summary}</summary>
        {tables.map((table) => (
          <DataTable title={title} {...table} />
        ))}
      </details>
    ),
    [title, tables, summary],
  );
}

/** One table in a box that scrolls. */
export function DataTable({ title, caption, head, rows }: Table & { title: string }) {
  // it scrolls, so the keyboard must reach it
  const scrolled = {
    role: 'group' as const,
    tabindex: 0,
    'aria-label': caption ? `${title}: ${caption}` : title,
  };
  return (
    <div class="table-box plot-table" {...scrolled}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((text) => (
              <th scope="col">{text}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr>
              <th scope="row">{first}</th>
              {cells.map((text) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
