import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, indexOfLargest, oneHot, sum } from '../../src/engine/index.ts';

test('dot and sum', () => {
  expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
  expect(dot([], [])).toBe(0);
  expect(sum([1, 2, 3])).toBe(6);
  expect(sum([])).toBe(0);
  expect(() => dot([1, 2], [1, 2, 3])).toThrow('dot: cannot multiply 2×1 and 3×1');
});

test('the largest entry, the first of equals', () => {
  expect(indexOfLargest([0.2, 0.7, 0.1])).toBe(1);
  expect(indexOfLargest([3, 3])).toBe(0);
  expect(indexOfLargest([-2, -1])).toBe(1);
  expect(() => indexOfLargest([])).toThrow('indexOfLargest: a 0×1 vector has no largest');
});

test('one-hot vectors sum to 1 and point at their class', () => {
  const classes = fc
    .integer({ min: 1, max: 20 })
    .chain((size) =>
      fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }),
    );
  fc.assert(
    fc.property(classes, ({ size, index }) => {
      const vector = oneHot(index, size);
      expect(vector).toHaveLength(size);
      expect(sum(vector)).toBe(1);
      expect(indexOfLargest(vector)).toBe(index);
    }),
  );
  for (const index of [-1, 3, 0.5, Number.NaN]) {
    expect(() => oneHot(index, 3)).toThrow(/^oneHot: no class .* in a 3×1 vector/);
  }
});
