import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeNoted } from '../../src/build/rehype-noted.ts';

const note = { type: 'mdxJsxFlowElement', name: 'MarginNote', children: [] };
const space = { type: 'text', value: '\n' };
const comment = { type: 'mdxFlowExpression', value: '/* formula: z */' };
const element = (tagName: string, text = 'A sentence.') => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value: text }],
});
const equation = { ...element('div'), properties: { className: ['equation'] } };

/** The names of the blocks after the plugin has run, those within a noted block in brackets. */
function namesAfter(...blocks: object[]): string[] {
  const root = { type: 'root', children: blocks } as unknown as Root;
  rehypeNoted()(root);
  const nameOf = (block: { tagName?: string; name?: string; type: string }): string =>
    block.tagName ?? block.name ?? block.type;
  return root.children.map((block) =>
    'properties' in block && String(block.properties.className) === 'noted'
      ? `[${block.children.map(nameOf).join(' ')}]`
      : nameOf(block),
  );
}

describe('a note in the margin', () => {
  it('is kept with the paragraph beside it', () => {
    expect(namesAfter(element('h2'), note, space, element('p'), element('p'))).toEqual([
      'h2',
      '[MarginNote text p]',
      'p',
    ]);
  });

  it('is kept together with a second note, and across a comment', () => {
    expect(namesAfter(note, space, note, comment, element('p'))).toEqual([
      '[MarginNote text MarginNote mdxFlowExpression p]',
    ]);
  });

  it('comes after the equation that ends the sentence of its paragraph', () => {
    expect(namesAfter(note, element('p', 'It rises by'), space, equation, element('p'))).toEqual([
      '[MarginNote p text div]',
      'p',
    ]);
    expect(namesAfter(note, element('p', 'It rises.'), equation)).toEqual([
      '[MarginNote p]',
      'div',
    ]);
  });

  it('stays in front of a paragraph that leads to a table', () => {
    expect(namesAfter(note, element('p', 'The numbers:'), element('table'))).toEqual([
      'MarginNote',
      'p',
      'table',
    ]);
  });

  it('stays where it is before anything else, and at the end', () => {
    expect(namesAfter(note, element('h2'), element('p'))).toEqual(['MarginNote', 'h2', 'p']);
    expect(namesAfter(element('p'), note)).toEqual(['p', 'MarginNote']);
  });
});
