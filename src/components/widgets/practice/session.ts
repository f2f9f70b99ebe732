/** One problem being worked: what the reader typed, asked for and was told. Pure. */
import { entryKey } from '@components/math/entries.ts';
import type { HintGrade, Problem } from '@engine';

/** Typed text, row by row, as large as the reader has made the grid. */
export type Grid = readonly (readonly string[])[];

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
  /** The line of arithmetic. */
  readonly scratch: string;
}

/** What a session starts with beside its problem. */
export interface SessionOptions {
  /** The quantity to begin at; those before it are shown worked. */
  readonly from?: string;
}

/** Rows and columns of a grid that gives no shape away. */
const firstSize = 2;
/** The most rows or columns a grid can be given. */
export const largestGrid = 12;

/** A problem not begun. */
export function beginSession(problem: Problem, { from }: SessionOptions = {}): Session {
  const at = from === undefined ? 0 : Math.max(0, problem.asked.indexOf(from));
  return {
    problem,
    answers: {},
    hints: {},
    shapes: [],
    worked: problem.asked.slice(0, at),
    signsOnly: false,
    scratch: '',
  };
}

/** The quantities the reader is to work out here. */
export function askedOf({ problem, worked }: Session): readonly string[] {
  return problem.asked.filter((id) => !worked.includes(id));
}

function emptyGrid(rows: number, columns: number): Grid {
  return Array.from({ length: rows }, () => Array(columns).fill(''));
}

/** The reader's grid for a quantity: as they made it, or the one it begins with. */
export function gridOf(session: Session, id: string): Grid {
  const known = session.answers[id];
  if (known) return known;
  const [rows, columns] = session.problem.calculation.step(id).quantity.shape;
  return session.shapes.includes(id) ? emptyGrid(rows, columns) : emptyGrid(firstSize, firstSize);
}

function withGrid(session: Session, id: string, grid: Grid): Session {
  return { ...session, answers: { ...session.answers, [id]: grid } };
}

/** A grid cut or filled up to a size. */
function resized(grid: Grid, rows: number, columns: number): Grid {
  return emptyGrid(rows, columns).map((texts, i) => texts.map((_, j) => grid[i]?.[j] ?? ''));
}

/** The grid with as many rows and columns as wanted, 1 to 12 each; nothing typed is thrown away. */
export function resizeGrid(session: Session, id: string, rows: number, columns: number): Session {
  const grid = gridOf(session, id);
  const used = usedSize(grid);
  const within = (wanted: number, least: number) =>
    Math.min(largestGrid, Math.max(wanted, least, 1));
  return withGrid(session, id, resized(grid, within(rows, used[0]), within(columns, used[1])));
}

/** Rows and columns up to the last field with something in it. */
export function usedSize(grid: Grid): readonly [number, number] {
  let [rows, columns] = [0, 0];
  grid.forEach((texts, i) => {
    texts.forEach((text, j) => {
      if (text.trim() === '') return;
      rows = Math.max(rows, i + 1);
      columns = Math.max(columns, j + 1);
    });
  });
  return [rows, columns];
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

export function writeScratch(session: Session, scratch: string): Session {
  return { ...session, scratch };
}
