/**
 * The region of a grid where the values are at most a threshold, as closed rings: marching squares
 * (Lorensen and Cline's marching cubes in two dimensions). A saddle is settled by the mean of its
 * four corners.
 */

/** Heights over a grid: `values[row][column]`, rows upwards. */
export type Grid = readonly (readonly number[])[];

/** A closed line in grid units, [column, row]; the region is at its left. */
export type Ring = readonly (readonly [column: number, row: number])[];

type Side = 'bottom' | 'right' | 'top' | 'left';

/** From which side of a cell to which, by its corners inside: 1, 2, 4, 8 counter-clockwise. */
const SEGMENTS: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [['bottom', 'left']],
  [['right', 'bottom']],
  [['right', 'left']],
  [['top', 'right']],
  [],
  [['top', 'bottom']],
  [['top', 'left']],
  [['left', 'top']],
  [['bottom', 'top']],
  [],
  [['right', 'top']],
  [['left', 'right']],
  [['bottom', 'right']],
  [['left', 'bottom']],
  [],
];

/** The two saddles, with the inside corners joined across the middle, and apart. */
const SADDLES = {
  5: {
    joined: [
      ['bottom', 'right'],
      ['top', 'left'],
    ],
    apart: [
      ['bottom', 'left'],
      ['top', 'right'],
    ],
  },
  10: {
    joined: [
      ['left', 'bottom'],
      ['right', 'top'],
    ],
    apart: [
      ['right', 'bottom'],
      ['left', 'top'],
    ],
  },
} as const;

/** The region where the grid is at most `threshold`; it ends at the grid's border. */
export function regionAtMost(grid: Grid, threshold: number): readonly Ring[] {
  const next = new Map<string, { readonly to: string; readonly at: readonly [number, number] }>();
  const [columns, rows] = [grid[0]?.length ?? 0, grid.length];
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const cell = cellAt(grid, column, row);
      for (const [from, to] of segmentsOf(cell, threshold)) {
        next.set(edgeName(column, row, from), {
          to: edgeName(column, row, to),
          at: crossing(grid, column, row, from, threshold),
        });
      }
    }
  }
  return linkRings(next);
}

type Cell = readonly [bottomLeft: number, bottomRight: number, topRight: number, topLeft: number];

/** Heights outside the grid are above every threshold. */
function heightAt(grid: Grid, column: number, row: number): number {
  return grid[row]?.[column] ?? Number.POSITIVE_INFINITY;
}

function cellAt(grid: Grid, column: number, row: number): Cell {
  return [
    heightAt(grid, column, row),
    heightAt(grid, column + 1, row),
    heightAt(grid, column + 1, row + 1),
    heightAt(grid, column, row + 1),
  ];
}

function segmentsOf(cell: Cell, threshold: number) {
  const corners = cell.reduce((sum, height, k) => sum + (height <= threshold ? 1 << k : 0), 0);
  if (corners !== 5 && corners !== 10) return SEGMENTS[corners] ?? [];
  const mean = cell.reduce((sum, height) => sum + height, 0) / 4;
  return SADDLES[corners][mean <= threshold ? 'joined' : 'apart'];
}

/** Both cells at an edge give it the same name. */
function edgeName(column: number, row: number, side: Side): string {
  if (side === 'right') return `left ${column + 1} ${row}`;
  if (side === 'top') return `bottom ${column} ${row + 1}`;
  return `${side} ${column} ${row}`;
}

const ENDS: Readonly<Record<Side, readonly [number, number, number, number]>> = {
  bottom: [0, 0, 1, 0],
  right: [1, 0, 1, 1],
  top: [0, 1, 1, 1],
  left: [0, 0, 0, 1],
};

/** Where the threshold is met on a side of a cell, between its two corners in proportion. */
function crossing(
  grid: Grid,
  column: number,
  row: number,
  side: Side,
  threshold: number,
): readonly [number, number] {
  const [fromColumn, fromRow, toColumn, toRow] = ENDS[side];
  const from = [column + fromColumn, row + fromRow] as const;
  const to = [column + toColumn, row + toRow] as const;
  const [low, high] = [heightAt(grid, ...from), heightAt(grid, ...to)];
  const finite = Number.isFinite(low) && Number.isFinite(high);
  const share = finite ? (threshold - low) / (high - low) : 0;
  const [start, end] = [onGrid(grid, from), onGrid(grid, to)];
  return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
}

/** Corners outside stand on the border: the strip around the grid has no width. */
function onGrid(grid: Grid, [column, row]: readonly [number, number]): readonly [number, number] {
  const last = [(grid[0]?.length ?? 1) - 1, grid.length - 1] as const;
  return [Math.min(Math.max(column, 0), last[0]), Math.min(Math.max(row, 0), last[1])];
}

function linkRings(
  next: Map<string, { readonly to: string; readonly at: readonly [number, number] }>,
): readonly Ring[] {
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    const ring: (readonly [number, number])[] = [];
    for (let edge = start, link = next.get(edge); link; link = next.get(edge)) {
      ring.push(link.at);
      next.delete(edge);
      edge = link.to;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}
