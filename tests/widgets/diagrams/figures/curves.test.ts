import { curveSeries } from '@components/diagrams/figures/curves.ts';
import { gradientPicture } from '@components/diagrams/figures/gradient-pictures.ts';
import { expect, test } from 'vitest';

test('a function and its derivative have the colours of their kinds', () => {
  const [value, slope] = curveSeries({ curves: ['tanh', "tanh'"] });
  expect(value).toMatchObject({ label: 'tanh', kind: 'activation' });
  expect(slope).toMatchObject({ label: 'tanh′', kind: 'derivative', dash: 'dashed' });
  expect(value?.points.find(([z]) => z === 0)).toEqual([0, 0]);
  expect(slope?.points.find(([z]) => z === 0)).toEqual([0, 1]);
});

test('several of one kind take a colour each', () => {
  const series = curveSeries({ curves: ['relu', 'sigmoid'], labelsAt: [null, -2] });
  expect(series.map(({ kind }) => kind)).toEqual([undefined, undefined]);
  expect(series.map(({ labelAt }) => labelAt)).toEqual([undefined, -2]);
});

test('a loss is drawn against the output', () => {
  const [entropy] = curveSeries({ curves: ['crossEntropy'], domain: [0.1, 1] });
  expect(entropy?.points.at(-1)).toEqual([1, 0]);
  expect(entropy?.points[0]?.[1]).toBeCloseTo(Math.log(10), 12);
  const [squared] = curveSeries({ curves: ['squaredError'], domain: [0, 4], target: 1 });
  expect(squared?.points.at(-1)).toEqual([4, 9]);
});

test('a function the engine does not know is refused by name', () => {
  expect(() => curveSeries({ curves: ['sine' as 'tanh'] })).toThrow('no function "sine"');
});

test('the gradient points uphill, its opposite downhill', () => {
  const { arrows, sentence } = gradientPicture({ at: [-0.5, 0.5], direction: 'both', scale: 0.5 });
  expect(arrows.map(({ to }) => to)).toEqual([
    [-1, 1],
    [0, 0],
  ]);
  expect(sentence).toBe(
    'At (−0.50, 0.50) the height is 0.5000 and the gradient is (−1.00, 1.00), 1.4142 long.',
  );
});
