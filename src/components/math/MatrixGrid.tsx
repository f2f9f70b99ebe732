/** A bracketed grid of numbers with its symbol below. */
import type { ComponentChildren } from 'preact';
import type { CellView, MatrixView } from './matrix-views.ts';
import { Quantity } from './Quantity.tsx';
import { Tex } from './Tex.tsx';

interface MatrixGridProps {
  matrix: MatrixView;
  /** Something to put in a cell instead of its number: a field to type into; null for the number. */
  field?: (cell: CellView) => ComponentChildren;
}

export function MatrixGrid({ matrix, field }: MatrixGridProps) {
  const { kind, symbol, spoken, rows, isScalar } = matrix;
  const stop = tabStopOf(rows);
  return (
    <div class={`matrix q-${kind}${isScalar ? ' matrix-scalar' : ''}`}>
      <table aria-label={spoken} data-rove={stop ? '' : undefined}>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{field?.(cell) ?? <Quantity cell={cell} skipTab={cell !== stop} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span class="matrix-symbol">
        <Tex tex={symbol} entry={matrix.id} label="" />
      </span>
    </div>
  );
}

/** The one number of a matrix that Tab reaches: the chosen one, or else the first. */
function tabStopOf(rows: readonly (readonly CellView[])[]): CellView | undefined {
  const cells = rows.flat().filter(({ action }) => action !== null);
  return cells.find(({ mark }) => mark === 'selected') ?? cells[0];
}
