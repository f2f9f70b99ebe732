/** What the learning rate does on the surface with one minimum: profiles, outcomes, schedules. */
import {
  createOptimizer,
  createRandom,
  type Descent,
  descend,
  formatGiven,
  formatNumber,
  mean,
  type Schedule,
  scheduledDescent,
  stabilityLimit,
  surfaces,
} from '@engine';
import type { DataPoint, Mark, Rule, Series } from '../plot/series.ts';
import { SAMPLE_NOISE } from './batch-noise-walks.ts';
import { PLACES } from './descents.ts';

const dip = surfaces.singleMinimum;
const { start } = PLACES.singleMinimum;
export const BOTTOM = dip.value([0, 0]);
/** 2/λ_max at the minimum. */
export const LIMIT = stabilityLimit(dip, [0, 0]);

function walk(learningRate: number, maxSteps: number): Descent {
  return descend(dip, createOptimizer({ kind: 'sgd', learningRate }), { start, maxSteps });
}

/** From the start in the corner every walk keeps to the diagonal: the way along it, from the minimum. */
const along = ([x = 0, y = 0]: readonly number[]) => (x + y) / Math.SQRT2;

export const SWEPT_RATES: readonly number[] = [1, 5, 10, 18, 25, 30, 50, 100];
export const SWEPT_STEPS = 25;

export interface RatePanel {
  readonly title: string;
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
}

/** The surface cut along the diagonal, with the places of one walk, for each learning rate. */
export function ratePanels(): readonly RatePanel[] {
  const profile: Series = {
    points: Array.from({ length: 121 }, (_, k): DataPoint => {
      const distance = -15 + k / 4;
      return [distance, dip.value([distance / Math.SQRT2, distance / Math.SQRT2])];
    }),
    name: 'surface',
    colour: 5,
    thin: true,
  };
  return SWEPT_RATES.map((rate) => {
    const { points, values } = walk(rate, SWEPT_STEPS);
    const places = points.map(
      (point, step): DataPoint => [along(point), values[step] ?? Number.NaN],
    );
    const last = places.at(-1) as DataPoint;
    return {
      title: `η = ${formatGiven(rate, 2)}`,
      series: [
        profile,
        { points: places, name: 'walk', colour: 1, thin: true, shape: 'circle', size: 2.4 },
      ],
      marks: [{ at: last, shape: 'square', colour: 1 }],
    };
  });
}

export const OUTCOME_STEPS: readonly number[] = [20, 100, 1000];

/** Beside the place where each curve falls. */
const LABELS = [6.8, 1.32, 0.135];

/** How high above the minimum a walk ends, against its learning rate. */
export function outcomePlot(): {
  readonly series: readonly Series[];
  readonly rules: readonly Rule[];
} {
  const rates = Array.from({ length: 91 }, (_, k) => Number((10 ** (-1 + k / 30)).toPrecision(3)));
  const dashes = ['dotted', 'dashed', 'solid'] as const;
  return {
    series: OUTCOME_STEPS.map((steps, index) => ({
      points: rates.map(
        (rate): DataPoint => [rate, (walk(rate, steps).values.at(-1) ?? Number.NaN) - BOTTOM],
      ),
      name: `after ${steps} steps`,
      label: `${steps} steps`,
      labelAt: LABELS[index],
      labelBelow: true,
      dash: dashes[index],
      thin: true,
    })),
    rules: [{ x: LIMIT, label: '$2/\\lambda_{\\max}$' }],
  };
}

export interface ScheduledWalk {
  readonly name: string;
  readonly heights: readonly number[];
  /** Over the last steps. */
  readonly lastMean: number;
}

export const SCHEDULE_STEPS = 100;
export const SCHEDULE_LAST = 20;
export const SCHEDULE_SEED = 99;
export const SCHEDULES: readonly (readonly [name: string, schedule: Schedule])[] = [
  ['constant', { kind: 'constant', start: 10 }],
  ['steps', { kind: 'steps', start: 10, factor: 0.5, every: 25 }],
  ['inverse', { kind: 'inverse', start: 10, time: 20 }],
  ['cosine', { kind: 'cosine', start: 10, steps: SCHEDULE_STEPS }],
];

/** The same noisy walk with the learning rate held or lowered. */
export function scheduledWalks(): readonly ScheduledWalk[] {
  return SCHEDULES.map(([name, schedule]) => {
    const { values } = descend(dip, scheduledDescent(schedule), {
      start,
      maxSteps: SCHEDULE_STEPS,
      tolerance: 0,
      noise: SAMPLE_NOISE,
      random: createRandom(SCHEDULE_SEED),
    });
    const heights = values.map((value) => value - BOTTOM);
    return { name, heights, lastMean: mean(heights.slice(-SCHEDULE_LAST)) };
  });
}

export function scheduleTable() {
  return {
    label: 'Height above the minimum at the end of each schedule',
    head: ['Learning rate', `Mean height of the last ${SCHEDULE_LAST} steps`],
    rows: scheduledWalks().map(({ name, lastMean }) => [name, formatNumber(lastMean, 4)]),
  };
}

export function scheduleSeries(): readonly Series[] {
  const shown = scheduledWalks().filter(({ name }) => name === 'constant' || name === 'cosine');
  return shown.map(({ name, heights }, index) => ({
    label: name,
    points: heights.map((height, step): DataPoint => [step, height]),
    dash: index === 0 ? 'dotted' : 'solid',
    thin: true,
  }));
}
