import { readFileSync } from 'node:fs';
import { halfPlane } from '@components/diagrams/figures/half-planes.ts';
import { perceptronPlots } from '@components/diagrams/figures/perceptron-plots.ts';
import { perceptronPicture } from '@components/diagrams/figures/perceptron-runs.ts';
import { describe, expect, test } from 'vitest';

const golden = JSON.parse(readFileSync('tests/golden/perceptron.json', 'utf8'));

test('the first data set runs as in the source', () => {
  expect(perceptronPicture({ dataset: 0 }).run.picked).toEqual(golden[0].picked);
});

describe.each([0, 1, 2] as const)('data set %s', (dataset) => {
  const picture = perceptronPicture({ dataset });

  test('rings as many points as the rule counts', () => {
    expect(picture.wrong.filter(Boolean)).toHaveLength(picture.run.errors.at(-1) ?? -1);
  });

  test('shows every point in the plane and in the table', () => {
    const { area, plane, tables } = perceptronPlots(picture, ['yes', 'no']);
    const shown = plane.slice(0, 2).flatMap(({ points }) => points);
    expect(shown).toHaveLength(200);
    expect(shown.flat().every((value) => value >= area.x[0] && value <= area.x[1])).toBe(true);
    expect(tables[0]?.rows).toHaveLength(200);
    expect(tables[1]?.rows).toHaveLength(picture.run.weights.length);
  });
});

test('the sentence says whether it converged', () => {
  expect(perceptronPicture({ dataset: 0 }).sentence).toMatch(
    /^After 9 updates no point is misclassified: w₁ = 5\.734, w₂ = 2\.299, b = −0\.995\.$/,
  );
  expect(perceptronPicture({ dataset: 1 }).sentence).toContain(
    'After 200 updates it was stopped with 18 of 200 points misclassified (the fewest on the way were 14)',
  );
});

describe('halfPlane', () => {
  const square = { x: [-1, 1], y: [-1, 1] } as const;

  test('cuts the square along the line', () => {
    const { corners, line } = halfPlane([1, 0, 0], square);
    expect(line).toEqual([
      [0, -1],
      [0, 1],
    ]);
    expect(corners).toEqual([
      [0, -1],
      [1, -1],
      [1, 1],
      [0, 1],
    ]);
  });

  test('has no line where it does not cross, and all or nothing of the square', () => {
    expect(halfPlane([1, 0, 5], square)).toMatchObject({ line: null });
    expect(halfPlane([1, 0, 5], square).corners).toHaveLength(4);
    expect(halfPlane([1, 0, -5], square).corners).toEqual([]);
  });
});
