/** What the pictures show, in numbers: the losses, and every point with its class and its set. */
import { formatNumber } from '@engine';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { DataTable } from '../../diagrams/plot/DataTables.tsx';
import type { Table } from '../../diagrams/plot/tables.ts';
import type { DataPoint, PlaygroundData } from './data.ts';
import { thinned } from './history.ts';
import type { LossPoint } from './messages.ts';

interface DataTablesProps {
  readonly data: PlaygroundData;
  readonly history: readonly LossPoint[];
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
      <DataTable title={title} {...lossTable(thinned(history, MOST_LOSSES))} />
      {(isOpen || isWhole) && (
        <PointTable data={data} isClassification={isClassification} title={title} />
      )}
    </details>
  );
}

function lossTable(history: readonly LossPoint[]): Table {
  const rows = history.map(({ epochs, training, test }) => [
    formatNumber(epochs, Number.isInteger(epochs) ? 0 : 2),
    formatNumber(training, 4),
    test === null ? '–' : formatNumber(test, 4),
  ]);
  return { caption: 'Loss by epoch', head: ['epoch', 'training', 'test'], rows };
}

function pointTable({ training, test }: PlaygroundData, isClassification: boolean): Table {
  const rowsOf = (points: readonly DataPoint[], set: string) =>
    points.map(({ x1, x2, value }, index) => [
      `${set} ${index + 1}`,
      formatNumber(x1, 2),
      formatNumber(x2, 2),
      isClassification ? String(value) : formatNumber(value, 3),
    ]);
  return {
    caption: 'The points',
    head: ['point', 'x₁', 'x₂', isClassification ? 'class' : 'number'],
    rows: [...rowsOf(training, 'training'), ...rowsOf(test, 'test')],
  };
}

interface PointTableProps {
  readonly data: PlaygroundData;
  readonly isClassification: boolean;
  readonly title: string;
}

const PointTable = memo(function PointTable({ data, isClassification, title }: PointTableProps) {
  return <DataTable title={title} {...pointTable(data, isClassification)} />;
});
