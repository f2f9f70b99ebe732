/** Where a pass stops being finite, in words. */
import { firstOverflow, type TraceStep, type WorkedPass } from '@engine';
import { quantityName } from './titles.ts';

export interface OverflowNote {
  /** The first quantity with a number that is not finite, and where in it. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  /** E.g. `Overflow: the layer 2 weighted sum, row 1, is larger than …`. */
  readonly sentence: string;
}

const known = new WeakMap<WorkedPass, OverflowNote | null>();

/** The first entry of the trace that is infinite or not a number, or null if all are finite. */
export function overflowOf(worked: WorkedPass): OverflowNote | null {
  const noted = known.get(worked);
  if (noted !== undefined) return noted;
  const first = firstOverflow(worked.trace);
  const note = first && {
    ...first.entry,
    sentence: describe(first.step, first.entry, first.value),
  };
  known.set(worked, note);
  return note;
}

function describe(
  { quantity }: TraceStep,
  { row, column }: { readonly row: number; readonly column: number },
  value: number,
): string {
  const [rows, columns] = quantity.shape;
  const across = columns > 1 ? `, column ${column + 1}` : '';
  const place = rows * columns > 1 ? `, row ${row + 1}${across},` : '';
  const what = Number.isNaN(value)
    ? 'is not a number any more'
    : 'is larger than a 64-bit number can hold (about 1.8×10³⁰⁸)';
  return `Overflow: the ${quantityName(quantity)}${place} ${what}. Nothing that follows from it can be trusted.`;
}
