import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError, findEarlyStop } from '../../src/engine/index.ts';

describe('early stopping', () => {
  it('is that of the example', () => {
    expect(findEarlyStop([5, 3, 4, 4, 1], 2)).toEqual({ best: 1, stopped: 3 });
    expect(findEarlyStop([5, 3, 4, 4, 1], 3)).toEqual({ best: 4, stopped: 4 });
    expect(findEarlyStop([1, 2, 3], 1)).toEqual({ best: 0, stopped: 1 });
    expect(findEarlyStop([2], 5)).toEqual({ best: 0, stopped: 0 });
  });

  it('keeps the best epoch up to the stop, and never waits longer than its patience', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        (losses, patience) => {
          const { best, stopped } = findEarlyStop(losses, patience);
          expect(best).toBe(losses.indexOf(Math.min(...losses.slice(0, stopped + 1))));
          expect(stopped - best).toBeLessThanOrEqual(patience);
          if (stopped < losses.length - 1) expect(stopped - best).toBe(patience);
        },
      ),
    );
  });

  it('needs losses and patience', () => {
    expect(() => findEarlyStop([], 1)).toThrow('there are no losses');
    expect(() => findEarlyStop([1], 0)).toThrow(EngineError);
  });
});
