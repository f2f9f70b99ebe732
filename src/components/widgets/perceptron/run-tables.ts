/** A run as tables: all points; of a long run the first updates, and then every tenth. */
import type { Table } from '@components/diagrams/plot/tables.ts';
import { formatGiven, misclassifiedPoints } from '@engine';
import type { Case } from './cases.ts';

export function runTables(
  { points, labels, start, run }: Case,
  classes: readonly [string, string],
): readonly Table[] {
  const wrong = misclassifiedPoints(points, labels, run.weights.at(-1) ?? start);
  return [
    {
      caption: 'The points',
      head: ['point', 'x₁', 'x₂', 'class', 'at the end'],
      rows: points.map((point, index) => [
        String(index + 1),
        ...point.map((value) => formatGiven(value, 3)),
        labels[index] === 1 ? classes[0] : classes[1],
        wrong.includes(index) ? 'misclassified' : 'right',
      ]),
    },
    {
      caption: isLong(run.weights.length)
        ? 'The updates: the first, then every tenth'
        : 'The updates',
      head: ['updates', 'misclassified points', 'w₁', 'w₂', 'b', 'next point'],
      rows: run.weights.flatMap((weights, update, all) =>
        isListed(update, all.length)
          ? [
              [
                String(update),
                String(run.errors[update] ?? ''),
                ...weights.map((weight) => formatGiven(weight, 4)),
                run.picked[update] === undefined ? '' : String(run.picked[update] + 1),
              ],
            ]
          : [],
      ),
    },
  ];
}

const FIRST = 20;

function isLong(count: number): boolean {
  return count > 2 * FIRST;
}

function isListed(update: number, count: number): boolean {
  return !isLong(count) || update <= FIRST || update % 10 === 0 || update === count - 1;
}
