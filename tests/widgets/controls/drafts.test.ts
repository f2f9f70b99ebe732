import {
  commitDraft,
  nudge,
  numberIn,
  numberProblem,
  plainNumber,
} from '@components/controls/drafts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a draft', () => {
  const draft = (text: string) => ({ text, base: 0.7, problem: null });

  test('is gone when it was taken', () => {
    const taken: string[] = [];
    const commit = (text: string) => {
      taken.push(text);
      return null;
    };
    expect(commitDraft(draft('−1/3'), commit)).toBeNull();
    expect(taken).toEqual(['−1/3']);
  });

  test('stays, with a sentence, when it can’t be read; nothing is committed then', () => {
    const commit = () => expect.fail('an unreadable text was committed');
    for (const text of ['', '  ', 'seven', '1.2.3', '1e999']) {
      const left = commitDraft(draft(text), commit);
      expect(left).toMatchObject({ text, base: 0.7 });
      expect(left?.problem).toMatch(/\.$/);
    }
  });

  test('stays, with the owner’s sentence, when the owner refuses it', () => {
    expect(commitDraft(draft('9'), () => 'Too large.')).toEqual({
      text: '9',
      base: 0.7,
      problem: 'Too large.',
    });
  });

  test('1,000 texts: read or refused, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        const left = commitDraft(draft(text), () => null);
        expect(left === null).toBe(numberIn(text) !== null);
        expect(left === null).toBe(numberProblem(text) === null);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a number in a field', () => {
  test('has a true minus and no negative zero', () => {
    expect(plainNumber(-0.5)).toBe('−0.5');
    expect(plainNumber(-0)).toBe('0');
    expect(plainNumber(-1e-7)).toBe('−1e−7');
  });

  test('reads back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberIn(plainNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test.each([
    [0.1, 0.2, 0.3],
    [0.7, 0.1, 0.8],
    [-0.1, 0.1, 0],
    [1, -0.1, 0.9],
    [0.25, 0.1, 0.35],
    [1e-7, 0.1, 0.1000001],
    [1e300, 0.1, 1e300],
  ])('%s stepped by %s is %s', (value, step, result) => {
    expect(nudge(value, step)).toBe(result);
  });
});
