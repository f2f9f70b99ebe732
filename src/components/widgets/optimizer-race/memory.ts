/** What one optimizer knows at a step, and the step it is about to take: every line in numbers. */
import { fourDigits } from '@components/math/four-digits.ts';
import { createOptimizer, surfaces } from '@engine';
import type { Run } from './derive.ts';
import { optionsOf, type RaceState } from './model.ts';

export interface MemoryLine {
  readonly id: string;
  /** TeX, with its index t. */
  readonly symbol: string;
  readonly formula: string;
  /** Of x and of y. */
  readonly texts: readonly [x: string, y: string];
}

export interface Memory {
  /** The number of the step that comes. */
  readonly t: number;
  readonly lines: readonly MemoryLine[];
  /** How long that step is. */
  readonly length: string;
  /** It is not taken: the walk ends before it. */
  readonly ends: boolean;
}

/** The next step of a run from where it is, worked out with the engine's trace. */
export function memoryOf(state: RaceState, run: Run): Memory {
  const { descent, at, kind } = run;
  const optimizer = createOptimizer(optionsOf(kind, state.runners[kind]));
  const point = descent.points[at] ?? state.start;
  const before = descent.states[at] ?? optimizer.init(point);
  const gradient = surfaces[state.surface].gradient(point);
  const { trace } = optimizer.step(point, gradient, before);
  const lines = trace.flatMap(({ id, symbol, formula, value }): readonly MemoryLine[] => {
    if (formula === null || !Array.isArray(value)) return [];
    const [x, y] = value as readonly number[];
    return [
      { id, symbol, formula, texts: [fourDigits(x ?? Number.NaN), fourDigits(y ?? Number.NaN)] },
    ];
  });
  const step = trace.find(({ id }) => id === 'step')?.value as readonly number[];
  return {
    t: before.t + 1,
    lines,
    length: fourDigits(Math.hypot(...step)),
    ends: at === descent.points.length - 1 && descent.stopped !== 'maxSteps',
  };
}
