import type { Calculation } from '../calculations.ts';
import type { Mistake } from '../mistakes/kinds.ts';
import { nameOf } from '../mistakes/names.ts';
import { mistakes } from '../mistakes/table.ts';
import { describeShape } from '../shapes.ts';
import type { Quantity, Shape } from '../types.ts';

/** What is said of a shape that a reader gives. */
export interface ShapeVerdict {
  readonly kind: 'right' | 'wrong' | 'unreadable';
  /** The id of the mistake that it is, where it has a name. */
  readonly mistake: string | null;
  readonly sentence: string;
}

/** The largest number of rows or columns that is read. */
const largest = 999;

function readSize(text: string): number | null {
  const typed = text.trim();
  if (!/^\d{1,3}$/.test(typed)) return null;
  const size = Number(typed);
  return size >= 1 && size <= largest ? size : null;
}

const isSame = (left: Shape, right: Shape) => left[0] === right[0] && left[1] === right[1];

/** Another quantity of the same kind and the shape that was said, such as the W of another layer. */
function elsewhere({ trace }: Calculation, own: Quantity, said: Shape): Quantity | null {
  const found = trace.find(
    ({ quantity }) => quantity.kind === own.kind && isSame(quantity.shape, said),
  );
  return found?.quantity ?? null;
}

/** Which known mistake a wrong shape is, and what happened, or null. */
function recognise(
  worked: Calculation,
  own: Quantity,
  said: Shape,
): readonly [id: string, happened: string] | null {
  const [rows, columns] = own.shape;
  const name = nameOf(own);
  if (isSame(said, [1, 1])) return ['shape-single', `You gave ${name} one entry.`];
  if (isSame(said, [columns, rows])) {
    return columns === 1
      ? ['shape-row', `This is ${name} lying on its side.`]
      : ['shape-turned', `This is the shape of the transpose of ${name}.`];
  }
  const other = elsewhere(worked, own, said);
  if (other) return ['shape-one-layer-off', `${nameOf(other)} has this shape.`];
  if (isSame(said, [rows, columns + 1]) || isSame(said, [rows + 1, columns])) {
    const which = said[0] > rows ? 'row' : 'column';
    return ['shape-bias-counted', `There is one ${which} too many.`];
  }
  const isLine = said[0] === 1 || said[1] === 1;
  if (columns > 1 && isLine && said[0] * said[1] === rows * columns) {
    return ['shape-in-one-line', `${name} has that many entries, but not in one line.`];
  }
  return null;
}

/** What is right about a wrong shape that has no name. */
function halfRight([rows, columns]: Shape, said: Shape): string {
  if (said[0] === rows) return 'The rows are right, the columns are not.';
  if (said[1] === columns) return 'The columns are right, the rows are not.';
  return 'Neither the rows nor the columns are right. What does a row stand for, and what a column?';
}

function named(id: string, happened: string): ShapeVerdict {
  const { title, why } = mistakes.find((each) => each.id === id) as Mistake;
  return { kind: 'wrong', mistake: id, sentence: `${title} ${happened} ${why}` };
}

/**
 * Marks the rows and columns a reader gives for a quantity, before any of its numbers. Never
 * throws for any text.
 *
 * @example markShape(worked, 'W1', '2', '3').kind // 'right' where W⁽¹⁾ is 2 × 3
 */
export function markShape(
  worked: Calculation,
  id: string,
  rows: string,
  columns: string,
): ShapeVerdict {
  const own = worked.step(id).quantity;
  const [height, width] = [readSize(rows), readSize(columns)];
  if (height === null || width === null) {
    const sentence = 'Give rows and columns as whole numbers, such as 3 and 1.';
    return { kind: 'unreadable', mistake: null, sentence };
  }
  const said: Shape = [height, width];
  if (isSame(own.shape, said)) {
    const sentence = `${nameOf(own)} is ${describeShape(own.shape)}.`;
    return { kind: 'right', mistake: null, sentence };
  }
  const found = recognise(worked, own, said);
  if (found) return named(...found);
  return { kind: 'wrong', mistake: null, sentence: halfRight(own.shape, said) };
}
