import { describe, expect, it } from 'vitest';
import { quantityKinds } from '../../src/components/math/macros.ts';
import { renderTex, renderTextWithTex } from '../../src/components/prose/text-with-tex.ts';
import {
  erratumEntry,
  notationEntry,
  referenceEntry,
  sourceMapEntry,
  sourceSectionEntry,
} from '../../src/content.config.ts';
import { readData } from './book.ts';

const files = [
  ['notation', notationEntry],
  ['references', referenceEntry],
  ['errata', erratumEntry],
  ['source-map', sourceMapEntry],
  ['source-sections', sourceSectionEntry],
] as const;

describe.each(files)('%s.yaml', (name, schema) => {
  it.each(Object.entries(readData(name)))('has a valid entry %s', (_, entry) => {
    expect(schema.safeParse(entry).error?.issues ?? []).toEqual([]);
  });
});

describe('notation', () => {
  const entries = Object.values(readData('notation'));

  it('has every kind of quantity once', () => {
    const kinds = entries.map(({ kind }) => kind).filter((kind) => kind !== null);
    expect(kinds.sort()).toEqual([...quantityKinds].sort());
  });

  it('is TeX that renders', () => {
    for (const { tex } of entries) expect(renderTex(String(tex))).toContain('class="katex"');
  });

  it('has no symbol twice', () => {
    expect(new Set(entries.map(({ tex }) => tex)).size).toBe(entries.length);
  });
});

describe('references', () => {
  it('can each be found', () => {
    const lost = Object.entries(readData('references')).filter(
      ([, { doi, url, venue }]) => !doi && !url && !/thesis/.test(String(venue)),
    );
    expect(lost).toEqual([]);
  });
});

describe('errata', () => {
  it('are text with TeX that renders', () => {
    for (const { claim, correction } of Object.values(readData('errata'))) {
      for (const text of [String(claim), String(correction)]) {
        expect(text.split('$').length % 2, text).toBe(1);
        expect(renderTextWithTex(text)).not.toContain('$');
      }
    }
  });
});
