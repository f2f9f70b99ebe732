import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, datasets, EngineError } from '../../../src/engine/index.ts';

describe('spiralArms', () => {
  it('shares the points out over the arms', () => {
    expect(datasets.spiralArms(createRandom(1), { size: 6 }).classes).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('without noise puts every point on its arm', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 999 }),
        (arms, seed) => {
          const { points, classes } = datasets.spiralArms(createRandom(seed), { size: 20, arms });
          for (const [s, [x = 0, y = 0]] of points.entries()) {
            const distance = Math.hypot(x, y);
            expect(distance).toBeGreaterThan(0.0999);
            expect(distance).toBeLessThan(1);
            const angle = 2 * Math.PI * (distance + (classes[s] as number) / arms);
            expect(Math.cos(Math.atan2(y, x) - angle)).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });

  it('says what is no good', () => {
    expect(() => datasets.spiralArms(createRandom(1), { arms: 0 })).toThrow(EngineError);
    expect(() => datasets.spiralArms(createRandom(1), { size: -1 })).toThrow(EngineError);
    expect(() => datasets.spiralArms(createRandom(1), { noise: -1 })).toThrow(EngineError);
  });
});
