import { readFileSync } from 'node:fs';
import { descentPicture, turnsOf } from '@components/diagrams/figures/descent-pictures.ts';
import { describeWalks } from '@components/diagrams/figures/descent-words.ts';
import { walksOf } from '@components/diagrams/figures/descents.ts';
import { expect, test } from 'vitest';

const golden = JSON.parse(readFileSync('tests/golden/single_minimum.json', 'utf8'));

test('the walk with η = 10 is that of the source', () => {
  const { x, y } = golden.lr10;
  const [walk] = walksOf({ surface: 'singleMinimum', learningRate: 10 });
  const points = walk?.descent.points ?? [];
  expect(points).toHaveLength(x.length);
  points.forEach(([across = 0, up = 0], k) => {
    expect(across).toBeCloseTo(x[k], 8);
    expect(up).toBeCloseTo(y[k], 8);
  });
});

test('the sentence says how a walk ended', () => {
  const sentence = (setting: Parameters<typeof walksOf>[0]) => walksOf(setting)[0]?.sentence;
  expect(sentence({ surface: 'singleMinimum', learningRate: 10 })).toBe(
    'It stopped after 19 steps at (0.00, 0.00), at height −0.7958: the next one would have been shorter than 0.0001.',
  );
  expect(sentence({ surface: 'singleMinimum', learningRate: 1, maxSteps: 1 })).toMatch(
    /^After all 1 step it is at/,
  );
  expect(sentence({ surface: 'paraboloid', learningRate: 1e200 })).toMatch(/^It diverged after \d/);
});

test('several optimizers or several rates give a walk each', () => {
  const kinds = ['sgd', 'adagrad', 'rmsprop', 'adam'] as const;
  const race = walksOf({ surface: 'twoMinima', learningRate: 0.7, optimizers: kinds });
  expect(race.map(({ name }) => name)).toEqual(['Gradient descent', 'AdaGrad', 'RMSProp', 'Adam']);
  expect(race.map(({ descent }) => descent.points.length - 1)).toEqual([56, 12, 100, 71]);
  const rates = walksOf({ surface: 'singleMinimum', learningRates: [50, 10] });
  expect(rates.map(({ name }) => name)).toEqual(['$\\eta$ = 50', '$\\eta$ = 10']);
});

test('noise needs a seed', () => {
  expect(() => walksOf({ surface: 'singleMinimum', noise: 0.1 })).toThrow('noise needs a seed');
});

test('a picture holds the path, its ends, the heights and the table', () => {
  const picture = descentPicture({ surface: 'singleMinimum', learningRate: 10 });
  expect(picture.paths[0]?.points).toHaveLength(20);
  expect(picture.losses[0]?.points.at(-1)?.[0]).toBe(19);
  expect(picture.marks.map(({ label }) => label)).toEqual(['start', 'end']);
  expect(picture.table.rows[0]).toEqual(['0', '6', '6', '−0.0088']);
  expect(picture.table.rows).toHaveLength(20);
});

test('several walks are told apart by more than colour, and compared in one table', () => {
  const { paths, table } = descentPicture({
    surface: 'twoMinima',
    learningRate: 0.7,
    optimizers: ['sgd', 'adam', 'rmsprop'],
  });
  expect(new Set(paths.map(({ dash }) => dash)).size).toBe(3);
  expect(table.head).toEqual(['step', 'Gradient descent', 'Adam', 'RMSProp']);
  expect(table.rows).toHaveLength(101);
  expect(table.rows.at(-1)?.[1]).toBe('');
});

test('a line that jumps up and down is drawn fine', () => {
  expect(
    [
      [1, 2, 3],
      [1, 2, 1, 2],
      [3, 3, 2, 2, 3],
    ].map(turnsOf),
  ).toEqual([0, 2, 1]);
  const { losses } = descentPicture({ surface: 'singleMinimum', learningRates: [50, 10, 1] });
  expect(losses.map(({ thin }) => thin)).toEqual([true, false, false]);
});

test('the words name optimizer, surface and end', () => {
  const setting = { surface: 'twoMinima', learningRate: 5 } as const;
  const words = describeWalks(setting, walksOf(setting));
  expect(words.title).toBe('Gradient descent on a surface with two minima, η = 5');
  expect(words.above).toContain('the way from (7.5, 4.2)');
  expect(words.beside).toMatch(/^The height goes from .* in 100 steps/);
});
