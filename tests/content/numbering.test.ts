import { describe, expect, it } from 'vitest';
import { documentId, parseDocument } from '../../src/build/documents.ts';
import {
  headingId,
  referencePath,
  referenceText,
  resolveReference,
  shortTitle,
  targetsOf,
} from '../../src/build/numbering.ts';

const page = (path: string, frontmatter: string, body: string) =>
  parseDocument(`/book/${path}`, path, `---\ntitle: ${path}\n${frontmatter}---\n\n${body}`);

const body = `
## Layer 3: where it starts

$$
\\label{eq-first}
x
$$

<Figure
  id="fig-one"
  caption="A picture"
/>

{/* <Figure id="fig-hidden" /> and \\label{eq-hidden} are no part of the page. */}

\`\`\`mdx
## No heading
\\label{eq-code}
\`\`\`

---

## \`f\` is not *f′*

Not \`\\label{eq-inline}\` either, but

$$
\\label{eq-second}
y
$$

<Question id="ex-one">Why?</Question>

---
`;
const chapter = page('chapters/09-backprop-by-hand.mdx', 'chapter: 9\n', body);
const other = page('chapters/05-forward-pass.mdx', 'chapter: 5\n', '## Layer 1: first\n');
const appendix = page(
  'appendix/slopes.mdx',
  'appendix: A\n',
  '## Slopes: one by one\n\n$$\n\\label{eq-slope}\nx\n$$\n',
);
const documents = [other, chapter, appendix];

describe('documentId', () => {
  it('leaves out the number and the extension', () => {
    expect(documentId('chapters/05-forward-pass.mdx')).toBe('chapters/forward-pass');
    expect(documentId('index.mdx')).toBe('index');
  });
});

describe('headingId', () => {
  it('takes the words before the colon', () => {
    expect(headingId('Layer 2: the error moves back')).toBe('layer-2');
    expect(shortTitle('Layer 2: the error moves back')).toBe('Layer 2');
  });
  it('spells out a prime and drops apostrophes', () => {
    expect(headingId('f is not f′')).toBe('f-is-not-f-prime');
    expect(headingId('The layer’s error')).toBe('the-layers-error');
  });
});

describe('numbers', () => {
  it('follow the order of the source, kind by kind', () => {
    expect(targetsOf(chapter).map(({ kind, id, number }) => [kind, id, number])).toEqual([
      ['section', 'layer-3', '9.1'],
      ['section', 'f-is-not-f-prime', '9.2'],
      ['figure', 'fig-one', '9.1'],
      ['equation', 'eq-first', '9.1'],
      ['equation', 'eq-second', '9.2'],
      ['exercise', 'ex-one', '9.1'],
    ]);
  });

  it('begin with the letter of an appendix', () => {
    expect(targetsOf(appendix).map(({ id, number }) => [id, number])).toEqual([
      ['slopes', 'A.1'],
      ['eq-slope', 'A.1'],
    ]);
  });

  it('are not given to a page that is neither', () => {
    const plain = page('appendix/a.mdx', '', '$$\n\\label{eq-x}\nx\n$$');
    expect(() => targetsOf(plain)).toThrow(
      '/book/appendix/a.mdx: only chapters and appendices with a letter have numbered equations ("eq-x")',
    );
  });

  it('cannot share an id', () => {
    const twice = page('chapters/03-a.mdx', 'chapter: 3\n', '## Layer 1: a\n\n## Layer 1: b\n');
    expect(() => targetsOf(twice)).toThrow(
      '/book/chapters/03-a.mdx: the id "layer-1" is used twice',
    );
  });
});

describe('references', () => {
  const found = (to: string) => resolveReference(to, chapter, documents);

  it.each([
    ['fig-one', 'Figure 9.1', '/chapters/backprop-by-hand/#fig-one'],
    ['eq-second', '(9.2)', '/chapters/backprop-by-hand/#eq-second'],
    ['layer-3', 'Section 9.1', '/chapters/backprop-by-hand/#layer-3'],
    ['ex-one', 'Exercise 9.1', '/chapters/backprop-by-hand/#ex-one'],
    ['forward-pass#layer-1', 'Section 5.1', '/chapters/forward-pass/#layer-1'],
    ['forward-pass', 'Chapter 5', '/chapters/forward-pass/'],
    ['slopes#eq-slope', '(A.1)', '/appendix/slopes/#eq-slope'],
    ['slopes', 'Appendix A', '/appendix/slopes/'],
  ])('%s reads %s', (to, text, path) => {
    expect(referenceText(found(to))).toBe(text);
    expect(referencePath(found(to))).toBe(path);
  });

  it.each(['eq-hidden', 'eq-code', 'forward-pass#eq-first', 'nowhere#eq-first', ''])(
    '%s is unknown, and the page is named',
    (to) => {
      expect(() => found(to)).toThrow(`${chapter.file}: nothing in the book is called "${to}"`);
    },
  );
});
