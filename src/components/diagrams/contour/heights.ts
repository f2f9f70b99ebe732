/** A surface sampled on a grid, and the heights at which its contours are drawn. */
import type { Surface } from '@engine';
import type { Domain } from '../plot/scales.ts';
import { linearTicks, tickStep } from '../plot/ticks.ts';
import type { Grid } from './marching-squares.ts';

export interface Area {
  readonly x: Domain;
  readonly y: Domain;
}

/** The heights at `count` by `count` points evenly over the area, its border included. */
export function sampleSurface(
  surface: Pick<Surface, 'value'>,
  { x, y }: Area,
  count: number,
): Grid {
  return evenly(y, count).map((up) =>
    evenly(x, count).map((across) => surface.value([across, up])),
  );
}

/** `count` numbers evenly from the first to the last. */
export function evenly([low, high]: Domain, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
}

/** Round heights strictly inside those of a grid, about `count` of them. */
export function contourLevels(grid: Grid, count: number): readonly number[] {
  const heights = grid.flat().filter(Number.isFinite);
  const low = heights.reduce((least, height) => Math.min(least, height), Number.POSITIVE_INFINITY);
  const high = heights.reduce((most, height) => Math.max(most, height), Number.NEGATIVE_INFINITY);
  if (!(high > low)) return [];
  const step = tickStep(high - low, count);
  return linearTicks(low, high, step).filter((level) => level > low && level < high);
}
