import { validateOptions } from '@components/exercises/choices.ts';
import { markNumber } from '@components/exercises/number-marking.ts';
import { hintOn, markEntry } from '@components/exercises/pass-marking.ts';
import type { PassEntry } from '@components/exercises/types.ts';
import { findPreset } from '@components/widgets/worked-pass/presets.ts';
import { checkAnswers, entryOf, formatNumber, mistakes, slipsOf, workPass } from '@engine';
import { describe, expect, it } from 'vitest';

describe('a number by itself', () => {
  const slips = [{ value: 29, html: 'You counted <b>one</b> bias for each layer.' }];
  const asked = { value: 34, decimals: 0, slips };

  it('is right, or a known mistake in its author’s words, or not yet', () => {
    expect(markNumber('34', asked)).toEqual({ tone: 'right', sentence: 'Right.' });
    expect(markNumber('29', asked)).toEqual({ tone: 'wrong', sentence: '', html: slips[0]?.html });
    expect(markNumber('35', asked).tone).toBe('wrong');
  });

  it('is no attempt where nothing can be read', () => {
    expect(markNumber('', asked)).toMatchObject({ tone: 'between', sign: '!' });
    expect(markNumber('many', asked).sentence).toContain('“many” is not a number');
  });
});

describe('an entry of a worked pass', () => {
  const entry: PassEntry = { preset: 'classifier-2-2-4-3', id: 'delta2', row: 3 };
  const worked = workPass(findPreset(entry.preset));
  const value = entryOf(worked.step('delta2').quantity.value, 2, 0);
  const asked = { value, decimals: 4, slips: [] };

  it('is right to the tolerance of the live pass', () => {
    expect(markEntry(formatNumber(value, 4), entry, asked)).toMatchObject({ tone: 'right' });
    expect(markEntry(formatNumber(value + 0.0001, 4), entry, asked)).toMatchObject({
      tone: 'right',
    });
  });

  it('has its mistake named with the sentence of the live pass', () => {
    const mistake = mistakes.find(({ id }) => id === 'new-weights');
    if (!mistake) throw new Error('no such mistake');
    const step = worked.step('delta2');
    const lookup = (id: string) => worked.step(id).quantity.value;
    const [slip] = slipsOf(mistake, { worked, step, lookup, decimals: 4 });
    const typed = formatNumber(entryOf(slip?.value ?? 0, 2, 0), 4);
    const answers = [[''], [''], [typed], ['']];
    const live = checkAnswers({ worked, id: 'delta2', answers, earlier: new Map(), decimals: 4 });
    const verdict = markEntry(typed, entry, asked);
    expect(verdict).toEqual({ tone: 'wrong', sentence: live.entries[2]?.[0]?.sentence });
    expect(verdict.sentence).toContain('new weights');
  });

  it('falls back on the question’s own mistakes, and on “not yet”', () => {
    const slips = [{ value: 77.25, html: 'You added the row numbers.' }];
    expect(markEntry('77.25', entry, { ...asked, slips }).html).toBe(slips[0]?.html);
    expect(markEntry('55', entry, asked).sentence).toContain('Not yet');
  });

  it('has hints that stop short of the answer', () => {
    for (const grade of [1, 2, 3] as const) {
      const { text, title } = hintOn(entry, grade, 4);
      expect(title).not.toBe('answer');
      expect(text).not.toContain(formatNumber(value, 4));
    }
  });
});

describe('options', () => {
  const right = { text: '4 × 2', right: true, why: 'Rows are nodes.' };
  const wrong = { text: '2 × 4', why: 'That is the transpose.' };

  it('are taken when one is right and each says why', () => {
    expect(() => validateOptions([right, wrong])).not.toThrow();
  });

  it.each([
    ['only one', [right]],
    ['none right', [wrong, { ...wrong, text: '3 × 3' }]],
    ['two right', [right, { ...right, text: '3 × 3' }]],
    ['no reason', [right, { ...wrong, why: ' ' }]],
    ['two alike', [right, { ...wrong, text: right.text }]],
  ])('are refused: %s', (_, options) => {
    expect(() => validateOptions(options)).toThrow();
  });
});
