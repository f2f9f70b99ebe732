import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError, mean, regressionErrors } from '../../src/engine/index.ts';

const pairs = fc.array(
  fc.tuple(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: -100, max: 100, noNaN: true }),
  ),
  { minLength: 2, maxLength: 12 },
);

describe('errors of predicted numbers', () => {
  it('are those of the example', () => {
    expect(regressionErrors([2, 4], [1, 5])).toEqual({
      meanAbsolute: 1,
      meanSquared: 1,
      rootMeanSquared: 1,
      explained: 0.75,
    });
  });

  it('stand in order: the mean absolute error is no larger than the root mean square', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const result = regressionErrors(
          list.map(([p]) => p),
          list.map(([, y]) => y),
        );
        expect(result.meanAbsolute).toBeLessThanOrEqual(result.rootMeanSquared + 1e-9);
        expect(result.explained ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('R² is 1 for a perfect prediction, 0 for the mean, null where nothing varies', () => {
    const targets = [1, 2, 6];
    expect(regressionErrors(targets, targets).explained).toBe(1);
    expect(regressionErrors([3, 3, 3], targets).explained).toBeCloseTo(0, 12);
    expect(regressionErrors([9, 9, 9], targets).explained).toBeLessThan(mean([0, 0]));
    expect(regressionErrors([2, 3], [5, 5]).explained).toBeNull();
  });

  it('need samples, as many as predictions', () => {
    expect(() => regressionErrors([], [])).toThrow('regressionErrors: there are no samples');
    expect(() => regressionErrors([1], [1, 2])).toThrow(EngineError);
  });
});
