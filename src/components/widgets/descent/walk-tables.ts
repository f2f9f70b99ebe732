/** The path of a walk as a table. */
import type { Table } from '@components/diagrams/plot/tables.ts';
import { formatNumber } from '@engine';
import type { Walk } from './model.ts';

export function walkTables({ descent: { points, values } }: Walk): readonly Table[] {
  const rows = points.map(([x = 0, y = 0], step) => [
    String(step),
    ...[x, y, values[step] ?? Number.NaN].map((value) => formatNumber(value, 4)),
  ]);
  return [{ caption: null, head: ['step', 'x', 'y', 'height'], rows }];
}
