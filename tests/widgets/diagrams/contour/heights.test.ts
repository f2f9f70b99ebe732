import { bandsOf } from '@components/diagrams/contour/bands.ts';
import { contourLevels, evenly, sampleSurface } from '@components/diagrams/contour/heights.ts';
import { surfaces } from '@engine';
import { expect, test } from 'vitest';

test('evenly spaced numbers hold both ends', () => {
  expect(evenly([-1, 1], 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
});

test('a surface is sampled with rows upwards', () => {
  const grid = sampleSurface(surfaces.paraboloid, { x: [0, 2], y: [0, 1] }, 3);
  expect(grid).toEqual([
    [0, 1, 4],
    [0.25, 1.25, 4.25],
    [1, 2, 5],
  ]);
});

test('levels are round heights inside', () => {
  const grid = sampleSurface(surfaces.singleMinimum, { x: [-10, 10], y: [-10, 10] }, 41);
  expect(contourLevels(grid, 14)).toEqual([-0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1]);
  expect(
    contourLevels(
      [
        [1, 1],
        [1, 1],
      ],
      9,
    ),
  ).toEqual([]);
});

test('bands go down from the highest, each a closed path', () => {
  const grid = sampleSurface(surfaces.paraboloid, { x: [-1, 1], y: [-1, 1] }, 21);
  const bands = bandsOf(grid, [0.5, 1, 1.5]);
  expect(bands.map(({ level, depth }) => [level, depth])).toEqual([
    [1.5, 1 / 3],
    [1, 2 / 3],
    [0.5, 1],
  ]);
  for (const { path } of bands) expect(path).toMatch(/^(M[^MZ]+Z)+$/);
});
