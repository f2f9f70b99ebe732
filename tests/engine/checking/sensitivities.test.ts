import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sensitivitiesOf, withValues } from '../../../src/engine/checking/sensitivities.ts';
import { slopeOf } from '../../../src/engine/checking/slopes.ts';
import {
  EngineError,
  type EntryRef,
  evaluateExpression,
  explain,
} from '../../../src/engine/index.ts';
import { computedSteps, goldenPass, handPass, handPasses } from './support.ts';

const step = 1e-5;

describe('the slope of each function an expression may call', () => {
  const names = ['exp', 'ln', 'tanh', 'sigmoid', 'relu', 'leakyRelu'];
  const derivatives = ["tanh'", "sigmoid'", "relu'", "leakyRelu'"];

  test.each([...names, ...derivatives])('%s agrees with central differences', (name) => {
    const call = (argument: number) =>
      evaluateExpression({ type: 'call', name, argument: { type: 'constant', value: argument } });
    for (const at of [0.03, 0.4, 1.7, 5, ...(name === 'ln' ? [] : [-0.03, -0.4, -1.7, -5])]) {
      const numeric = (call(at + step) - call(at - step)) / (2 * step);
      expect(Math.abs(slopeOf(name, at) - numeric)).toBeLessThanOrEqual(
        1e-7 * Math.max(1, Math.abs(numeric)),
      );
    }
  });

  test('an unknown function is misuse', () => {
    expect(() => slopeOf('sinh', 1)).toThrow(EngineError);
  });
});

describe('sensitivities', () => {
  test('of an outer product are its two factors, crosswise', () => {
    const { expression } = explain(goldenPass().step('gradW2'), 2, 1);
    const [delta, activation] = sensitivitiesOf(expression);
    expect(delta?.slope).toBeCloseTo(activation?.value as number, 12);
    expect(activation?.slope).toBeCloseTo(delta?.value as number, 12);
  });

  test('of an entry that occurs twice add up: the slope of a(1 − a) is 1 − 2a', () => {
    const a = { type: 'entry', ref: { id: 'a1', row: 0, column: 0 }, value: 0.3 } as const;
    const one = { type: 'constant', value: 1 } as const;
    const parts = sensitivitiesOf({
      type: 'product',
      factors: [a, { type: 'difference', left: one, right: a }],
    });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.slope).toBeCloseTo(0.4, 12);
  });

  test('numbers written down on the way count, the result itself does not', () => {
    const { expression } = explain(goldenPass().step('z2'), 0, 0);
    const written = sensitivitiesOf(expression).filter(({ ref }) => ref === null);
    expect(written.map(({ slope }) => slope)).toEqual([1, 1]);
  });

  test('agree with central differences in every explanation', () => {
    fc.assert(
      fc.property(handPasses, (options) => {
        const worked = handPass(options);
        for (const { quantity } of computedSteps(worked)) {
          const { expression } = explain(worked.step(quantity.id), 0, 0);
          for (const { ref, value, slope } of sensitivitiesOf(expression)) {
            if (ref === null) continue;
            const shifted = (by: number) =>
              evaluateExpression(
                withValues(
                  expression,
                  (other) => numberOf(worked, other) + (isSame(other, ref) ? by : 0),
                ),
              );
            const numeric = (shifted(step) - shifted(-step)) / (2 * step);
            if (Math.abs(value) < 2 * step) continue;
            expect(Math.abs(slope - numeric)).toBeLessThanOrEqual(
              1e-5 * Math.max(1, Math.abs(slope)),
            );
          }
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});

function isSame(left: EntryRef, right: EntryRef): boolean {
  return left.id === right.id && left.row === right.row && left.column === right.column;
}

function numberOf(worked: ReturnType<typeof handPass>, { id, row, column }: EntryRef): number {
  return explain(worked.step(id), row, column).value;
}
