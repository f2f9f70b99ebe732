import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRandom,
  EngineError,
  mean,
  proportionError,
  wilsonInterval,
  Z95,
} from '../../src/engine/index.ts';

const results = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('the standard error of a share', () => {
  it('is that of the example, and shrinks with the root', () => {
    expect(proportionError(0.5, 100)).toBe(0.05);
    expect(proportionError(0.3, 25) / proportionError(0.3, 100)).toBeCloseTo(2, 12);
    expect(proportionError(1, 9)).toBe(0);
  });

  it('is the spread of shares that are drawn', () => {
    const random = createRandom(3);
    const shares = Array.from({ length: 20_000 }, () => random.binomial(40, 0.3) / 40);
    const spread = Math.sqrt(mean(shares.map((share) => (share - 0.3) ** 2)));
    expect(Math.abs(spread / proportionError(0.3, 40) - 1)).toBeLessThan(0.02);
  });
});

describe('the Wilson interval', () => {
  // scipy.stats.binomtest(k, n).proportion_ci(0.95, method='wilson'), SciPy 1.17.1
  it.each([
    [8, 10, 0.4901624715366418, 0.9433178485456248],
    [0, 20, 0, 0.16112515805281935],
    [20, 20, 0.8388748419471808, 1],
    [97, 100, 0.9154806357094724, 0.9897454759759611],
    [9700, 10_000, 0.9664718461488766, 0.9731671953826875],
  ])('of %i in %i is SciPy’s', (successes, trials, low, high) => {
    const [from, to] = wilsonInterval(successes, trials) as [number, number];
    expect(from).toBeCloseTo(low, 12);
    expect(to).toBeCloseTo(high, 12);
  });

  it('ends where the share found is z standard deviations away', () => {
    fc.assert(
      fc.property(results, ([successes, trials]) => {
        const share = successes / trials;
        for (const end of wilsonInterval(successes, trials)) {
          expect(end).toBeGreaterThanOrEqual(-1e-12);
          expect(end).toBeLessThanOrEqual(1 + 1e-12);
          if (end <= 0 || end >= 1) continue;
          const away = Math.abs(share - end) / proportionError(end, trials);
          expect(away).toBeCloseTo(Z95, 6);
        }
      }),
    );
  });

  it('mirrors right and wrong, and narrows with more trials', () => {
    fc.assert(
      fc.property(results, ([successes, trials]) => {
        const [low, high] = wilsonInterval(successes, trials) as [number, number];
        const [other, same] = wilsonInterval(trials - successes, trials) as [number, number];
        expect(other).toBeCloseTo(1 - high, 12);
        expect(same).toBeCloseTo(1 - low, 12);
        const [nearer, near] = wilsonInterval(4 * successes, 4 * trials) as [number, number];
        expect(near - nearer).toBeLessThan(high - low);
      }),
    );
  });

  it('covers the truth about 95 times in a hundred', () => {
    const random = createRandom(5);
    const covers = Array.from({ length: 5000 }, () => {
      const p = random.uniform();
      const [low, high] = wilsonInterval(random.binomial(60, p), 60) as [number, number];
      return low <= p && p <= high ? 1 : 0;
    });
    expect(Math.abs(mean(covers) - 0.95)).toBeLessThan(0.015);
  });

  it('refuses what cannot be', () => {
    expect(() => wilsonInterval(3, 2)).toThrow('no 3 successes in 2 trials');
    expect(() => wilsonInterval(0, 0)).toThrow('the trials must be an integer ≥ 1, not 0');
    expect(() => proportionError(1.5, 10)).toThrow(EngineError);
  });
});
