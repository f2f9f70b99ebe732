/** The errata in numbers, against what was found when the notebook was read. */
import {
  demonstrationOf,
  demonstrations,
} from '@components/errata/demonstrations/demonstrations.ts';
import { everything, isAsked, readQuery, writeQuery } from '@components/errata/filtering.ts';
import { renderTextWithTex } from '@components/prose/text-with-tex.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const numbers = Object.keys(demonstrations).map(Number);

/** Each erratum with numbers: what the notebook’s version gives (or null) and what is right. */
const pins: readonly (readonly [number, string | null, string])[] = [
  [7, null, '\\margin = 0.598'],
  [7, null, '\\radius = 6.133'],
  [7, null, 'at most 105.1; 9 were made'],
  [8, '14 to 38', '11'],
  [10, '0 of 4', '4 of 4'],
  [12, null, '69 at the end, 58 at best; no line makes fewer than 54'],
  [20, '0.7500', '0.2500'],
  [33, '−11.455', '1.757'],
  [38, '0.998', '1.000'],
  [40, 'not a number', '0.665241'],
  [41, '22, 42, 74', '17, 33, 67'],
  [43, '4', '2; they answer (0, 1, 1, 0)'],
  [48, '2×1', '2×4'],
  [59, '(0.4, 0.4)', '(−0.4, 0.4)'],
  [70, '(−0.61, 0.67, −0.28)', '(0.39, −0.67, 0.28)'],
  [81, null, '0.0094, 0.0629, 0.1464, 0.1706, 0.0934, 0.0099'],
  [83, 'never', '219'],
  [84, '−0.8285', '−0.7959'],
  [97, '0.0158', '25'],
  [102, null, '0.907'],
  [103, null, 'step 12 only; in the end $x$ stays at 3.681'],
  [111, null, '3.16'],
  [112, 'all', '0.2, 0.5, 1, 2; not 0.05, 0.1'],
  [122, '3.2', '0.0016'],
];

describe('demonstrations', () => {
  it('are many, and all of errata', () => {
    expect(numbers.filter((number) => !(number >= 1 && number <= 128))).toEqual([]);
    expect(numbers.length).toBeGreaterThanOrEqual(70);
  });

  it.each(numbers)('%d tells two things apart, in text that can be set', (number) => {
    const found = demonstrationOf(number);
    expect(found).not.toBeNull();
    const { of, notebook, right } = found as NonNullable<typeof found>;
    expect(notebook).not.toBe(right);
    for (const text of [of, notebook, right]) {
      expect(text.split('$').length % 2, text).toBe(1);
      expect(text).not.toMatch(/undefined|NaN|\.$/);
      expect(renderTextWithTex(text)).not.toContain('$');
    }
    expect(right).not.toContain('not a number');
  });

  it.each(pins)('%d gives %s in the notebook, and right is %s', (number, notebook, right) => {
    const found = demonstrationOf(number);
    if (notebook !== null) expect(found?.notebook).toContain(notebook);
    expect(found?.right).toContain(right);
  });

  it('are none where no number shows a mistake', () => {
    expect(demonstrationOf(57)).toBeNull();
  });
});

describe('the filter', () => {
  const facts = {
    kind: 'figure',
    chapters: ['batches', 'optimizers'],
    text: 'The notebook’s walk, café, with η = 10',
  };

  it.each([
    [everything, true],
    [{ ...everything, kind: 'figure' }, true],
    [{ ...everything, kind: 'fact' }, false],
    [{ ...everything, chapter: 'optimizers' }, true],
    [{ ...everything, chapter: 'gradients' }, false],
    [{ ...everything, words: 'WALK cafe' }, true],
    [{ ...everything, words: "notebook's" }, true],
    [{ ...everything, words: 'walk dance' }, false],
    [{ kind: 'figure', chapter: 'batches', words: 'walk' }, true],
  ])('asked for %j says %s', (query, shown) => {
    expect(isAsked(facts, query)).toBe(shown);
  });

  it('keeps its state in the address', () => {
    const text = fc.string();
    fc.assert(
      fc.property(text, text, text, (kind, chapter, words) => {
        const query = { kind, chapter, words };
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
    expect(writeQuery(everything)).toBe('');
  });
});
