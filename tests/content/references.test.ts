import { describe, expect, it } from 'vitest';
import { headingId, resolveReference, targetsOf } from '../../src/build/numbering.ts';
import { attributeOf, documents, proseOf, readData, tagsOf } from './book.ts';

const pages = documents.map((document) => [document.id, document] as const);

describe.each(pages)('%s', (_, document) => {
  it('refers only to what is there', () => {
    for (const tag of tagsOf(document, 'Ref')) {
      const to = attributeOf(tag, 'to');
      expect(() => resolveReference(to ?? '', document, documents), tag).not.toThrow();
    }
  });

  it('names prerequisites that are there', () => {
    for (const item of (document.frontmatter.prerequisites ?? []) as (string | { to: string })[]) {
      if (typeof item === 'string') continue;
      expect(() => resolveReference(item.to, document, documents)).not.toThrow();
    }
  });

  it('cites only works that are listed', () => {
    const known = Object.keys(readData('references'));
    for (const tag of tagsOf(document, 'Cite')) expect(known).toContain(attributeOf(tag, 'key'));
  });

  it('links only to errata that are listed', () => {
    const known = Object.keys(readData('errata'));
    const numbers = [
      ...tagsOf(document, 'Erratum').map((tag) => attributeOf(tag, 'n')),
      ...tagsOf(document, 'MarginNote').map((tag) => attributeOf(tag, 'erratum')),
    ].filter((n) => n !== undefined);
    expect(numbers.filter((n) => !known.includes(n))).toEqual([]);
  });

  it('links only to pages and anchors of the book', () => {
    const links = [...proseOf(document).matchAll(/\]\((\/[^)\s]*)\)|href="(\/[^"]*)"/g)];
    for (const [, markdown, jsx] of links) {
      const [path = '', anchor] = (markdown ?? jsx ?? '').split('#');
      const page = documents.find(
        ({ id }) => `/${id}/` === path || (id === 'index' && path === '/'),
      );
      expect(page, path).toBeDefined();
      if (anchor && page) expect(anchorsOf(page), `${path}#${anchor}`).toContain(anchor);
    }
  });

  it('gives every figure a caption', () => {
    for (const tag of tagsOf(document, 'Figure')) {
      const id = attributeOf(tag, 'id');
      const inside = proseOf(document).split(tag)[1]?.split('</Figure>')[0] ?? '';
      expect(attributeOf(tag, 'caption') || inside.includes('slot="caption"'), id).toBeTruthy();
    }
  });
});

function anchorsOf(page: (typeof documents)[number]): string[] {
  return [
    ...targetsOf(page).map(({ id }) => id),
    ...tagsOf(page, 'Definition').map((tag) => `def-${headingId(attributeOf(tag, 'term') ?? '')}`),
    ...[...proseOf(page).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id),
  ];
}
