import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/content.config.ts';
import { chapters, documents, readData } from './book.ts';

const schema = collections.docs.schema;
if (typeof schema !== 'function') throw new Error('the schema of the pages is a function');
const pageSchema = schema({ image: () => ({}) as never });
const errors = (frontmatter: unknown) => pageSchema.safeParse(frontmatter).error?.issues ?? [];

describe('frontmatter', () => {
  it.each(documents.map((document) => [document.id, document] as const))(
    'of %s is valid',
    (_, { frontmatter }) => {
      expect(errors(frontmatter)).toEqual([]);
    },
  );

  it('refuses an unknown key', () => {
    expect(errors({ title: 'A page', colour: 'blue' })[0]?.message).toContain('colour');
  });

  it('refuses half a chapter and says what is missing', () => {
    const [issue] = errors({ title: 'A page', chapter: 3, objectives: ['do it'] });
    expect(issue?.message).toBe('a chapter also needs: prerequisites, cells, lines, errata');
  });

  it('lets an appendix name its errata and nothing else of a chapter', () => {
    expect(errors({ title: 'A page', appendix: 'A', errata: [20] })).toEqual([]);
    const [issue] = errors({ title: 'A page', appendix: 'A', errata: [20], cells: [1] });
    expect(issue?.message).toBe('an appendix has no: cells');
    expect(errors({ title: 'A page', appendix: 'one' })).toHaveLength(1);
  });

  it('refuses lines that are not the notebook’s', () => {
    expect(errors({ ...chapters[0]?.frontmatter, lines: '12-14' })).toHaveLength(1);
  });
});

describe('chapters', () => {
  it('are numbered as their files are', () => {
    for (const { file, chapter } of chapters) {
      expect(basename(file)).toMatch(new RegExp(`^${String(chapter).padStart(2, '0')}-`));
    }
  });

  it('have numbers and slugs of their own', () => {
    expect(new Set(chapters.map(({ chapter }) => chapter)).size).toBe(chapters.length);
    expect(new Set(documents.map(({ slug }) => slug)).size).toBe(documents.length);
  });

  it('name errata that are on the list, in order', () => {
    const known = Object.keys(readData('errata')).map(Number);
    for (const { frontmatter } of chapters) {
      const errata = frontmatter.errata as number[];
      expect(errata).toEqual([...errata].sort((a, b) => a - b));
      expect(errata.filter((n) => !known.includes(n))).toEqual([]);
    }
  });

  it('cover every figure cell that the source map gives them', () => {
    for (const [cell, { chapter }] of Object.entries(readData('source-map'))) {
      // a cell that draws nothing is named by the source map alone
      if (chapter === 'source-map') continue;
      const owner = chapters.find(({ slug }) => slug === chapter);
      expect(owner?.frontmatter.cells, `cell ${cell} of ${chapter}`).toContain(Number(cell));
    }
  });
});
