/** Every symbol of the notation says what it is, wherever it is printed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locals } from './bare-symbols.ts';
import { chapters, documents, readData } from './book.ts';
import { formulasOf, greekInProse, lettersOf } from './symbols-in-text.ts';

const notation = readData('notation');
/** What a symbol says it is: its kind of quantity, or else its id. */
const namesOf = (id: string) => [id, ...(notation[id]?.kind ? [String(notation[id].kind)] : [])];
const inOrder = [...chapters].sort((a, b) => Number(a.chapter) - Number(b.chapter));

const isLetter = (text: string) => /^(?:\p{L}|\\(?!prime)[a-z]+|∇)$/iu.test(text);
const meaningful = Object.values(notation)
  .flatMap(({ tex }) => lettersOf(String(tex)))
  .filter(({ letter, symbol }) => symbol !== null && isLetter(letter));
const letters = new Set(meaningful.map(({ letter }) => letter));

/** What is read for formulas: the pages, and the data of which some are made. */
const data = ['errata', 'hyperparameters'].map((name) => {
  const file = `src/content/${name}.yaml`;
  return { id: file, file, source: readFileSync(file, 'utf8') };
});
const sources = [...documents, ...data];
const pages = sources.map((page) => [page.id, page] as const);

describe('the letters of the notation', () => {
  it('are known from its own file', () => {
    for (const letter of ['B', 'N', 'm', 'v', '\\lambda', '\\varepsilon', 'z', 'θ', 'β']) {
      expect(letters).toContain(letter);
    }
  });

  it.each(pages)('speak on %s, or are said to mean something else', (id, page) => {
    const bare = formulasOf(page).flatMap(({ tex, line }) =>
      lettersOf(tex)
        .filter(({ letter, symbol }) => symbol === null && letters.has(letter))
        .filter(({ letter }) => locals[id]?.[letter] === undefined)
        .map(({ letter }) => `${page.file}:${line} has a bare ${letter} in ${tex.trim()}`),
    );
    expect(bare).toEqual([]);
  });

  it.each(documents.map((document) => [document.id, document] as const))(
    'stand in formulas on %s, where Greek letters can speak',
    (_, document) => {
      expect(greekInProse(document)).toEqual([]);
    },
  );

  it.each(Object.entries(locals))('that mean something else are used on %s', (id, own) => {
    const page = sources.find((source) => source.id === id) as (typeof sources)[number];
    const bare = formulasOf(page)
      .flatMap(({ tex }) => lettersOf(tex))
      .filter(({ symbol }) => symbol === null)
      .map(({ letter }) => letter);
    expect(Object.keys(own).filter((letter) => !bare.includes(letter))).toEqual([]);
  });
});

describe('a symbol', () => {
  const said = new Map(
    inOrder.map((chapter) => [
      Number(chapter.chapter),
      new Set(formulasOf(chapter).flatMap(({ tex }) => lettersOf(tex).map((each) => each.symbol))),
    ]),
  );

  it.each(Object.keys(notation))('%s is first used where the notation says', (id) => {
    const first = [...said].find(([, names]) => namesOf(id).some((name) => names.has(name)));
    expect(notation[id]?.firstUsed).toBe(first?.[0]);
  });

  it('is one of the notation, wherever one is marked', () => {
    const known = new Set(Object.keys(notation).flatMap(namesOf));
    for (const names of said.values()) {
      for (const name of names) if (name !== null) expect(known).toContain(name);
    }
  });
});
