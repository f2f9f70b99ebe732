/** Every question's numbers and options, wherever a chapter keeps them. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateOptions } from '@components/exercises/choices.ts';
import type { ChoiceOption, NumberSlip } from '@components/exercises/types.ts';
import { plainTextOfTex, renderTextWithTex } from '@components/prose/text-with-tex.ts';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/components/exercises/answers');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(
  files.map(async (file) => ({
    file,
    values: Object.entries((await import(resolve(folder, file))) as Record<string, unknown>),
  })),
);

const isSlips = (value: unknown): value is readonly NumberSlip[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => 'says' in each);
const isOptions = (value: unknown): value is readonly ChoiceOption[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each) => 'why' in each && 'text' in each);

describe.each(modules)('$file', ({ values }) => {
  it('exports numbers, mistakes and options, and nothing else', () => {
    const strange = values.filter(
      ([, value]) => !isSlips(value) && !isOptions(value) && !Number.isFinite(value),
    );
    expect(strange.map(([name]) => name)).toEqual([]);
  });

  it('says everything in whole sentences, in TeX that can be set', () => {
    const sentences = values.flatMap(([, value]) => {
      if (isSlips(value)) return value.flatMap(({ says, why }) => [says, why ?? says]);
      return isOptions(value) ? value.map(({ why }) => why) : [];
    });
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.?!]$/);
      expect(() => renderTextWithTex(sentence)).not.toThrow();
    }
  });

  it('has a name in words for every option, none like another', () => {
    for (const [, value] of values) {
      if (!isOptions(value)) continue;
      const names = value.map(({ text }) => plainTextOfTex(text));
      expect(names.every((name) => name !== '')).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has options of which one is right', () => {
    for (const [, value] of values) {
      if (isOptions(value)) expect(() => validateOptions(value)).not.toThrow();
    }
  });
});

it('finds the questions of a chapter', () => {
  expect(files).toContain('forward-pass.ts');
});

it('names a field by the letters of its formula', () => {
  expect(plainTextOfTex('$\\pk{1}$')).toBe('p 1');
  expect(plainTextOfTex('The larger share of (1, 0)')).toBe('The larger share of (1, 0)');
  expect(plainTextOfTex('Entry $\\zi{1}{2}$ of it')).toMatch(/^Entry z [\d() ]+ of it$/);
});
