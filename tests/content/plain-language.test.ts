/** One name for each thing, in plain British English: what the text of the book never says. */
import { describe, expect, it } from 'vitest';
import { documents, proseOf, readData } from './book.ts';

/** Text as a reader sees it: without quotations, what the notebook says, TeX, code, tags and imports. */
function plain(text: string): string {
  return text
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/“[^”]*”/g, '“…”')
    .replace(/\bThe notebook [^.]*\./g, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\$\$[\s\S]*?\$\$/g, ' ');
}

/** What is said, by page or data file. Claims of errata say what the notebook has. */
const texts: readonly (readonly [string, string])[] = [
  ...documents.map((document) => [document.id, plain(proseOf(document))] as const),
  ...['notation', 'source-map'].map(
    (name) => [name, plain(JSON.stringify(Object.values(readData(name))))] as const,
  ),
  [
    'errata',
    plain(
      Object.values(readData('errata'))
        .map(({ correction }) => correction)
        .join('\n'),
    ),
  ],
];

/** The words around each place where a pattern occurs. */
function placesOf(pattern: RegExp): string[] {
  return texts.flatMap(([name, text]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => {
      const around = text.slice(Math.max(0, index - 30), index + found.length + 30);
      return `${name}: ${around.replace(/\s+/g, ' ')}`;
    }),
  );
}

const delta = String.raw`(?:δ|\\delta|\\deli?\{[^}]*\})[^.]{0,8}`;

const rules: readonly (readonly [string, RegExp])[] = [
  [
    '“minima” is a plural',
    /\bminimas\b|\bmaximas\b|\b(?:a|an|one|this|each|every) m(?:in|ax)ima\b/gi,
  ],
  [
    'δ is the error signal, not a loss',
    new RegExp(String.raw`${delta}\bis (?:called )?(?:the|a) loss\b`, 'gi'),
  ],
  [
    'a layer has no loss, it has an error signal',
    /\bloss (?:of|for|in) (?:the |this |that |a )?(?:new |hidden |last )?layer\b/gi,
  ],
  ['layers have numbers; “previous” depends on the direction', /\bprevious layers?\b/gi],
  ['the error signal has one name', /\berror terms?\b|\blocal gradients?\b|\bdelta terms?\b/gi],
  ['the loss has one name', /\b(?:cost|objective|error) functions?\b/gi],
  ['the learning rate has one name', /\blearning speed\b|\blearning factor\b/gi],
  ['nodes are nodes', /\bhidden (?:units?|neurons?)\b/gi],
  ['backpropagation is one word', /\bback[- ]propagat\w*/gi],
  [
    'spelling is British',
    /\b(?:regular|initial|normal|general|minim|maxim|optim|vector|summar)iz(?:e|es|ed|ing|ation)\b|\b(?:color|behavior|center|favor|neighbor|labeled|modeling)s?\b|\banalyz\w+/gi,
  ],
];

describe('the text of the book', () => {
  it('is there to be read', () => {
    expect(texts.length).toBeGreaterThan(10);
    expect(placesOf(/\berror signal\b/g).length).toBeGreaterThan(20);
  });

  it.each(rules)('%s', (_, pattern) => {
    expect(placesOf(pattern)).toEqual([]);
  });

  it.each([
    ['a minima', rules[0]],
    ['$\\del{2}$ is the loss', rules[1]],
    ['the loss of the hidden layer', rules[2]],
    ['the previous layer', rules[3]],
    ['regularization', rules.at(-1)],
  ])('would find “%s”', (text, rule) => {
    expect(text.match(rule?.[1] ?? /x/)).not.toBeNull();
  });
});
