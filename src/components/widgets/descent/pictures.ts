/** A walk up to one step, as the plots draw it. */
import { type Area, evenly } from '@components/diagrams/contour/heights.ts';
import type { DataPoint, Mark, Series } from '@components/diagrams/plot/series.ts';
import { areaMesh, type Mesh, type Place, type Scene } from '@components/diagrams/space/scenes.ts';
import type { Vector } from '@engine';
import type { Walk } from './model.ts';
import { GROUNDS, type GroundName } from './places.ts';

const MESHES: Partial<Record<GroundName, Mesh>> = {};

function meshOf(ground: GroundName): Mesh {
  const { surface, area } = GROUNDS[ground];
  const mesh = MESHES[ground] ?? areaMesh(surface, area, 23);
  MESHES[ground] = mesh;
  return mesh;
}

/** The source looks from azimuth 135°, 20° above the plane; a little higher shows more of the dip. */
export const ANGLE = { azimuth: 135, elevation: 30 } as const;

const isInside = ({ x, y }: Area, [across = 0, up = 0]: Vector) =>
  across >= x[0] && across <= x[1] && up >= y[0] && up <= y[1];

const flat = ([x = 0, y = 0]: Vector): DataPoint => [x, y];

export interface PathPicture {
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
}

/** From above. */
export function pathPicture({ settings, descent }: Walk, step: number): PathPicture {
  const { area } = GROUNDS[settings.ground];
  const shown = descent.points.slice(0, step + 1);
  const here = shown.at(-1) ?? [];
  return {
    series: [
      { points: shown.map(flat), colour: 5, shape: 'circle', size: 2.4, thin: shown.length > 30 },
    ],
    marks: isInside(area, here) ? [{ at: flat(here), shape: 'square', colour: 5 }] : [],
  };
}

/** In space: the path lies a hair above the surface. */
export function walkScene({ settings, descent }: Walk, step: number): Scene {
  const { area, height } = GROUNDS[settings.ground];
  const hair = 0.012 * (height[1] - height[0]);
  const places = descent.points.slice(0, step + 1).flatMap((at, k): Place[] => {
    const value = descent.values[k] ?? Number.NaN;
    if (!isInside(area, at) || value > height[1]) return [];
    return [[at[0] ?? 0, at[1] ?? 0, value + hair]];
  });
  return {
    mesh: meshOf(settings.ground),
    paths: [{ places, colour: '--series-5', name: 'the walk', points: true }],
    arrows: [],
    ...area,
    height,
  };
}

/** Height against step. */
export function heightSeries({ descent }: Walk, step: number): readonly Series[] {
  return [
    {
      points: descent.values.slice(0, step + 1).map((value, k): DataPoint => [k, value]),
      kind: 'loss',
      thin: descent.values.length > 60,
    },
  ];
}

export interface RateBand {
  readonly name: string;
  /** In percent of the strip. */
  readonly from: number;
  readonly to: number;
}

/** Where on a logarithmic strip a rate stands, in percent; at an end if it lies beyond. */
export function placeOfRate(rate: number, least: number, most: number): number {
  const share = Math.log(rate / least) / Math.log(most / least);
  return 100 * Math.min(1, Math.max(0, share));
}

/** Creeping, zigzagging, never resting: the three kinds of learning rate near the minimum. */
export function rateBands(limit: number, least: number, most: number): readonly RateBand[] {
  const [half, whole] = [limit / 2, limit].map((rate) => placeOfRate(rate, least, most));
  return [
    { name: 'creeps', from: 0, to: half ?? 0 },
    { name: 'zigzags', from: half ?? 0, to: whole ?? 0 },
    { name: 'no rest', from: whole ?? 0, to: 100 },
  ];
}

/** Ticks of the strip, at powers of ten. */
export const RATE_TICKS: readonly number[] = evenly([-1, 2], 4).map((power) => 10 ** power);
