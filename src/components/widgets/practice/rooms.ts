/** How much room a sheet leaves to write in, from how long the arithmetic is. Pure. */
import { explain, formatExpression, type Problem } from '@engine';

/** Room to write for one quantity. */
export interface Room {
  readonly id: string;
  /** Height in squares of 4 mm. */
  readonly squares: number;
  /** Where it stands: across the sheet, or on one half of it. */
  readonly place: 'whole' | 'left' | 'right';
}

/** What a hand writes on a line of half the sheet, and of the whole of it, in characters. */
const halfLine = 26;
const wholeLine = 54;
/** What is written beside the arithmetic: the symbol, the equals signs and the result. */
const besides = 8;

/** The longest arithmetic of an entry, as it is written out. */
function longest({ calculation, decimals }: Problem, id: string): number {
  const step = calculation.step(id);
  const [rows, columns] = step.quantity.shape;
  const lengths = Array.from({ length: rows * columns }, (_, index) => {
    const { expression } = explain(step, Math.floor(index / columns), index % columns);
    return formatExpression(expression, decimals).length;
  });
  return besides + Math.max(...lengths);
}

/** Lines of handwriting for a quantity, one to spare, and whether they go across the sheet. */
function linesFor(problem: Problem, id: string): { lines: number; isWide: boolean } {
  const [rows, columns] = problem.calculation.step(id).quantity.shape;
  const length = longest(problem, id);
  if (columns > 1) {
    const all = rows * columns * length;
    const isWide = all > 2 * halfLine;
    return { lines: rows + Math.ceil(all / (isWide ? wholeLine : halfLine)) + 1, isWide };
  }
  const isWide = length > 2 * halfLine;
  return { lines: rows * Math.ceil(length / (isWide ? wholeLine : halfLine)) + 1, isWide };
}

/** Rooms for all that is asked, in order, halves beside each other; a line of handwriting is two squares high. */
export function roomsFor(problem: Problem): readonly Room[] {
  const rooms: Room[] = [];
  for (const id of problem.asked) {
    const { lines, isWide } = linesFor(problem, id);
    const isSecond = rooms.at(-1)?.place === 'left';
    const place = isWide ? 'whole' : isSecond ? 'right' : 'left';
    rooms.push({ id, squares: 2 * Math.max(2, lines) + 1, place });
  }
  return rooms;
}

/** Squares that may be kept together: half a page. A longer problem goes on overleaf between two rooms. */
const squaresTogether = 24;

/** Whether a problem is kept on one page. */
export function isShort(problem: Problem): boolean {
  const height = roomsFor(problem).reduce(
    (sum, { squares, place }) => sum + squares / (place === 'whole' ? 1 : 2),
    0,
  );
  return height <= squaresTogether;
}
