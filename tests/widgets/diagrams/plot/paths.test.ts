import { frameOf } from '@components/diagrams/plot/frames.ts';
import {
  areaPath,
  coordinate,
  leaves,
  linePath,
  stepPath,
} from '@components/diagrams/plot/paths.ts';
import { expect, test } from 'vitest';

const frame = frameOf({ series: [], x: { domain: [0, 10] }, y: { domain: [0, 1] } });

test('a line runs through its points, upwards being up', () => {
  expect(
    linePath(frame, [
      [0, 0],
      [5, 1],
      [10, 0.5],
    ]),
  ).toBe('M0 1000L500 0L1000 500');
});

test('a line breaks where a value has no place', () => {
  expect(
    linePath(frame, [
      [0, 0],
      [5, Number.NaN],
      [10, 0.5],
    ]),
  ).toBe('M0 1000M1000 500');
  expect(linePath(frame, [])).toBe('');
});

test('what is far away stays a number a browser can draw', () => {
  expect(
    linePath(frame, [
      [0, 0],
      [1, 1e300],
    ]),
  ).toBe('M0 1000L100 -20000');
});

test('a step holds each value until the next', () => {
  expect(
    stepPath(frame, [
      [0, 0],
      [5, 1],
    ]),
  ).toBe('M0 1000L500 1000L500 0');
});

test('an area reaches down to its foot', () => {
  expect(
    areaPath(
      frame,
      [
        [0, 1],
        [10, 1],
      ],
      0,
    ),
  ).toBe('M0 1000L0 0L1000 0L1000 1000Z');
  expect(
    areaPath(
      frame,
      [
        [0, 1],
        [10, 1],
      ],
      0.5,
    ),
  ).toBe('M0 500L0 0L1000 0L1000 500Z');
});

test('knows what lies outside', () => {
  expect(
    leaves(frame, [
      [0, 0],
      [10, 1],
    ]),
  ).toBe(false);
  expect(
    leaves(frame, [
      [0, 0],
      [11, 1],
    ]),
  ).toBe(true);
});

test('coordinates are short', () => {
  expect([12.345, -0.01, 100].map(coordinate)).toEqual(['12.3', '0', '100']);
});
