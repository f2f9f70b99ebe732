import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createOptimizer,
  createRandom,
  type DescendOptions,
  descend,
  EngineError,
  type OptimizerKind,
  surfaces,
} from '../../src/engine/index.ts';
import golden from '../golden/single_minimum.json';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';

const { paraboloid, singleMinimum, twoMinima } = surfaces;

function optimizer(kind: OptimizerKind, learningRate: number) {
  return createOptimizer({ kind, learningRate });
}

describe('one minimum, from (6, 6)', () => {
  const from = (learningRate: number, options: Partial<DescendOptions> = {}) =>
    descend(singleMinimum, optimizer('sgd', learningRate), { start: [6, 6], ...options });

  test('η = 10 follows the reference path for its 19 steps', () => {
    const { x, y, f, steps } = golden.lr10;
    const { points, values, states, stopped } = from(10);
    expect(points).toHaveLength(steps + 1);
    expectClose(
      points,
      x.map((entry, index) => [entry, y[index] ?? 0]),
      1e-8,
    );
    expectClose(values, f, 1e-8);
    expect(states.map(({ t }) => t)).toEqual(points.map((_, index) => index));
    expect(stopped).toBe('tolerance');
  });

  test('η = 1 does arrive: it stops at step 219', () => {
    expect(from(1).stopped).toBe('maxSteps');
    const { points, stopped } = from(1, { maxSteps: 1000 });
    expect([points.length - 1, stopped]).toEqual([219, 'tolerance']);
  });

  test('η = 50 is above 2/λ and never settles', () => {
    const { points, stopped } = from(50, { maxSteps: 1000 });
    expect(stopped).toBe('maxSteps');
    expect(Math.hypot(...(points.at(-1) ?? []))).toBeGreaterThan(1);
  });

  test('noise of deviation 0 takes draws and changes nothing', () => {
    const [used, untouched] = [createRandom(99), createRandom(99)];
    expect(from(10, { random: used })).toEqual(from(10));
    for (let draw = 0; draw < 2 * 20; draw++) untouched.normal();
    expect(used.normal()).toBe(untouched.normal());
  });

  test('noise is drawn for x, then for y', () => {
    const random = createRandom(99);
    const { points } = from(10, { noise: 0.05, random: createRandom(99), maxSteps: 2 });
    let [x, y] = [6, 6];
    for (const point of points.slice(1)) {
      const [gx = 0, gy = 0] = singleMinimum.gradient([x, y]);
      x -= 10 * (gx + random.normal(0, 0.05));
      y -= 10 * (gy + random.normal(0, 0.05));
      expectClose(point, [x, y], 1e-14);
    }
  });

  test('the same seed gives the same noisy path', () => {
    const noisy = () => from(10, { noise: 0.01, tolerance: 0.1, random: createRandom(99) });
    expect(noisy()).toEqual(noisy());
    expect(noisy().points).not.toEqual(from(10, { tolerance: 0.1 }).points);
  });
});

describe('two minima, from (7.5, 4.2) with a tolerance of .01', () => {
  const race = (kind: OptimizerKind, learningRate: number, maxSteps = 100) =>
    descend(twoMinima, optimizer(kind, learningRate), {
      start: [7.5, 4.2],
      tolerance: 1e-2,
      maxSteps,
    });
  const endsDeep = (learningRate: number): boolean =>
    (race('adam', learningRate).values.at(-1) ?? 0) < -4;

  test('η = 1 ends in the shallow dip', () => {
    const { points, stopped } = race('sgd', 1);
    expect(stopped).toBe('tolerance');
    expectClose(points.at(-1) ?? [], [3.7, 0.35], 0.02);
  });

  test('η = 5 visits the deep basin once, at step 12; then x locks at 3.681 and y bounces', () => {
    const { points, stopped } = race('sgd', 5);
    expect(
      points.flatMap(([x = 0, y = 0], step) => (Math.abs(x) < 2 && Math.abs(y) < 2 ? [step] : [])),
    ).toEqual([12]);
    const last = points.slice(-40);
    for (const [x = 0] of last) expect(x.toFixed(3)).toBe('3.681');
    const heights = last.map(([, y = 0]) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(3);
    expect(stopped).toBe('maxSteps');
  });

  test('RMSProp leaves the shallow dip and swings by about η', () => {
    const { points, values, stopped } = race('rmsprop', 0.7);
    expect(stopped).toBe('maxSteps');
    expect(values.at(-1)).toBeLessThan(-4);
    const [[fromX = 0] = [], [toX = 0] = []] = points.slice(-2);
    expectClose(Math.abs(toX - fromX), 0.7, 0.01);
  });

  test('its first step is η/√(1 − β) in each direction', () => {
    const { points } = race('rmsprop', 0.7, 1);
    const length = 0.7 / Math.sqrt(1 - 0.9);
    expectClose(points[1] ?? [], [7.5 - length, 4.2 - length], 1e-3);
  });

  test('Adam stops early in the deep dip, gradient descent and AdaGrad in the shallow one', () => {
    expect([race('adam', 0.7).stopped, endsDeep(0.7)]).toEqual(['tolerance', true]);
    for (const kind of ['sgd', 'adagrad'] as const) {
      const { points, stopped } = race(kind, 0.7);
      expect(stopped).toBe('tolerance');
      expect(points.at(-1)?.[0]).toBeGreaterThan(3.6);
    }
  });

  test('Adam with η = .05 or .1 ends in the shallow dip, with .2 to 2 in the deep one', () => {
    expect([0.05, 0.1, 0.2, 0.5, 1, 2].map(endsDeep)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});

test('a path that runs away ends before it leaves the numbers', () => {
  const { points, values, stopped } = descend(paraboloid, optimizer('sgd', 1e6), { start: [1, 1] });
  expect(stopped).toBe('diverged');
  expect([...points.flat(), ...values].every(Number.isFinite)).toBe(true);
  expect(points.length).toBeGreaterThan(10);
});

test('on a parabola every step is a factor 1 − 2η, and a step below the tolerance is not taken', () => {
  const { points, stopped } = descend(paraboloid, optimizer('sgd', 0.25), {
    start: [4, 0],
    tolerance: 0.3,
  });
  expect(points).toEqual([
    [4, 0],
    [2, 0],
    [1, 0],
    [0.5, 0],
  ]);
  expect(stopped).toBe('tolerance');
});

test('the path holds together for every optimizer and any start', () => {
  const coordinate = fc.double({ min: -8, max: 8, noNaN: true });
  const kinds = fc.constantFrom<OptimizerKind>(
    'sgd',
    'momentum',
    'nesterov',
    'adagrad',
    'rmsprop',
    'adam',
    'adamw',
  );
  fc.assert(
    fc.property(
      kinds,
      fc.constantFrom(...Object.values(surfaces)),
      coordinate,
      coordinate,
      (kind, surface, x, y) => {
        const start = deepFreeze([x, y]);
        const { points, values, states, stopped } = descend(surface, optimizer(kind, 0.3), {
          start,
          maxSteps: 30,
        });
        expect(points[0]).toEqual(start);
        expect([values.length, states.length]).toEqual([points.length, points.length]);
        expect(values).toEqual(points.map(surface.value));
        expect(points.length - 1 === 30).toBe(stopped === 'maxSteps');
        for (const [index, point] of points.slice(1).entries()) {
          const before = points[index] ?? [];
          expect(
            Math.hypot((point[0] ?? 0) - (before[0] ?? 0), (point[1] ?? 0) - (before[1] ?? 0)),
          ).toBeGreaterThanOrEqual(1e-4);
        }
      },
    ),
  );
});

test('maxSteps 0 stays at the start', () => {
  const { points, stopped } = descend(paraboloid, optimizer('sgd', 0.1), {
    start: [1, 2],
    maxSteps: 0,
  });
  expect([points, stopped]).toEqual([[[1, 2]], 'maxSteps']);
});

test.each<[Partial<DescendOptions>, string]>([
  [{ start: [1] }, 'the start must be a finite 2×1 point'],
  [{ start: [1, Number.NaN] }, 'the start must be a finite 2×1 point'],
  [{ start: [1e200, 0] }, 'the start must be a finite 2×1 point of finite height'],
  [{ maxSteps: -1 }, 'maxSteps must be an integer ≥ 0'],
  [{ maxSteps: 1.5 }, 'maxSteps must be an integer ≥ 0'],
  [{ tolerance: -1 }, 'tolerance must be finite and not negative'],
  [{ noise: Number.NaN }, 'noise must be finite and not negative'],
  [{ noise: 0.1 }, 'noise needs a source of random numbers'],
])('misuse %o is said', (wrong, problem) => {
  const run = () => descend(paraboloid, optimizer('sgd', 0.1), { start: [1, 1], ...wrong });
  expect(run).toThrow(EngineError);
  expect(run).toThrow(`descend: ${problem}`);
});
