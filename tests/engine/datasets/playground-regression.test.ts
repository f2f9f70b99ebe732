import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, datasets } from '../../../src/engine/index.ts';

const makers = { plane: datasets.plane, bumps: datasets.bumps };

describe.each(Object.entries(makers))('%s', (_name, make) => {
  test('500 points of the square unless told otherwise, the same from the same seed', () => {
    const { points, values } = make(createRandom(1));
    expect([points.length, values.length]).toEqual([500, 500]);
    expect(points.flat().every((entry) => Math.abs(entry) <= 6)).toBe(true);
    expect(make(createRandom(1))).toEqual({ points, values });
  });

  test('noise changes values, not points', () => {
    const clean = make(createRandom(3), { size: 50 });
    const noisy = make(createRandom(3), { size: 50, noise: 0.3 });
    expect(noisy.points).toEqual(clean.points);
    expect(noisy.values).not.toEqual(clean.values);
  });

  test('misuse throws', () => {
    expect(() => make(createRandom(1), { noise: 0.6 })).toThrow('the noise must be in [0, 0.5]');
  });
});

test('the plane is (x₁ + x₂)/10', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { points, values } = datasets.plane(createRandom(seed), { size: 20 });
      points.forEach(([x = 0, y = 0], index) => {
        expect(values[index]).toBeCloseTo((x + y) / 10, 12);
      });
    }),
  );
});

test('the bumps are highest at their centres and 0 away from them', () => {
  const { points, values } = datasets.bumps(createRandom(5), { size: 2000 });
  points.forEach(([x = 0, y = 0], index) => {
    const value = values[index] as number;
    const isNear = [-4, 0, 4].some((centre) => Math.hypot(x - centre, Math.abs(y) - 2.5) < 2);
    expect(value !== 0).toBe(isNear);
    if (Math.hypot(x, y - 2.5) < 2) expect(value).toBeLessThan(0);
    if (Math.hypot(x, y + 2.5) < 2) expect(value).toBeGreaterThan(0);
  });
});
