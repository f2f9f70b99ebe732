/** All optimizers on the surface with two minima, from the source's start: its race, and many rates. */
import { formatNumber, type OptimizerKind } from '@engine';
import type { DataPoint, Series } from '../plot/series.ts';
import { type DescentSetting, OPTIMIZER_NAMES, type Walk, walksOf } from './descents.ts';

export const ALL_OPTIMIZERS = Object.keys(OPTIMIZER_NAMES) as readonly OptimizerKind[];

/** The source's race: one learning rate for everybody, 100 steps, tolerance 0.01. */
export const RACE: DescentSetting = { surface: 'twoMinima', learningRate: 0.7 };

/** Halfway between the floors of the two dips. */
const BETWEEN = -3.3;
/** On a slope or on the plain: no dip at all. */
const SHALLOW = -1.5;

/** Which dip a height belongs to, in words. */
export function dipOf(height: number): 'deep' | 'shallow' | 'neither' {
  if (height < BETWEEN) return 'deep';
  return height < SHALLOW ? 'shallow' : 'neither';
}

export function raceWalk(kind: OptimizerKind, learningRate = RACE.learningRate ?? 0.7): Walk {
  const [walk] = walksOf({ ...RACE, optimizer: kind, learningRate });
  if (!walk) throw new Error('no walk');
  return walk;
}

/** Where each of the seven is after the race, and how it ended. */
export function raceTable() {
  return {
    label: 'the race of seven optimizers, learning rate 0.7',
    head: ['Optimizer', 'Steps', 'Stopped by', 'x', 'y', 'Height', 'Dip'],
    rows: ALL_OPTIMIZERS.map((kind) => {
      const { name, descent } = raceWalk(kind);
      const [x = 0, y = 0] = descent.points.at(-1) ?? [];
      const height = descent.values.at(-1) ?? Number.NaN;
      return [
        name,
        String(descent.points.length - 1),
        descent.stopped === 'tolerance' ? 'a short step' : 'the count',
        formatNumber(x, 2),
        formatNumber(y, 2),
        formatNumber(height, 4),
        dipOf(height),
      ];
    }),
  };
}

/** Learning rates evenly on a logarithmic scale, from 0.01 to 10. */
export const SWEEP_RATES: readonly number[] = Array.from({ length: 31 }, (_, k) =>
  Number((10 ** (-2 + k / 10)).toPrecision(3)),
);

export interface SweepEnd {
  readonly rate: number;
  readonly height: number;
  readonly atRest: boolean;
}

/** Where an optimizer is at the end, for each learning rate. */
export function sweepOf(kind: OptimizerKind): readonly SweepEnd[] {
  return SWEEP_RATES.map((rate) => {
    const { descent } = raceWalk(kind, rate);
    return {
      rate,
      height: descent.values.at(-1) ?? Number.NaN,
      atRest: descent.stopped === 'tolerance',
    };
  });
}

/** One panel for each optimizer: the height at the end against the learning rate. */
export function sweepPanels(): readonly { title: string; series: readonly Series[] }[] {
  return ALL_OPTIMIZERS.map((kind) => {
    const ends = sweepOf(kind);
    const points = (atRest: boolean) =>
      ends
        .filter((end) => end.atRest === atRest)
        .map(({ rate, height }): DataPoint => [rate, height]);
    return {
      title: OPTIMIZER_NAMES[kind],
      series: [
        {
          name: 'at rest',
          mark: 'points',
          shape: 'circle',
          size: 3,
          colour: 1,
          points: points(true),
        },
        {
          name: 'still moving',
          mark: 'points',
          shape: 'ring',
          size: 3,
          colour: 2,
          points: points(false),
        },
      ],
    };
  });
}

/** How many of the rates of the sweep lead into the deep dip. */
export function deepCount(kind: OptimizerKind): number {
  return sweepOf(kind).filter(({ height }) => dipOf(height) === 'deep').length;
}
