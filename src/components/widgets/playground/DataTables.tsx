/** What the pictures show, in numbers: the losses, and every point with its class and its set. */
import { formatNumber } from '@engine';
import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { DataPoint, PlaygroundData } from './data.ts';
import { type HistoryPoint, thinned } from './history.ts';

interface DataTablesProps {
  readonly data: PlaygroundData;
  readonly history: readonly HistoryPoint[];
  readonly isClassification: boolean;
  /** The points too before they are asked for: they are many. */
  readonly isWhole: boolean;
  /** Whose tables they are. */
  readonly title: string;
}

const MOST_LOSSES = 40;

export function DataTables(props: DataTablesProps) {
  const { data, history, isClassification, isWhole, title } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="plot-data play-tables" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The data as a table</summary>
      <LossTable history={thinned(history, MOST_LOSSES)} title={title} />
      {(isOpen || isWhole) && (
        <PointTable data={data} isClassification={isClassification} title={title} />
      )}
    </details>
  );
}

interface TableBoxProps {
  readonly name: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}

function TableBox({ name, title, heads, children }: TableBoxProps) {
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */
    <section class="table-box plot-table" tabIndex={0} aria-label={`${name}. ${title}`}>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface LossTableProps {
  readonly history: readonly HistoryPoint[];
  readonly title: string;
}

function LossTable({ history, title }: LossTableProps) {
  return (
    <TableBox name="Loss by epoch" title={title} heads={['epoch', 'training', 'test']}>
      {history.map(({ epochs, training, test }) => (
        <tr key={epochs}>
          <th scope="row">{formatNumber(epochs, Number.isInteger(epochs) ? 0 : 2)}</th>
          <td>{formatNumber(training, 4)}</td>
          <td>{test === null ? '–' : formatNumber(test, 4)}</td>
        </tr>
      ))}
    </TableBox>
  );
}

interface PointTableProps {
  readonly data: PlaygroundData;
  readonly isClassification: boolean;
  readonly title: string;
}

const PointTable = memo(function PointTable(props: PointTableProps) {
  const { data, isClassification, title } = props;
  const rows = (points: readonly DataPoint[], set: string) =>
    points.map(({ x1, x2, value }, index) => (
      <tr key={`${set}${index}`}>
        <td>{formatNumber(x1, 2)}</td>
        <td>{formatNumber(x2, 2)}</td>
        <td>{isClassification ? value : formatNumber(value, 3)}</td>
        <td>{set}</td>
      </tr>
    ));
  const heads = ['x₁', 'x₂', isClassification ? 'class' : 'number', 'set'];
  return (
    <TableBox name="The points" title={title} heads={heads}>
      {rows(data.training, 'training')}
      {rows(data.test, 'test')}
    </TableBox>
  );
});
