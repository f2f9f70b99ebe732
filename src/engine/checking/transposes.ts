import { judgeAsRight } from './judgements.ts';
import { type Marking, numberAt } from './markings.ts';
import { readingAt } from './readings.ts';

/** Whether a typed number is right, in any sense, for an entry of the quantity. */
function belongsAt(
  marking: Marking,
  typedRow: number,
  typedColumn: number,
  row: number,
  column: number,
): boolean {
  const typed = numberAt(marking.readings, typedRow, typedColumn);
  return typed === null || judgeAsRight(marking, typed, row, column) !== null;
}

/**
 * Whether a square answer is the transpose of the right one: every number typed is right for the
 * mirrored place, and two or more of them are not right where they stand.
 */
export function isMirrored(marking: Marking): boolean {
  const { shape } = marking.step.quantity;
  const [size] = shape;
  if (shape[0] !== shape[1] || size < 2) return false;
  let misplaced = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (readingAt(marking.readings, row, column).kind !== 'number') continue;
      if (!belongsAt(marking, row, column, column, row)) return false;
      if (!belongsAt(marking, row, column, row, column)) misplaced++;
    }
  }
  return misplaced >= 2;
}
