import { tablesOf } from '@components/diagrams/plot/tables.ts';
import { expect, test } from 'vitest';

const options = { x: '$z$', y: 'value' };

test('series over the same x share a table', () => {
  const series = [
    {
      label: '$f(z)$',
      points: [
        [0, 0.25],
        [1, -1],
      ] as const,
    },
    {
      name: 'slope',
      label: 'ignored',
      points: [
        [0, 1],
        [1, 2],
      ] as const,
    },
  ];
  expect(tablesOf(series, options)).toEqual([
    {
      caption: null,
      head: ['z', 'f(z)', 'slope'],
      rows: [
        ['0', '0.25', '1'],
        ['1', '−1', '2'],
      ],
    },
  ]);
});

test('a series that ends early leaves its cells empty', () => {
  const series = [
    { label: 'short', points: [[0, 1]] as const },
    {
      label: 'long',
      points: [
        [0, 1],
        [1, 2],
      ] as const,
    },
  ];
  expect(tablesOf(series, options)[0]?.rows).toEqual([
    ['0', '1', '1'],
    ['1', '', '2'],
  ]);
});

test('other series have a table each', () => {
  const series = [
    { label: 'first', points: [[0, 1]] as const },
    { label: 'second', points: [[5, 2]] as const },
  ];
  expect(tablesOf(series, options).map(({ caption, rows }) => [caption, rows.length])).toEqual([
    ['first', 1],
    ['second', 1],
  ]);
});

test('a long table is thinned evenly and keeps both ends', () => {
  const points = Array.from({ length: 161 }, (_, k) => [k, k] as const);
  const rows = tablesOf([{ points }], { ...options, rows: 41 })[0]?.rows ?? [];
  expect(rows).toHaveLength(41);
  expect(rows[0]?.[0]).toBe('0');
  expect(rows.at(-1)?.[0]).toBe('160');
});
