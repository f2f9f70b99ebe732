/** Typed text in a grid. Pure. */

/** Typed text, row by row, as large as the reader has made the grid. */
export type Grid = readonly (readonly string[])[];

/** Rows and columns of a grid that gives no shape away. */
export const firstSize = 2;
/** The most rows or columns a grid can be given. */
export const largestGrid = 12;

/** A grid with nothing in it. */
export function emptyGrid(rows: number, columns: number): Grid {
  return Array.from({ length: rows }, () => Array(columns).fill(''));
}

/** A grid cut or filled up to a size. */
export function resized(grid: Grid, rows: number, columns: number): Grid {
  return emptyGrid(rows, columns).map((texts, i) => texts.map((_, j) => grid[i]?.[j] ?? ''));
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
