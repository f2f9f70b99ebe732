import { describe, expect, test } from 'vitest';
import { describeNested, mapNested, requireSameShape } from '../../src/engine/nested-arrays.ts';

test('mapNested works place by place at any depth', () => {
  const add = (a: number, b: number): number => a + b;
  expect(mapNested(add, 1, 2)).toBe(3);
  expect(mapNested(add, [1, [2, 3]], [10, [20, 30]])).toEqual([11, [22, 33]]);
  expect(mapNested(add, [], [])).toEqual([]);
});

test('a bare number meets every entry', () => {
  const power = (base: number, exponent: number): number => base ** exponent;
  expect(
    mapNested(
      power,
      [
        [1, 2],
        [3, 4],
      ],
      2,
    ),
  ).toEqual([
    [1, 4],
    [9, 16],
  ]);
  expect(mapNested(power, 2, [0, 1, 2])).toEqual([1, 2, 4]);
});

test.each([
  [5, 'a number'],
  [[], '0'],
  [[1, 2, 3], '3'],
  [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    '2×3',
  ],
  [[[[1], [2]]], '1×2×1'],
  [[[[1, 2]], [3]], '[1×2, 1]'],
  [[1, [2, 3]], '[a number, 2]'],
])('the shape of %j is %s', (nested, words) => {
  expect(describeNested(nested)).toBe(words);
});

describe('requireSameShape', () => {
  test('accepts one shape', () => {
    expect(() => requireSameShape('test', ['a', [1, [2]]], ['b', [3, [4]]])).not.toThrow();
  });

  test.each([
    [
      [1, 2],
      [1, 2, 3],
    ],
    [
      [1, 2, 3],
      [1, 2],
    ],
    [1, [1]],
    [[1], 1],
    [
      [[1], 2],
      [1, [2]],
    ],
  ])('tells %j from %j', (first, second) => {
    expect(() => requireSameShape('test', ['a', first], ['b', second])).toThrow(
      `test: shapes differ: a ${describeNested(first)}, b ${describeNested(second)}`,
    );
  });
});
