/** The whole of the notebook is somewhere in the book, and every link of the source map lands. */
import { describe, expect, it } from 'vitest';
import { resolveReference } from '../../src/build/numbering.ts';
import { documents, readData } from './book.ts';

const cells = Object.entries(readData('source-map'));
const sections = Object.entries(readData('source-sections'));
const map = documents.find(({ slug }) => slug === 'source-map');
if (!map) throw new Error('there is an appendix with the source map');

const numbersOf = (key: 'cells' | 'errata') =>
  documents.flatMap(({ frontmatter }) => (frontmatter[key] as number[] | undefined) ?? []);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the source map', () => {
  it('has all 53 cells, in order', () => {
    expect(cells.map(([cell]) => Number(cell))).toEqual(upTo(53));
  });

  it.each(cells)('leads from cell %s to something there', (_, { chapter, target }) => {
    expect(resolveReference(String(chapter), map).document.slug).toBe(chapter);
    if (target !== undefined) {
      expect(resolveReference(String(target), map).document.slug).toBe(chapter);
    }
  });

  it.each(sections)('leads from line %s to something there', (_, { target }) => {
    expect(resolveReference(String(target), map).id).toBe(String(target).split('#')[1] ?? '');
  });

  it('has the sections in the order of their lines', () => {
    const lines = sections.map(([line]) => Number(line));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBe(80);
  });
});

describe('the book', () => {
  it('covers all cells but the one that imports the drawing tools', () => {
    expect([...new Set(numbersOf('cells'))].sort((a, b) => a - b)).toEqual(upTo(53).slice(1));
  });

  it('sets all 128 errata right, each in a chapter or an appendix', () => {
    expect(Object.keys(readData('errata')).map(Number)).toEqual(upTo(128));
    expect([...new Set(numbersOf('errata'))].sort((a, b) => a - b)).toEqual(upTo(128));
  });
});
