/** Every formula of a page, with its line, and the letters in it with what they say they are. */
import katex from 'katex';
import type { BookDocument } from '../../src/build/documents.ts';
import { katexOptions } from '../../src/components/math/macros.ts';

export interface Formula {
  readonly tex: string;
  /** Line of its first letter in the file, from 1. */
  readonly line: number;
}

/** A letter as it is printed, and the id of the symbol it belongs to; null where it is bare. */
export interface PrintedLetter {
  readonly letter: string;
  readonly symbol: string | null;
}

/** Blank, but with the same lines. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Formulas of a page, in its frontmatter and the text of its components too. */
export function formulasOf({ source }: Pick<BookDocument, 'source'>): readonly Formula[] {
  const text = source
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
    .replace(/^(?:import|export) .*$/gm, blank)
    .replace(/`[^`\n]*`/g, blank);
  return [...text.matchAll(/\$\$([\s\S]*?)\$\$|\$([^$\n]+)\$/g)].map((found) => {
    const tex = (found[1] ?? found[2] ?? '').replace(/\\label\{[^}]*\}/, '');
    return { tex, line: source.slice(0, found.index).split('\n').length };
  });
}

/**
 * Greek letters outside formulas, with their lines: not in attributes, which are plain text but for
 * captions, nor in the quoted name of a button.
 */
export function greekInProse({ source }: Pick<BookDocument, 'source'>): readonly string[] {
  const prose = source
    .replace(/^---\n[\s\S]*?\n---\n/, blank)
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$|\{[^{}]*\}|`[^`\n]*`|“[^”\n]*”/g, blank)
    // a caption is taken out of its tag
    .replace(/caption="([^"]*)"/g, '>$1<Figure ')
    .replace(/<[A-Z][^<>]*>/g, blank);
  return prose
    .split('\n')
    .flatMap((line, index) =>
      /[\u0370-\u03ff∇⊙]/.test(line) ? [`${index + 1}: ${line.trim()}`] : [],
    );
}

/** What KaTeX makes of a formula before it draws it; any of its parts may hold others. */
interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const { __parse: parse } = katex as unknown as {
  __parse(tex: string, options: object): readonly Node[];
};

/** Words in a formula, and indices, which count and are explained where they begin to. */
const skipped = new Set(['text', 'operatorname']);
const isIndex = (part: string) => part === 'sub';

function walk(node: unknown, symbol: string | null, found: PrintedLetter[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type = '', text, attributes } = node as Node;
  if (skipped.has(type)) return;
  const own = symbol ?? attributes?.['data-symbol'] ?? null;
  if (/^(?:(?:math|text)ord|atom)$/.test(type) && text) found.push({ letter: text, symbol: own });
  for (const [part, inner] of Object.entries(node)) {
    if (!isIndex(part) && part !== 'loc') walk(inner, own, found);
  }
}

/** The letters of a formula in their order. @throws ParseError on wrong TeX. */
export function lettersOf(tex: string): readonly PrintedLetter[] {
  const found: PrintedLetter[] = [];
  walk(parse(tex, { ...katexOptions, displayMode: true }), null, found);
  return found;
}
