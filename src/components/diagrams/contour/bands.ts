/** Contours as path data, from the highest to the lowest: each covers the middle of the one before. */
import { coordinate } from '../plot/paths.ts';
import { type Grid, type Ring, regionAtMost } from './marching-squares.ts';

export interface Band {
  /** The region is at most so high. */
  readonly level: number;
  /** From 0 for the highest band to 1 for the lowest. */
  readonly depth: number;
  /** In a box of 1000 by 1000. */
  readonly path: string;
}

export function bandsOf(grid: Grid, levels: readonly number[]): readonly Band[] {
  const falling = [...levels].sort((a, b) => b - a);
  return falling.map((level, index) => ({
    level,
    depth: (index + 1) / falling.length,
    path: regionAtMost(grid, level)
      .map((ring) => ringPath(ring, grid))
      .join(''),
  }));
}

function ringPath(ring: Ring, grid: Grid): string {
  const [columns, rows] = [(grid[0]?.length ?? 2) - 1, grid.length - 1];
  const corners = ring.map(
    ([column, row]) =>
      `${coordinate((1000 * column) / columns)} ${coordinate(1000 - (1000 * row) / rows)}`,
  );
  return `M${corners.join('L')}Z`;
}
