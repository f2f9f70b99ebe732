import { type Ring, regionAtMost } from '@components/diagrams/contour/marching-squares.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Twice the signed area: positive when the ring runs counter-clockwise. */
function area(ring: Ring): number {
  const sum = ring.reduce((total, [x, y], k) => {
    const [nextX, nextY] = ring[(k + 1) % ring.length] ?? [0, 0];
    return total + x * nextY - nextX * y;
  }, 0);
  return sum / 2;
}

const areaOf = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + area(ring), 0);

const bowl = Array.from({ length: 41 }, (_, row) =>
  Array.from({ length: 41 }, (_, column) => (column - 20) ** 2 + (row - 20) ** 2),
);

describe('a bowl', () => {
  test('has one ring, a circle', () => {
    const rings = regionAtMost(bowl, 100);
    expect(rings).toHaveLength(1);
    for (const [x, y] of rings[0] ?? []) {
      expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(10, 1);
    }
    expect(areaOf(rings)).toBeCloseTo(100 * Math.PI, -1);
  });

  test('fills the grid above its highest point, and nothing below its lowest', () => {
    expect(areaOf(regionAtMost(bowl, 1e4))).toBeCloseTo(1600, 9);
    expect(regionAtMost(bowl, -1)).toEqual([]);
  });

  test('is cut at the border', () => {
    const rings = regionAtMost(bowl, 500);
    expect(areaOf(rings)).toBeLessThan(1600);
    for (const [x, y] of rings.flat()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(40);
    }
  });
});

test('a hill leaves a hole: one ring around, one the other way round', () => {
  const hill = bowl.map((row) => row.map((height) => -height));
  const rings = regionAtMost(hill, -100);
  expect(rings.map(area).map(Math.sign).sort()).toEqual([-1, 1]);
  expect(areaOf(rings)).toBeCloseTo(1600 - 100 * Math.PI, -1);
});

test('a plane is cut in a straight line', () => {
  const plane = [
    [0, 1, 2],
    [0, 1, 2],
    [0, 1, 2],
  ];
  expect(areaOf(regionAtMost(plane, 0.5))).toBeCloseTo(1, 12);
});

test('a saddle is joined or parted by the mean of its corners', () => {
  const saddle = [
    [0, 1],
    [1, 0],
  ];
  expect(regionAtMost(saddle, 0.6)).toHaveLength(1);
  expect(regionAtMost(saddle, 0.4)).toHaveLength(2);
});

test('of any grid, the region grows with the threshold and its lines are closed', () => {
  const grids = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(grids, fc.integer({ min: 0, max: 8 }), (grid, threshold) => {
      const [low, high] = [
        regionAtMost(grid, threshold + 0.25),
        regionAtMost(grid, threshold + 0.75),
      ];
      expect(areaOf(high)).toBeGreaterThanOrEqual(areaOf(low) - 1e-9);
      expect(areaOf(high)).toBeLessThanOrEqual(9 + 1e-9);
      expect(high.flat().every((point) => point.every(Number.isFinite))).toBe(true);
    }),
  );
});
