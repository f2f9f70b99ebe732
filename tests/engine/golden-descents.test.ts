/** The notebook's walks, from another program: NumPy, with differences in place of derivatives. */
import { describe, expect, test } from 'vitest';
import {
  createOptimizer,
  createRandom,
  type DescendOptions,
  descend,
  type OptimizerKind,
  type Surface,
  surfaces,
} from '../../src/engine/index.ts';
import golden from '../golden/descents.json';
import { expectClose } from './support/closeness.ts';

interface Walk {
  readonly kind: string;
  readonly eta: number;
  readonly steps: number;
  readonly stopped_by_tolerance: boolean;
  readonly points: readonly (readonly number[])[];
}

/** Where a small difference grows from step to step, 1e-3; elsewhere 1e-8. */
const SENSITIVE = 1e-3;
const CLOSE = 1e-8;

function expectWalk(
  surface: Surface,
  walk: Walk,
  options: Omit<DescendOptions, 'start'>,
  tolerance: number,
): void {
  const optimizer = createOptimizer({ kind: walk.kind as OptimizerKind, learningRate: walk.eta });
  const start = walk.points[0] as readonly number[];
  const { points, stopped } = descend(surface, optimizer, { start, ...options });
  expect(points.length - 1).toBe(walk.steps);
  expect(stopped === 'tolerance').toBe(walk.stopped_by_tolerance);
  expectClose(points, walk.points, tolerance);
}

describe('one minimum, from (6, 6)', () => {
  test.each(golden.one_minimum)('η = $eta takes $steps steps', (walk) => {
    const tolerance = walk.eta === 50 ? SENSITIVE : CLOSE;
    expectWalk(surfaces.singleMinimum, walk, { maxSteps: 100, tolerance: 1e-4 }, tolerance);
  });

  test.each(golden.one_minimum_noisy)('noise $noise of seed $seed takes $steps steps', (walk) => {
    const { noise, tolerance, max_steps: maxSteps, seed } = walk;
    const options = { noise, tolerance, maxSteps, random: createRandom(seed) };
    expectWalk(surfaces.singleMinimum, walk, options, CLOSE);
  });
});

describe('two minima, from (7.5, 4.2)', () => {
  const options = { maxSteps: 100, tolerance: 1e-2 };

  test.each(golden.two_minima)('η = $eta takes $steps steps', (walk) => {
    expectWalk(surfaces.twoMinima, walk, options, walk.eta === 5 ? SENSITIVE : CLOSE);
  });

  test.each(golden.race)('$kind with η = 0.7 stops after $steps steps', (walk) => {
    const tolerance = walk.kind === 'rmsprop' ? SENSITIVE : CLOSE;
    expectWalk(surfaces.twoMinima, walk, options, tolerance);
  });

  test('the race is decided after 56, 12, 100 and 71 steps', () => {
    expect(golden.race.map(({ kind, steps }) => [kind, steps])).toEqual([
      ['sgd', 56],
      ['adagrad', 12],
      ['rmsprop', 100],
      ['adam', 71],
    ]);
  });
});
