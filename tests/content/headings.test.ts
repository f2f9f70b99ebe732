import { describe, expect, it } from 'vitest';
import { targetsOf } from '../../src/build/numbering.ts';
import { documents, proseOf } from './book.ts';

describe.each(documents.map((document) => [document.id, document] as const))(
  'headings of %s',
  (_, document) => {
    const headings = [...proseOf(document).matchAll(/^(#{1,6}) +(.+)$/gm)].map(
      ([, marks = '', text = '']) => ({ level: marks.length, text }),
    );

    it('begin at the second level and skip none', () => {
      let previous = 1;
      for (const { level, text } of headings) {
        expect(level, text).toBeGreaterThanOrEqual(2);
        expect(level, text).toBeLessThanOrEqual(previous + 1);
        previous = level;
      }
    });

    it('hold no TeX', () => {
      expect(headings.filter(({ text }) => text.includes('$'))).toEqual([]);
    });

    it('are all found by the numbering, with ids of their own', () => {
      const sections = targetsOf(document).filter(({ kind }) => kind === 'section');
      expect(sections).toHaveLength(headings.filter(({ level }) => level === 2).length);
    });
  },
);
