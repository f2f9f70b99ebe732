import { describe, expect, test } from 'vitest';
import { createRandom, datasets } from '../../../src/engine/index.ts';

describe('cloudsOfClasses', () => {
  test.each([2, 3, 4])('%i classes, as even in number as can be, the same from a seed', (count) => {
    const { points, classes } = datasets.cloudsOfClasses(createRandom(1), count, { size: 101 });
    expect([points.length, classes.length]).toEqual([101, 101]);
    for (let kind = 0; kind < count; kind++) {
      const { length } = classes.filter((each) => each === kind);
      expect(Math.abs(length - 101 / count)).toBeLessThan(1);
    }
    expect(datasets.cloudsOfClasses(createRandom(1), count, { size: 101 })).toEqual({
      points,
      classes,
    });
  });

  test('two classes are the two Gaussians', () => {
    const { points } = datasets.gaussians(createRandom(1), { size: 40 });
    const clouds = datasets.cloudsOfClasses(createRandom(1), 2, { size: 40 });
    clouds.points.flat().forEach((entry, index) => {
      expect(entry).toBeCloseTo(points.flat()[index] as number, 12);
    });
  });

  test('misuse throws', () => {
    const draw = datasets.cloudsOfClasses;
    expect(() => draw(createRandom(1), 1)).toThrow('needs two classes or more, not 1');
    expect(() => draw(createRandom(1), 3, { noise: 1 })).toThrow('the noise must be in [0, 0.5]');
  });
});
