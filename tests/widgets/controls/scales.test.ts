import { positionOf, type Scale, SLIDER_STEPS, valueAt } from '@components/controls/scales.ts';
import { describe, expect, test } from 'vitest';

const rate: Scale = { least: 0.0001, most: 10, logarithmic: true };
const plain: Scale = { least: -2, most: 2, logarithmic: false };

describe('a logarithmic slider', () => {
  test('gives each factor of ten the same way', () => {
    const places = [0.0001, 0.001, 0.01, 0.1, 1, 10].map((value) => positionOf(value, rate));
    expect(places).toEqual([0, 200, 400, 600, 800, 1000]);
  });

  test('gives values of two figures', () => {
    expect(valueAt(600, rate)).toBe(0.1);
    for (let position = 0; position <= SLIDER_STEPS; position += 37) {
      const value = valueAt(position, rate);
      expect(Number(value.toPrecision(2))).toBe(value);
      expect(Math.abs(positionOf(value, rate) - position)).toBeLessThanOrEqual(5);
    }
  });

  test('stands at its ends for what is outside, 0 and negatives too', () => {
    expect([0, -3, 1e-9].map((value) => positionOf(value, rate))).toEqual([0, 0, 0]);
    expect(positionOf(1e9, rate)).toBe(SLIDER_STEPS);
  });
});

test('a plain slider goes there and back', () => {
  expect(positionOf(0, plain)).toBe(500);
  expect(valueAt(500, plain)).toBe(0);
  expect([-2, -1.5, 0.25, 2].map((value) => valueAt(positionOf(value, plain), plain))).toEqual([
    -2, -1.5, 0.25, 2,
  ]);
  expect(valueAt(-50, plain)).toBe(-2);
  expect(positionOf(99, plain)).toBe(SLIDER_STEPS);
});
