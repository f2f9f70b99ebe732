import { halfPlane } from '@components/diagrams/figures/half-planes.ts';
import { expect, test } from 'vitest';

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
