/** Many learning rates, one walk each: what is to be done, and what came of it. Pure. */
import { OPTIMIZER_NAMES, type SurfaceName } from '@components/diagrams/figures/descents.ts';
import type { DataPoint, Series } from '@components/diagrams/plot/series.ts';
import {
  createOptimizer,
  type Descent,
  descend,
  type OptimizerKind,
  type OptimizerOptions,
  surfaces,
  type Vector,
} from '@engine';
import { KINDS, optionsOf, type RaceState } from './model.ts';

/** One walk to be taken; plain data, as it is sent to a worker. */
export interface SweepJob {
  readonly surface: SurfaceName;
  readonly start: Vector;
  readonly maxSteps: number;
  readonly tolerance: number;
  readonly optimizer: OptimizerOptions;
}

export interface SweepResult {
  readonly kind: OptimizerKind;
  readonly rate: number;
  /** Where it ended; the height before the step that diverged. */
  readonly height: number;
  readonly steps: number;
  readonly stopped: Descent['stopped'];
}

/** Evenly on a logarithmic scale, from 0.01 to 10. */
export const RATES: readonly number[] = Array.from({ length: 31 }, (_, k) =>
  Number((10 ** (-2 + k / 10)).toPrecision(3)),
);

/** Every rate for everybody who runs. */
export function jobsOf(state: RaceState): readonly SweepJob[] {
  const { surface, start, maxSteps, tolerance } = state;
  return KINDS.filter((kind) => state.runners[kind].on).flatMap((kind) =>
    RATES.map((learningRate) => ({
      surface,
      start,
      maxSteps,
      tolerance,
      optimizer: { ...optionsOf(kind, state.runners[kind]), learningRate },
    })),
  );
}

export function runJob({ surface, optimizer, ...options }: SweepJob): SweepResult {
  const { values, points, stopped } = descend(
    surfaces[surface],
    createOptimizer(optimizer),
    options,
  );
  return {
    kind: optimizer.kind,
    rate: optimizer.learningRate,
    height: values.at(-1) ?? Number.NaN,
    steps: points.length - 1,
    stopped,
  };
}

export interface SweepPanel {
  readonly kind: OptimizerKind;
  readonly title: string;
  readonly series: readonly Series[];
}

const HOW = [
  { name: 'at rest', stopped: 'tolerance', shape: 'circle', colour: 1 },
  { name: 'still moving', stopped: 'maxSteps', shape: 'ring', colour: 2 },
  { name: 'diverged', stopped: 'diverged', shape: 'cross', colour: 4 },
] as const;

/** The height at the end against the rate, one panel for each optimizer. */
export function panelsOf(results: readonly SweepResult[]): readonly SweepPanel[] {
  return KINDS.flatMap((kind): readonly SweepPanel[] => {
    const own = results.filter((result) => result.kind === kind);
    if (own.length === 0) return [];
    const series = HOW.map(
      ({ stopped, ...look }): Series => ({
        ...look,
        mark: 'points',
        size: 3,
        points: own
          .filter((result) => result.stopped === stopped)
          .map(({ rate, height }): DataPoint => [rate, height]),
      }),
    );
    return [{ kind, title: OPTIMIZER_NAMES[kind], series }];
  });
}

/** Where a sweep stands. */
export interface Sweep {
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  /** Of the race it is of: another race makes it old. */
  readonly of: string;
  readonly results: readonly SweepResult[];
  readonly count: number;
  /** Its worker died once, and another took over. */
  readonly restarted: boolean;
}

/** What a sweep depends on, as a text: everything but the step, the choice and the learning rates. */
export function subjectOf(state: RaceState): string {
  return JSON.stringify(jobsOf(state));
}

export function sweepSentence({ status, results, count, restarted }: Sweep): string {
  const done = `${results.length} of ${count} walks`;
  const again = restarted ? ' The computation stopped once and was taken up again.' : '';
  switch (status) {
    case 'running':
      return `${done} walked.${again}`;
    case 'cancelled':
      return `Cancelled after ${done}.`;
    case 'failed':
      return `The computation stopped twice, after ${done}. Your browser may be short of memory; what was done is shown, and you can try again.`;
    case 'done':
      return `All ${count} walks are walked. Filled: at rest. Rings: still moving. Crosses: diverged.${again}`;
  }
}
