import { expect, test } from 'vitest';
import { ulpDistance } from './ulps.ts';

test('counts the steps between neighbouring numbers', () => {
  expect(ulpDistance(1, 1)).toBe(0);
  expect(ulpDistance(1, 1 + Number.EPSILON)).toBe(1);
  expect(ulpDistance(1, 1 - Number.EPSILON)).toBe(2);
  expect(ulpDistance(-1, -1 - Number.EPSILON)).toBe(1);
});

test('counts across 0', () => {
  expect(ulpDistance(0, -0)).toBe(0);
  expect(ulpDistance(Number.MIN_VALUE, -Number.MIN_VALUE)).toBe(2);
});
