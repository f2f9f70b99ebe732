/** The counts as fields, with sums, recall beside each row, precision and F1 below each column. */
import { NumberInput } from '@components/controls/NumberInput.tsx';
import type { Matrix } from '@engine';
import type { ConfusionView } from './model.ts';

interface CountTableProps {
  /** The widget's; the fields are named by it. */
  id: string;
  names: readonly string[];
  counts: Matrix;
  view: ConfusionView;
  onCommit: (row: number, column: number, text: string) => string | null;
}

export function CountTable({ id, names, counts, view, onCommit }: CountTableProps) {
  const { classes, total } = view;
  return (
    <table class="confusion-table">
      <thead>
        <tr>
          <th scope="col">true</th>
          {names.map((name) => (
            <th key={name} scope="col">
              said {name}
            </th>
          ))}
          <th scope="col">all</th>
          <th scope="col">recall</th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ support, recall, shares }, row) => (
          <tr key={names[row]}>
            <th scope="row">{names[row]}</th>
            {shares.map((share, column) => (
              <td
                key={names[column]}
                class={`confusion-count ${row === column ? 'is-right' : 'is-wrong'}`}
                style={{ '--share': `${Math.round(100 * share)}%` }}
              >
                <NumberInput
                  id={`${id}-${row}-${column}`}
                  name={`${names[row]}, said to be ${names[column]}`}
                  value={counts[row]?.[column] ?? 0}
                  step={1}
                  onCommit={(text) => onCommit(row, column, text)}
                />
              </td>
            ))}
            <td>{support}</td>
            <td>
              <strong>{recall}</strong>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">all</th>
          {classes.map(({ said }, k) => (
            <td key={names[k]}>{said}</td>
          ))}
          <td>{total}</td>
          <td />
        </tr>
        <tr>
          <th scope="row">precision</th>
          {classes.map(({ precision }, k) => (
            <td key={names[k]}>
              <strong>{precision}</strong>
            </td>
          ))}
          <td />
          <td />
        </tr>
        <tr>
          <th scope="row">F1</th>
          {classes.map(({ f1 }, k) => (
            <td key={names[k]}>
              <strong>{f1}</strong>
            </td>
          ))}
          <td />
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
