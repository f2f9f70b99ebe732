import { frameOf } from '@components/diagrams/plot/frames.ts';
import { expect, test } from 'vitest';

test('lines run the whole width, and the y axis ends at ticks', () => {
  const frame = frameOf({
    series: [
      {
        points: [
          [0, 0.13],
          [19, 0.97],
        ],
      },
    ],
  });
  expect(frame.x.domain).toEqual([0, 19]);
  expect(frame.y.domain).toEqual([0, 1]);
});

test('bars stand on 0 with room beside them', () => {
  const frame = frameOf({
    series: [
      {
        mark: 'bars',
        points: [
          [0, 3],
          [9, 5],
        ],
        width: 0.8,
      },
    ],
  });
  expect(frame.x.domain).toEqual([-0.5, 9.5]);
  expect(frame.y.domain[0]).toBe(0);
});

test('marks and lines across are in the picture', () => {
  const frame = frameOf({
    series: [
      {
        points: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    marks: [{ at: [3, 0] }],
    rules: [{ y: -2 }],
  });
  expect(frame.x.domain).toEqual([0, 3]);
  expect(frame.y.domain).toEqual([-2, 1]);
});
