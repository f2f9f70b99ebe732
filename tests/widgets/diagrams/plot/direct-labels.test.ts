import { directLabels, heightAt, spread } from '@components/diagrams/plot/direct-labels.ts';
import { frameOf } from '@components/diagrams/plot/frames.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('places far enough apart stay where they are', () => {
  expect(spread([10, 50, 90], 8)).toEqual([10, 50, 90]);
});

test('places that meet share their middle, in the same order', () => {
  expect(spread([52, 50], 8)).toEqual([55, 47]);
});

test('the outermost stay inside', () => {
  expect(spread([99, 100, 100], 10)).toEqual([80, 90, 100]);
  expect(spread([0, 1], 10)).toEqual([0, 10]);
});

test('any places end up apart and in order', () => {
  const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 });
  fc.assert(
    fc.property(places, (given) => {
      const moved = spread(given, 10);
      const order = given.map((_, k) => k).sort((a, b) => (given[a] ?? 0) - (given[b] ?? 0));
      const sorted = order.map((k) => moved[k] ?? 0);
      for (let k = 1; k < sorted.length; k++) {
        expect((sorted[k] ?? 0) - (sorted[k - 1] ?? 0)).toBeGreaterThanOrEqual(-1e-9);
      }
    }),
  );
});

const frame = frameOf({ series: [], x: { domain: [0, 10] }, y: { domain: [0, 10] } });

test('a label stands at the last point inside the plot', () => {
  const series = [
    {
      label: 'loss',
      points: [
        [0, 1],
        [10, 4],
        [20, 7],
      ] as const,
    },
  ];
  expect(directLabels(frame, series, 240)).toEqual([
    { text: 'loss', left: 100, top: 60, place: 'end', index: 0 },
  ]);
});

test('a label stands over the line at an x, between two points', () => {
  const series = [
    {
      label: 'loss',
      labelAt: 2.5,
      points: [
        [0, 0],
        [10, 4],
      ] as const,
    },
  ];
  expect(directLabels(frame, series, 240)[0]).toMatchObject({ left: 25, top: 90, place: 'over' });
});

test('series without a label or without a point inside have none', () => {
  const series = [{ points: [[0, 1]] as const }, { label: 'gone', points: [[50, 1]] as const }];
  expect(directLabels(frame, series, 240)).toEqual([]);
});

test('the height between and beyond the points', () => {
  const points = [
    [0, 0],
    [2, 4],
    [4, 0],
  ] as const;
  expect([1, 2, 3, 9, -1].map((x) => heightAt(points, x))).toEqual([2, 4, 2, 0, 0]);
});
