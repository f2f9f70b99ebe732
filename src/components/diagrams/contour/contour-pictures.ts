/** What a contour plot of a surface draws: computed once, then only placed. */
import type { Surface } from '@engine';
import { type Band, bandsOf } from './bands.ts';
import { type Area, contourLevels, sampleSurface } from './heights.ts';

export interface ContourPicture {
  readonly area: Area;
  readonly bands: readonly Band[];
}

const GRID = 81;
/** About how many heights a contour is drawn at. */
const LEVELS = 14;

export function contourPicture(
  surface: Pick<Surface, 'value'>,
  area: Area,
  levels = LEVELS,
): ContourPicture {
  const grid = sampleSurface(surface, area, GRID);
  return { area, bands: bandsOf(grid, contourLevels(grid, levels)) };
}
