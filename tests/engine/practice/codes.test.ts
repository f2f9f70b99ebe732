import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatKey,
  formatSetCode,
  generatorVersion,
  mostProblems,
  type ProblemSet,
  parseKey,
  parseSetCode,
  problemKinds,
  problemsOf,
} from '../../../src/engine/index.ts';

const ids = problemKinds.map(({ id }) => id);
const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
const seed = fc.integer({ min: 0, max: 0xffff_ffff });

const sets: fc.Arbitrary<ProblemSet> = fc
  .record({
    kinds: fc.subarray(ids, { minLength: 1 }),
    level,
    count: fc.integer({ min: 1, max: mostProblems }),
    seed,
    hints: fc.boolean(),
  })
  .map((set) => ({ ...set, version: generatorVersion }));

describe('the name of a problem', () => {
  test('can be read back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), level, seed, (kind, each, number) => {
        const key = { kind, level: each, seed: number, version: generatorVersion };
        expect(parseKey(formatKey(key))).toEqual({ kind: 'key', key });
      }),
    );
  });

  test('is refused with a sentence', () => {
    expect(parseKey('adam')).toMatchObject({ reason: 'This is not the name of a problem.' });
    expect(parseKey('knitting.1.1.v1')).toMatchObject({
      reason: 'There is no kind of problem called “knitting”.',
    });
    expect(parseKey('adam.1.1.v2')).toMatchObject({
      reason: 'This problem was made by a newer edition of the book.',
    });
    expect(parseKey('adam.1.9999999999.v1')).toMatchObject({ kind: 'unreadable' });
    expect(parseKey('adam.1.1.v0')).toMatchObject({ kind: 'unreadable' });
  });

  test('is read without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['key', 'unreadable']).toContain(parseKey(text).kind);
      }),
    );
  });
});

describe('the code of a set', () => {
  test('can be read back, small, spaced or run together', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const code = formatSetCode(set);
        expect(parseSetCode(code)).toEqual({ kind: 'set', set });
        expect(parseSetCode(code.toLowerCase().replaceAll('-', ' '))).toEqual({ kind: 'set', set });
      }),
    );
  });

  test('is short enough to type', () => {
    const set = { kinds: ids, level: 3, count: 30, seed: 0xffff_ffff, hints: true } as const;
    expect(formatSetCode({ ...set, version: generatorVersion }).length).toBeLessThanOrEqual(20);
  });

  test('notices one wrong character', () => {
    fc.assert(
      fc.property(
        sets,
        fc.nat(),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (set, at, other) => {
          const code = formatSetCode(set).replaceAll('-', '');
          const place = at % (code.length - 1);
          if (code[place] === other) return;
          const changed = code.slice(0, place) + other + code.slice(place + 1);
          expect(parseSetCode(changed).kind).toBe('unreadable');
        },
      ),
    );
  });

  test('is read without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['set', 'unreadable']).toContain(parseSetCode(text).kind);
      }),
    );
  });

  test('names the same problems every time, kinds in turn', () => {
    const set = {
      kinds: ['softmax', 'adam'],
      level: 1,
      count: 4,
      seed: 7,
      hints: false,
      version: 1,
    } as const;
    const problems = problemsOf(set);
    expect(problems.map(({ kind }) => kind)).toEqual(['softmax', 'adam', 'softmax', 'adam']);
    expect(problems).toEqual(problemsOf(set));
    expect(new Set(problems.map((key) => key.seed)).size).toBe(4);
  });
});
