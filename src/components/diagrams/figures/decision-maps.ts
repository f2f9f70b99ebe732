/** What a network says over the plane, as bands of its output, with the points it learned from. */
import { formatNumber, forward, type Network, type Sample } from '@engine';
import { type Band, bandsOf } from '../contour/bands.ts';
import { type Area, evenly } from '../contour/heights.ts';
import type { Grid } from '../contour/marching-squares.ts';
import type { DataPoint, Series } from '../plot/series.ts';
import type { Table } from '../plot/tables.ts';
import { halfPlane } from './half-planes.ts';

export interface DecisionBand {
  readonly path: string;
  /** Which answer it leans to, and how far: 0 to 1. */
  readonly sign: 1 | -1;
  readonly strength: number;
}

export interface DecisionMap {
  readonly area: Area;
  /** Painted in order; the first fills everything. */
  readonly bands: readonly DecisionBand[];
  /** Where the output is 0. */
  readonly border: string;
  /** The drawing of the bands reaches over the area by this share of it on each side. */
  readonly overhang: number;
}

const LEVELS = [0.8, 0.4, 0, -0.4, -0.8];
/** Of the six bands, from the surest +1 to the surest −1. */
const STRENGTHS = [1, 0.6, 0.25, 0.25, 0.6, 1];
const OVERHANG = 0.02;

/** The value of one quantity at the points of a grid that reaches a little over the area. */
export function sampleGrid(
  value: (point: DataPoint) => number,
  { x, y }: Area,
  count: number,
  overhang = OVERHANG,
): Grid {
  const wider = ([low, high]: Area['x']) => {
    const more = overhang * (high - low);
    return [low - more, high + more] as const;
  };
  return evenly(wider(y), count).map((up) => evenly(wider(x), count).map((at) => value([at, up])));
}

/** The output of a network whose single output lies between −1 and 1. */
export function outputAt(network: Network, point: DataPoint): number {
  return forward(network, point).output[0] as number;
}

export function decisionMap(network: Network, area: Area, count = 81): DecisionMap {
  const grid = sampleGrid((point) => outputAt(network, point), area, count);
  const bands = bandsOf(grid, LEVELS);
  const border = bands.find(({ level }) => level === 0) as Band;
  return {
    area,
    border: border.path,
    overhang: OVERHANG,
    bands: ['M0 0H1000V1000H0Z', ...bands.map(({ path }) => path)].map((path, index) => ({
      path,
      sign: index < 3 ? 1 : -1,
      strength: STRENGTHS[index] as number,
    })),
  };
}

/** The points of both classes: +1 as circles, −1 as diamonds. */
export function sampleSeries(
  samples: readonly Sample[],
  names: readonly [string, string],
): readonly Series[] {
  const of = (label: number): readonly DataPoint[] =>
    samples
      .filter(({ target }) => target[0] === label)
      .map(({ input: [x = 0, y = 0] }) => [x, y] as const);
  return [
    { name: names[0], points: of(1), mark: 'points', shape: 'circle', size: 2.6, colour: 1 },
    { name: names[1], points: of(-1), mark: 'points', shape: 'diamond', size: 2.6, colour: 5 },
  ];
}

/** The line on which each node of the first hidden layer bends. */
export function creases({ layers }: Network, area: Area): readonly Series[] {
  const [first] = layers;
  return (first?.weights ?? []).flatMap((row, node): readonly Series[] => {
    const { line } = halfPlane([...row, first?.bias[node] ?? 0], area);
    const name = `where node ${node + 1} bends`;
    return line ? [{ name, points: line, dash: 'dashed', thin: true, colour: 4 }] : [];
  });
}

/** The output at some places, x₂ down and x₁ across. */
export function outputTable(network: Network, { x, y }: Area): Table {
  const across = evenly(x, 7);
  return {
    caption: 'the output, x₂ from the top down, x₁ from left to right',
    head: ['x₂ \\ x₁', ...across.map((at) => formatNumber(at, 0))],
    rows: [...evenly(y, 7)]
      .reverse()
      .map((up) => [
        formatNumber(up, 0),
        ...across.map((at) => formatNumber(outputAt(network, [at, up]), 2)),
      ]),
  };
}
