/** How one of several walks is drawn: colour, line and point, so that none rests on colour alone. */
import type { Colour, Series, Shape } from '../plot/series.ts';

export interface WalkStyle {
  readonly colour: Colour;
  readonly dash: NonNullable<Series['dash']>;
  readonly shape: Shape;
}

const DASHES = ['solid', 'dashed', 'dotted'] as const;
const SHAPES = ['circle', 'diamond', 'square', 'triangle', 'cross', 'ring'] as const;

/** Without the points: several walks with a point a step would cover each other. */
export function pathStyle(index: number): Pick<WalkStyle, 'colour' | 'dash'> {
  const { colour, dash } = walkStyle(index);
  return { colour, dash };
}

export function walkStyle(index: number): WalkStyle {
  return {
    colour: ((index % 7) + 1) as Colour,
    dash: DASHES[index % DASHES.length] ?? 'solid',
    shape: SHAPES[index % SHAPES.length] ?? 'circle',
  };
}
