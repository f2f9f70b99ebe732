import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logSumExp, softmax, softmaxJacobian, sum, type Vector } from '../../src/engine/index.ts';

const logits = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), {
  minLength: 1,
  maxLength: 8,
});
const mild = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 8 });

test('probabilities: between 0 and 1, summing to 1, for logits of ±1e4', () => {
  fc.assert(
    fc.property(logits, (z) => {
      const p = softmax(z);
      for (const entry of p) {
        expect(entry).toBeGreaterThanOrEqual(0);
        expect(entry).toBeLessThanOrEqual(1);
      }
      expect(Math.abs(sum(p) - 1)).toBeLessThan(1e-14);
    }),
  );
  expect(softmax([1e4, -1e4])).toEqual([1, 0]);
  expect(softmax([-1e4, -1e4])).toEqual([0.5, 0.5]);
  expect(softmax([-1000, -1001, -1002])[0]).toBeCloseTo(0.665241, 6);
});

test('adding one number to every logit changes nothing', () => {
  fc.assert(
    fc.property(mild, fc.integer({ min: -1000, max: 1000 }), (z, shift) => {
      const shifted = softmax(z.map((entry) => entry + shift));
      softmax(z).forEach((p, k) => {
        expect(Math.abs(p - (shifted[k] as number))).toBeLessThan(1e-12);
      });
    }),
  );
});

test('the Jacobian is the central difference', () => {
  const h = 1e-5;
  const moved = (z: Vector, j: number, by: number) =>
    softmax(z.map((entry, k) => (k === j ? entry + by : entry)));
  fc.assert(
    fc.property(mild, (z) => {
      const jacobian = softmaxJacobian(softmax(z));
      z.forEach((_, j) => {
        const above = moved(z, j, h);
        const below = moved(z, j, -h);
        above.forEach((p, i) => {
          const slope = (p - (below[i] as number)) / (2 * h);
          expect(Math.abs((jacobian[i]?.[j] as number) - slope)).toBeLessThan(1e-9);
        });
      });
    }),
  );
});

test('log-sum-exp', () => {
  expect(logSumExp([0, 0])).toBeCloseTo(Math.log(2), 15);
  expect(logSumExp([1e4, 1e4])).toBe(1e4 + Math.log(2));
  expect(logSumExp([-1e4])).toBe(-1e4);
  expect(logSumExp([])).toBe(Number.NEGATIVE_INFINITY);
  fc.assert(
    fc.property(mild, (z) => {
      const direct = Math.log(sum(z.map((entry) => Math.exp(entry))));
      expect(Math.abs(logSumExp(z) - direct)).toBeLessThan(1e-13);
    }),
  );
});

test('misuse', () => {
  expect(() => softmax([])).toThrow('softmax: a 0×1 vector has no softmax');
  expect(() => softmax([[1, 2]] as unknown as Vector)).toThrow(
    'softmax: z must be a vector, not 1×2',
  );
});
