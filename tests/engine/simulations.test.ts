import { describe, expect, test } from 'vitest';
import {
  createOptimizer,
  createRandom,
  datasets,
  descend,
  type OptimizerKind,
  perceptron,
  surfaces,
} from '../../src/engine/index.ts';
import golden from '../golden/simulations.json';
import { expectClose } from './support/closeness.ts';

const clouds = {
  0: datasets.separableClouds,
  1: datasets.overlappingClouds,
  2: datasets.quadrantClouds,
};

describe.each([0, 1, 2] as const)('perceptron, data set %i', (kind) => {
  const reference = golden.perceptron[kind];
  const { points, labels, weights } = clouds[kind](createRandom(42));
  const run = perceptron(points, labels, weights, { maxUpdates: reference.maxUpdates });

  test('draws the notebook’s points and first weights', () => {
    expect(points).toHaveLength(reference.points);
    expectClose(points[0] as number[], reference.first, 1e-14);
    expectClose(points.at(-1) as number[], reference.last, 1e-14);
    expectClose(
      [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] as number), 0)),
      reference.sum,
      1e-12,
    );
    expectClose(weights, reference.w0, 1e-14);
  });

  test('picks the notebook’s points', () => {
    expect(run.picked).toEqual(reference.picked);
    expect(run.errors).toEqual(reference.errors);
    expectClose(run.weights.at(-1) as number[], reference.final, 1e-10);
  });
});

/** Runs that multiply a difference in the last place: η = 50, η = 5 on two minima, RMSProp. */
const sensitive: ReadonlySet<number> = new Set([32, 49]);

describe('the paths down a surface', () => {
  test.each(golden.descents)('cell $cell: $surface, η = $learningRate', (reference) => {
    const { cell, learningRate, maxSteps, noise, points, seed, start, surface, tolerance } =
      reference;
    const run = descend(
      surfaces[surface as 'singleMinimum' | 'twoMinima'],
      createOptimizer({ kind: 'sgd', learningRate }),
      {
        start,
        maxSteps,
        tolerance,
        noise: noise ?? 0,
        random: createRandom(seed ?? 0),
      },
    );
    expect(run.points).toHaveLength(points.length);
    expectClose(run.points, points, sensitive.has(cell) ? 1e-3 : 1e-8);
    expect(run.stopped).toBe(points.length > maxSteps ? 'maxSteps' : 'tolerance');
  });
});

describe('the race from one start, η = 0.7', () => {
  test.each(Object.entries(golden.race))('%s', (kind, reference) => {
    const optimizer = createOptimizer({ kind: kind as OptimizerKind, learningRate: 0.7 });
    const run = descend(surfaces.twoMinima, optimizer, {
      start: [7.5, 4.2],
      maxSteps: 100,
      tolerance: 1e-2,
    });
    expect(run.points.length - 1).toBe(reference.stoppedAt ?? 100);
    expect(run.stopped).toBe(reference.stoppedAt === null ? 'maxSteps' : 'tolerance');
    expectClose(run.points, reference.points, kind === 'rmsprop' ? 1e-3 : 1e-8);
  });
});
