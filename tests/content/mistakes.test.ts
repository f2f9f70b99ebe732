import { expect, test } from 'vitest';
import { chapterOfMistake } from '../../src/components/exercises/mistake-chapters.ts';
import { mistakes } from '../../src/engine/index.ts';
import { chapters } from './book.ts';

test('every known mistake has a chapter that explains it, and none is listed that is not known', () => {
  expect([...chapterOfMistake.keys()].sort()).toEqual(mistakes.map(({ id }) => id).sort());
});

test('the chapters are there', () => {
  const slugs = chapters.map(({ slug }) => slug);
  expect([...chapterOfMistake.values()].filter((slug) => !slugs.includes(slug))).toEqual([]);
});

test('there are at least thirty, each with a title and a reason of its own', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(30);
  expect(new Set(mistakes.map(({ id }) => id)).size).toBe(mistakes.length);
  for (const { title, why } of mistakes)
    expect([title, why].every((text) => text.endsWith('.'))).toBe(true);
});
