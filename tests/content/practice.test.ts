import { expect, test } from 'vitest';
import { problemKinds } from '../../src/engine/index.ts';
import { attributeOf, chapters, tagsOf } from './book.ts';

test.each(chapters.map((chapter) => [chapter.slug, chapter] as const))(
  '%s has something to practise, of a kind that there is',
  (_slug, chapter) => {
    const kinds = tagsOf(chapter, 'Practice').map((tag) => attributeOf(tag, 'kind'));
    expect(kinds.length).toBeGreaterThan(0);
    const known = problemKinds.map(({ id }) => id);
    for (const kind of kinds) expect(known).toContain(kind);
  },
);

test('every kind of problem is explained in a chapter that there is', () => {
  const slugs = chapters.map(({ slug }) => slug);
  for (const { id, chapter } of problemKinds) {
    expect(slugs, id).toContain(chapter.split('#')[0]);
  }
});
