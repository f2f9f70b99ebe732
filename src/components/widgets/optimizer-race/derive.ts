/** What a race shows at a step: every walk, its plots, the memory of one, and a sentence. */

import { OPTIMIZER_NAMES } from '@components/diagrams/figures/descents.ts';
import { dipOf } from '@components/diagrams/figures/optimizer-races.ts';
import { pathStyle, walkStyle } from '@components/diagrams/figures/walk-styles.ts';
import type { DataPoint, Mark, Series } from '@components/diagrams/plot/series.ts';
import { type Table, tablesOf } from '@components/diagrams/plot/tables.ts';
import { fourDigits } from '@components/math/four-digits.ts';
import { createOptimizer, type Descent, descend, type OptimizerKind, surfaces } from '@engine';
import { areaOf, KINDS, optionsOf, pointText, type RaceState } from './model.ts';

export interface Run {
  readonly kind: OptimizerKind;
  readonly name: string;
  /** Its place among all seven, which gives it colour, line and shape. */
  readonly index: number;
  readonly descent: Descent;
  /** The step it is at: the race's, or its own last. */
  readonly at: number;
}

/** Everything that depends on who runs with what from where, and not on the step. */
export function runsOf(state: RaceState): readonly Omit<Run, 'at'>[] {
  const { surface, start, maxSteps, tolerance } = state;
  return KINDS.flatMap((kind, index) => {
    const runner = state.runners[kind];
    if (!runner.on) return [];
    const optimizer = createOptimizer(optionsOf(kind, runner));
    const descent = descend(surfaces[surface], optimizer, { start, maxSteps, tolerance });
    return [{ kind, name: OPTIMIZER_NAMES[kind], index, descent }];
  });
}

let known: { readonly key: string; readonly runs: readonly Omit<Run, 'at'>[] } | null = null;

/** The runs at a step; walked anew only when something else than the step has changed. */
export function runsAt(state: RaceState): readonly Run[] {
  const { step, chosen: _, ...rest } = state;
  const key = JSON.stringify(rest);
  if (known?.key !== key) known = { key, runs: runsOf(state) };
  return known.runs.map((run) => ({ ...run, at: Math.min(step, run.descent.points.length - 1) }));
}

export interface RaceRow {
  readonly kind: OptimizerKind;
  readonly name: string;
  readonly on: boolean;
  readonly index: number;
  readonly rate: string;
  /** Steps it took in all; '' where it does not run. */
  readonly steps: string;
  readonly height: string;
  /** Why it stopped, or that it is still under way at this step. */
  readonly status: string;
}

export function rowsOf(state: RaceState, runs: readonly Run[]): readonly RaceRow[] {
  return KINDS.map((kind, index): RaceRow => {
    const { on, settings } = state.runners[kind];
    const run = runs.find((each) => each.kind === kind);
    return {
      kind,
      name: OPTIMIZER_NAMES[kind],
      on,
      index,
      rate: fourDigits(settings.learningRate),
      steps: run ? String(run.descent.points.length - 1) : '',
      height: run ? heightText(run) : '',
      status: run ? statusOf(run, state) : 'does not run',
    };
  });
}

const heightText = ({ descent, at }: Run) => fourDigits(descent.values[at] ?? Number.NaN);

function statusOf({ descent, at }: Run, { tolerance }: RaceState): string {
  const last = descent.points.length - 1;
  if (at < last) return 'on its way';
  if (descent.stopped === 'tolerance') return `stopped: next step under ${fourDigits(tolerance)}`;
  return descent.stopped === 'diverged' ? 'diverged' : 'out of steps, still moving';
}

/** The paths up to the step, and where everybody is. */
export function pathsOf(runs: readonly Run[]): {
  series: readonly Series[];
  marks: readonly Mark[];
} {
  return {
    series: runs.map(({ descent, index, at }) => ({
      points: descent.points.slice(0, at + 1).map(([x = 0, y = 0]): DataPoint => [x, y]),
      ...pathStyle(index),
    })),
    marks: runs.map(({ descent, index, at }): Mark => {
      const [x = 0, y = 0] = descent.points[at] ?? [];
      const { shape, colour } = walkStyle(index);
      return { at: [x, y], shape, colour };
    }),
  };
}

/** Height against step, up to the step. */
export function heightsOf(runs: readonly Run[]): readonly Series[] {
  return runs.map(({ descent, index, at, name }) => ({
    points: descent.values.slice(0, at + 1).map((value, step): DataPoint => [step, value]),
    ...pathStyle(index),
    label: name,
  }));
}

/** By the first of runs that were walked together. */
const tables = new WeakMap<Descent, readonly Table[]>();

/** All heights step by step, whatever step is shown; the same tables until somebody walks anew. */
export function tablesAt(runs: readonly Run[]): readonly Table[] | null {
  const [first] = runs;
  if (!first) return null;
  const whole = runs.map((run) => ({ ...run, at: run.descent.points.length - 1 }));
  const found = tables.get(first.descent) ?? tablesOf(heightsOf(whole), { x: 'step', y: 'height' });
  tables.set(first.descent, found);
  return found;
}

/** One sentence: who leads, and who is in trouble. */
export function sentenceOf(state: RaceState, runs: readonly Run[]): string {
  if (runs.length === 0) return 'Nobody runs. Tick an optimizer.';
  const lost = runs.find(
    ({ descent, at }) => descent.stopped === 'diverged' && at === descent.points.length - 1,
  );
  if (lost) {
    const rate = fourDigits(state.runners[lost.kind].settings.learningRate);
    return `${lost.name} diverged in step ${lost.at + 1}: its numbers grew beyond all bounds. Try a learning rate below ${rate}.`;
  }
  const best = runs.reduce((least, run) => (heightOf(run) < heightOf(least) ? run : least));
  const [x = 0, y = 0] = best.descent.points[best.at] ?? [];
  const place = state.surface === 'twoMinima' ? DIPS[dipOf(heightOf(best))] : '';
  const out = runs.filter((run) => isOutside(state, run)).map(({ name }) => name);
  const gone = out.length > 0 ? ` ${out.join(' and ')} left the picture.` : '';
  return `Step ${state.step}: ${best.name} is lowest, at ${pointText([x, y])} and height ${heightText(best)}${place}.${gone}`;
}

const DIPS = { deep: ', in the deep dip', shallow: ', in the shallow dip', neither: '' } as const;

const heightOf = ({ descent, at }: Run) => descent.values[at] ?? Number.POSITIVE_INFINITY;

function isOutside({ surface }: RaceState, { descent, at }: Run): boolean {
  const { x, y } = areaOf(surface);
  const [across = 0, up = 0] = descent.points[at] ?? [];
  return across < x[0] || across > x[1] || up < y[0] || up > y[1];
}
