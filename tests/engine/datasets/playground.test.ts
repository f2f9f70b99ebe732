import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, datasets, EngineError } from '../../../src/engine/index.ts';

const makers = {
  circle: datasets.circle,
  xor: datasets.xor,
  gaussians: datasets.gaussians,
  spiral: datasets.spiral,
};
const seeds = fc.nat(0xffffffff);

function clean(name: keyof typeof makers, seed: number) {
  const { points, labels } = makers[name](createRandom(seed), { size: 60 });
  return points.map(([x = 0, y = 0], index) => ({ x, y, label: labels[index] ?? 0 }));
}

describe.each(Object.entries(makers))('%s', (_name, make) => {
  test('500 points unless told otherwise, labelled 1 and −1', () => {
    const { points, labels } = make(createRandom(1));
    expect([points.length, labels.length]).toEqual([500, 500]);
    expect(new Set(labels)).toEqual(new Set([1, -1]));
    expect(points.every((point) => point.length === 2 && point.every(Number.isFinite))).toBe(true);
  });

  test('the same seed gives the same points, an odd size too', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.nat(21),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (seed, size, noise) => {
          const data = make(createRandom(seed), { size, noise });
          expect(make(createRandom(seed), { size, noise })).toEqual(data);
          expect(data.points).toHaveLength(size);
        },
      ),
    );
  });

  test('refuses sizes and noise out of range', () => {
    for (const wrong of [
      { size: -1 },
      { size: 0.5 },
      { noise: -0.1 },
      { noise: 0.6 },
      { noise: Number.NaN },
    ]) {
      expect(() => make(createRandom(1), wrong)).toThrow(EngineError);
    }
  });
});

describe('without noise', () => {
  test('circle: a disc inside a ring', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { x, y, label } of clean('circle', seed)) {
          const distance = Math.hypot(x, y);
          if (label === 1) expect(distance).toBeLessThan(2.5);
          else expect(distance >= 3.5 - 1e-12 && distance <= 5).toBe(true);
        }
      }),
    );
  });

  test('xor: 1 where exactly one coordinate is positive, off the axes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { x, y, label } of clean('xor', seed)) {
          expect(label).toBe(x > 0 !== y > 0 ? 1 : -1);
          expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(0.3);
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(5.3);
        }
      }),
    );
  });

  test('spiral: each point lies on its arm, the angle growing with the radius', () => {
    for (const { x, y, label } of clean('spiral', 3)) {
      const radius = Math.hypot(x, y);
      const angle = (radius / 5) * 1.75 * 2 * Math.PI + (label === 1 ? 0 : Math.PI);
      expect(x).toBeCloseTo(radius * Math.sin(angle), 12);
      expect(y).toBeCloseTo(radius * Math.cos(angle), 12);
      expect(radius).toBeLessThan(5);
    }
  });
});

test.each([
  [0, 0.5],
  [0.5, 4],
])('gaussians: with noise %s the variance is %s around ±(2, 2)', (noise, variance) => {
  const { points, labels } = datasets.gaussians(createRandom(5), { size: 20_000, noise });
  const centred = points.flatMap((point, index) =>
    point.map((entry) => entry - 2 * (labels[index] ?? 0)),
  );
  const mean = centred.reduce((sum, entry) => sum + entry, 0) / centred.length;
  const measured = centred.reduce((sum, entry) => sum + (entry - mean) ** 2, 0) / centred.length;
  expect(Math.abs(mean)).toBeLessThan(0.05);
  expect(measured / variance).toBeCloseTo(1, 1);
});

test('noise turns labels round near the border of circle and xor', () => {
  for (const make of [datasets.circle, datasets.xor]) {
    const noisy = make(createRandom(7), { size: 400, noise: 0.5 });
    const calm = make(createRandom(7), { size: 400 });
    expect(noisy.points).toEqual(calm.points);
    const turned = noisy.labels.filter((label, index) => label !== calm.labels[index]).length;
    expect(turned).toBeGreaterThan(20);
    expect(turned).toBeLessThan(200);
  }
});
