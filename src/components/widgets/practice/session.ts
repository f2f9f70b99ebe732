/** One problem being worked: what the reader typed, asked for and was told. Pure. */
import { entryKey } from '@components/math/entries.ts';
import type { EntryRef, HintGrade, Problem } from '@engine';
import { emptyGrid, firstSize, type Grid, largestGrid, resized, usedSize } from './grids.ts';

export interface Session {
  readonly problem: Problem;
  /** Grids by quantity; a quantity without one has not been begun. */
  readonly answers: Readonly<Record<string, Grid>>;
  /** Grades of hints taken, by entry. */
  readonly hints: Readonly<Record<string, HintGrade>>;
  /** Quantities whose shape the reader asked to see. */
  readonly shapes: readonly string[];
  /** Quantities that are shown worked, since the reader only returns to what comes after. */
  readonly worked: readonly string[];
  /** Only signs and zeros are asked for. */
  readonly signsOnly: boolean;
  /** Rows and columns are asked for before a grid opens. */
  readonly shapeFirst: boolean;
  /** The shapes that were handed in last, by quantity, as they were typed. */
  readonly said: Readonly<Record<string, SaidShape>>;
  /** The entry that a review comes back to, or null. */
  readonly start: EntryRef | null;
  /** Whether the solution was looked at before all was right. */
  readonly seen: boolean;
  /** The line of arithmetic. */
  readonly scratch: string;
}

/** Rows and columns as a reader types them. */
export interface SaidShape {
  readonly rows: string;
  readonly columns: string;
}

/** What a session starts with beside its problem. */
export interface SessionOptions {
  /** The quantity to begin at; those before it are shown worked. */
  readonly from?: string;
  /** The entry of it to begin with: row and column from 0. */
  readonly entry?: readonly [row: number, column: number] | null;
  readonly shapeFirst?: boolean;
}

/** The entry to begin with, if the problem asks for it. */
function startOf(problem: Problem, { from, entry }: SessionOptions): EntryRef | null {
  if (from === undefined || !entry || !problem.asked.includes(from)) return null;
  const [rows, columns] = problem.calculation.step(from).quantity.shape;
  const [row, column] = entry;
  return row < rows && column < columns ? { id: from, row, column } : null;
}

/** A problem not begun. */
export function beginSession(problem: Problem, options: SessionOptions = {}): Session {
  const { from, shapeFirst = false } = options;
  const at = from === undefined ? 0 : Math.max(0, problem.asked.indexOf(from));
  return {
    problem,
    answers: {},
    hints: {},
    shapes: [],
    worked: problem.asked.slice(0, at),
    signsOnly: false,
    shapeFirst,
    said: {},
    start: startOf(problem, options),
    seen: false,
    scratch: '',
  };
}

/** The quantities the reader is to work out here. */
export function askedOf({ problem, worked }: Session): readonly string[] {
  return problem.asked.filter((id) => !worked.includes(id));
}

/** The reader's grid for a quantity: as they made it, or the one it begins with. */
export function gridOf(session: Session, id: string): Grid {
  const known = session.answers[id];
  if (known) return known;
  const [rows, columns] = session.problem.calculation.step(id).quantity.shape;
  if (session.shapes.includes(id)) return emptyGrid(rows, columns);
  const { start } = session;
  const least = (index: number | undefined) => Math.max(firstSize, (index ?? 0) + 1);
  return start?.id === id
    ? emptyGrid(least(start.row), least(start.column))
    : emptyGrid(firstSize, firstSize);
}

function withGrid(session: Session, id: string, grid: Grid): Session {
  return { ...session, answers: { ...session.answers, [id]: grid } };
}

/** The grid with as many rows and columns as wanted, 1 to 12 each; nothing typed is thrown away. */
export function resizeGrid(session: Session, id: string, rows: number, columns: number): Session {
  const grid = gridOf(session, id);
  const used = usedSize(grid);
  const within = (wanted: number, least: number) =>
    Math.min(largestGrid, Math.max(wanted, least, 1));
  return withGrid(session, id, resized(grid, within(rows, used[0]), within(columns, used[1])));
}

/** Types one field, kept exactly as typed. */
export function typeEntry(
  session: Session,
  id: string,
  row: number,
  column: number,
  text: string,
): Session {
  return pasteBlock(session, id, row, column, [[text]]);
}

/** A pasted block, its corner at (row, column); the grid grows as far as it may. */
export function pasteBlock(
  session: Session,
  id: string,
  row: number,
  column: number,
  block: Grid,
): Session {
  const grid = gridOf(session, id);
  const width = Math.max(0, ...block.map((texts) => texts.length));
  const rows = Math.min(largestGrid, Math.max(grid.length, row + block.length));
  const columns = Math.min(largestGrid, Math.max(grid[0]?.length ?? 0, column + width));
  const filled = resized(grid, rows, columns).map((texts, i) =>
    texts.map((text, j) => block[i - row]?.[j - column] ?? text),
  );
  return withGrid(session, id, filled);
}

/** Shows the shape of a quantity: its grid takes it, and keeps what is typed where it fits. */
export function showShape(session: Session, id: string): Session {
  const [rows, columns] = session.problem.calculation.step(id).quantity.shape;
  const [usedRows, usedColumns] = usedSize(gridOf(session, id));
  const shown = { ...session, shapes: [...session.shapes.filter((each) => each !== id), id] };
  const grid = gridOf(session, id);
  return withGrid(
    shown,
    id,
    resized(grid, Math.max(rows, usedRows), Math.max(columns, usedColumns)),
  );
}

/** One grade of hint more for an entry, up to the answer. */
export function takeHint(session: Session, id: string, row: number, column: number): Session {
  const key = entryKey(id, row, column);
  const grade = Math.min(4, (session.hints[key] ?? 0) + 1) as HintGrade;
  return { ...session, hints: { ...session.hints, [key]: grade } };
}

/** Signs only, or whole numbers. */
export function chooseSigns(session: Session, signsOnly: boolean): Session {
  return { ...session, signsOnly, answers: {} };
}

/** The solution was opened before all was right. */
export function seeSolution(session: Session): Session {
  return { ...session, seen: true };
}

export function writeScratch(session: Session, scratch: string): Session {
  return { ...session, scratch };
}
