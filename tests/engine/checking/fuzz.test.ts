import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers } from '../../../src/engine/index.ts';
import { computedSteps, goldenPass, kindsOf } from './support.ts';

const worked = goldenPass();
const ids = computedSteps(worked).map(({ quantity }) => quantity.id);

/** What people type, paste and drop into a field. */
const field = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double().map(String),
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -2, max: 2 }).map((x) => x.toFixed(4)),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-−–+eE/·×^ ∞NaN'), maxLength: 12 }),
  fc.constantFrom('', ' ', '1e308', '-1e308', '1e999', '1/0', '0/0', '.', '-', '__proto__', '0x10'),
);
const grid = fc.array(fc.array(field, { maxLength: 5 }), { maxLength: 5 });

test('1,000 fuzzed answers never throw, and each field has one verdict', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ids),
      grid,
      fc.dictionary(fc.constantFrom(...ids, 'x', 'nothing'), grid, { maxKeys: 3 }),
      fc.integer({ min: 2, max: 8 }),
      (id, answers, earlier, decimals) => {
        const result = checkAnswers({
          worked,
          id,
          answers,
          earlier: new Map(Object.entries(earlier)),
          decimals,
        });
        expect(result.entries.map((row) => row.length)).toEqual(answers.map((row) => row.length));
        for (const verdict of result.entries.flat()) {
          expect(verdict.kind === 'empty').toBe(verdict.sentence === '');
          expect(Number.isFinite(verdict.tolerance)).toBe(true);
          if (verdict.kind === 'mistake') expect(verdict.mistake).not.toBeNull();
        }
      },
    ),
    { numRuns: 1000, seed: 11 },
  );
}, 60_000);

test('1,000 texts that say no number are never an attempt', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcxyz?!'), minLength: 1 }), (text) => {
      const answers = [[text], [text], [text], [text]];
      const kinds = kindsOf(
        checkAnswers({ worked, id: 'delta2', answers, earlier: new Map(), decimals: 4 }),
      );
      expect(new Set(kinds)).toEqual(new Set(['unreadable']));
    }),
    { numRuns: 1000, seed: 12 },
  );
});
