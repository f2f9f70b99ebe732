/** The plane coloured by the class a network says, from a grid of digits, row by row from below. */
import { createRandom, datasets } from '@engine';
import { own } from '../../math/own-network-rows.ts';
import type { Series, Shape } from '../plot/series.ts';

/** Neighbouring cells of one row and class, in percent of the plot. */
export interface Run {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly class: number;
}

export function mapRuns(map: readonly string[]): readonly Run[] {
  const height = 100 / map.length;
  return map.flatMap((row, index) => {
    const top = 100 - (index + 1) * height;
    const width = 100 / row.length;
    const runs = [...row.matchAll(/(\d)\1*/g)];
    return runs.map((match) => ({
      left: match.index * width,
      top,
      width: match[0].length * width,
      height,
      class: Number(match[1]),
    }));
  });
}

const SHAPES: readonly Shape[] = ['circle', 'diamond', 'square'];
export const CLASS_COLOURS = [1, 2, 3] as const;

/** The training points of seed 0, a series a class. */
export function trainingSeries(): readonly Series[] {
  const { training, test, arms, noise } = own.settings.data;
  const drawn = datasets.spiralArms(createRandom(0), { size: training + test, arms, noise });
  return Array.from({ length: arms }, (_, arm) => ({
    name: `class ${arm + 1}`,
    points: drawn.points
      .slice(0, training)
      .filter((__, s) => drawn.classes[s] === arm)
      .map(([x = 0, y = 0]) => [x, y] as const),
    mark: 'points',
    shape: SHAPES[arm],
    colour: CLASS_COLOURS[arm],
    size: 3.2,
  }));
}
