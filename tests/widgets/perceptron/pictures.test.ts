import { createState, derive, goTo } from '@components/widgets/perceptron/model.ts';
import {
  areaOf,
  classSeries,
  errorCurve,
  movingParts,
} from '@components/widgets/perceptron/pictures.ts';
import { runTables } from '@components/widgets/perceptron/run-tables.ts';
import { describe, expect, test } from 'vitest';

describe.each(['separable', 'overlapping', 'xor'] as const)('%s', (set) => {
  const view = derive(createState(set));
  const area = areaOf(view.points);

  test('shows every point inside the plane and in the table', () => {
    const shown = classSeries(view, 3).flatMap(({ points }) => points);
    expect(shown).toHaveLength(200);
    expect(shown.flat().every((value) => value >= area.x[0] && value <= area.x[1])).toBe(true);
    const [points, updates] = runTables(view, ['yes', 'no']);
    expect(points?.rows).toHaveLength(200);
    const listed = updates?.rows.map(([update]) => Number(update)) ?? [];
    expect([listed[0], listed[9], listed.at(-1)]).toEqual([0, 9, view.last]);
    if (view.last < 40) expect(listed).toHaveLength(view.run.weights.length);
    const missed = points?.rows.filter((row) => row.at(-1) === 'misclassified');
    expect(missed).toHaveLength(view.wrong.length);
  });

  test('rings as many points as the rule counts, and the first of them as next', () => {
    const { rings, atHand } = movingParts(view, area);
    expect(rings).toHaveLength(view.run.errors.at(-1) ?? -1);
    expect(atHand).toEqual(rings[0] ?? null);
  });

  test('draws the errors so far over those of the whole run', () => {
    const half = derive(goTo(createState(set), 5));
    const { series, marks } = errorCurve(half);
    expect(series[0]?.points).toHaveLength(half.last + 1);
    expect(series[1]?.points).toHaveLength(6);
    expect(marks[0]?.at).toEqual([5, half.run.errors[5]]);
  });
});

test('the plane has room for no points and for points at the origin', () => {
  expect(areaOf([])).toEqual({ x: [-2, 2], y: [-2, 2] });
  expect(areaOf([[0, 0]])).toEqual({ x: [-2, 2], y: [-2, 2] });
});
