/** The gradient check as rows of a table: every weight and bias once. */
import { entryKey } from '@components/math/entries.ts';
import { entryOf, type Quantity, type Value, type WorkedPass } from '@engine';
import type { GradientCheck } from './gradient-checks.ts';

export interface CheckRow {
  readonly entry: string;
  /** The gradient the row is an entry of. */
  readonly quantity: Quantity;
  readonly row: number;
  readonly column: number;
  readonly analytic: number;
  readonly numeric: number;
  /** |analytic − numeric|. */
  readonly difference: number;
  /** Are the two furthest apart here? */
  readonly isWorst: boolean;
}

export function gradientRows(worked: WorkedPass, check: GradientCheck): readonly CheckRow[] {
  const { worst, numeric } = check;
  const rowsFor = (name: string, value: Value): CheckRow[] => {
    const { quantity } = worked.step(`grad${name}`);
    const [rows, columns] = quantity.shape;
    return Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const [byBackward, byDifference] = [
        entryOf(quantity.value, row, column),
        entryOf(value, row, column),
      ];
      return {
        entry: entryKey(quantity.id, row, column),
        quantity,
        row,
        column,
        analytic: byBackward,
        numeric: byDifference,
        difference: Math.abs(byBackward - byDifference),
        isWorst: worst.id === name && worst.row === row && worst.column === column,
      };
    });
  };
  return worked.network.layers.flatMap((_, index) => [
    ...rowsFor(`W${index + 1}`, numeric.weightGradients[index] ?? []),
    ...rowsFor(`b${index + 1}`, numeric.biasGradients[index] ?? []),
  ]);
}
