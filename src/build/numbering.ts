/**
 * The book's numbers. A chapter's `## ` headings are sections 9.1, 9.2, …; its `<Figure id="…">`
 * are figures 9.1, …; its `\label{eq-…}` are equations (9.1), …; its `<Question id="…">` are
 * exercises 9.1, …. An appendix with a letter counts the same way: A.1, A.2, …. Numbers follow the
 * order of the source, so nobody writes one by hand.
 */
import { type BookDocument, readDocuments } from './documents.ts';

export type TargetKind = 'chapter' | 'appendix' | 'section' | 'figure' | 'equation' | 'exercise';

/** Something a reader can be sent to. */
export interface Target {
  readonly kind: TargetKind;
  /** The anchor on its page; '' for a whole chapter or appendix. */
  readonly id: string;
  /** `9` or `A` for a whole page, `9.2` for the rest; '' for a section of a page without either. */
  readonly number: string;
  /** A section's or page's title, in plain text; '' for the rest. */
  readonly title: string;
  readonly document: BookDocument;
}

const frontmatter = /^---\n[\s\S]*?\n---\n/;
const codeOrComment = /^(```|~~~)[\s\S]*?^\1|\{\/\*[\s\S]*?\*\/\}|`[^`\n]+`/gm;

/** The source with what is no prose blanked, so that positions stay the same. */
function blankOut(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return source.replace(frontmatter, blank).replace(codeOrComment, blank);
}

/** A heading as a reader sees it, without Markdown's marks. */
export function plainText(markdown: string): string {
  return markdown.replace(/[*_`]/g, '').trim();
}

/** The short name of a section: what stands before the colon. Used in the contents. */
export function shortTitle(title: string): string {
  return title.split(': ')[0] ?? title;
}

/** Anchor of a heading: its short name in lower case, words joined by hyphens. */
export function headingId(title: string): string {
  return shortTitle(plainText(title))
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’']/g, '')
    .replace(/′/g, '-prime')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** What the numbers of a page begin with: `9` in chapter 9, `A` in appendix A, else null. */
export function ordinalOf({ chapter, appendix }: BookDocument): string | null {
  return chapter === null ? appendix : `${chapter}`;
}

const patterns: readonly [kind: TargetKind, pattern: RegExp][] = [
  ['figure', /<Figure\b[^>]*?\sid="([^"]+)"/g],
  ['equation', /\\label\{([^}]+)\}/g],
  ['exercise', /<Question\b[^>]*?\sid="([^"]+)"/g],
];

/** Every target of one page in the order of each kind. @throws Error on a repeated id. */
export function numberDocument(document: BookDocument): readonly Target[] {
  const shown = blankOut(document.source);
  const targets = [...sections(document, shown), ...numbered(document, shown)];
  const seen = new Set<string>();
  for (const { id } of targets) {
    if (seen.has(id)) throw new Error(`${document.file}: the id "${id}" is used twice`);
    seen.add(id);
  }
  return targets;
}

function sections(document: BookDocument, shown: string): Target[] {
  const ordinal = ordinalOf(document);
  return [...shown.matchAll(/^## /gm)].map((match, index) => {
    const line = document.source.slice(match.index).split('\n', 1)[0] ?? '';
    const title = plainText(line.slice(3));
    const number = ordinal === null ? '' : `${ordinal}.${index + 1}`;
    return { kind: 'section', id: headingId(title), number, title, document };
  });
}

function numbered(document: BookDocument, shown: string): Target[] {
  const ordinal = ordinalOf(document);
  return patterns.flatMap(([kind, pattern]) =>
    [...shown.matchAll(pattern)].map((match, index): Target => {
      const id = match[1] ?? '';
      if (ordinal === null) {
        throw new Error(
          `${document.file}: only chapters and appendices with a letter have numbered ${kind}s ("${id}")`,
        );
      }
      return { kind, id, number: `${ordinal}.${index + 1}`, title: '', document };
    }),
  );
}

const cache = new WeakMap<BookDocument, readonly Target[]>();

/** The targets of a page, computed once for each version of its text. */
export function targetsOf(document: BookDocument): readonly Target[] {
  const known = cache.get(document);
  if (known) return known;
  const targets = numberDocument(document);
  cache.set(document, targets);
  return targets;
}

/** The page a file or a page id belongs to. @throws Error if there is none. */
export function findDocument(fileOrId: string, documents = readDocuments()): BookDocument {
  const found = documents.find(
    ({ id, file }) => id === fileOrId || file === fileOrId || file.endsWith(`/${fileOrId}`),
  );
  if (!found) throw new Error(`${fileOrId}: no such page in the book`);
  return found;
}

/**
 * What a reference points to. `eq-x` is on the page the reference stands on;
 * `forward-pass#eq-x` on another; `forward-pass` is a whole chapter, `derivations` an appendix.
 * @throws Error that names the page and the unknown reference.
 */
export function resolveReference(
  to: string,
  from: BookDocument,
  documents: readonly BookDocument[] = readDocuments(),
): Target {
  const [page = '', anchor] = to.includes('#') ? to.split('#', 2) : ['', to];
  const document = page === '' ? from : documents.find(({ slug }) => slug === page);
  const target = document && targetsOf(document).find(({ id }) => id === anchor);
  if (target) return target;
  const whole = documents.find((page) => page.slug === to && ordinalOf(page) !== null);
  if (!whole) throw new Error(`${from.file}: nothing in the book is called "${to}"`);
  return {
    kind: whole.chapter === null ? 'appendix' : 'chapter',
    id: '',
    number: `${ordinalOf(whole)}`,
    title: whole.title,
    document: whole,
  };
}

const names: Record<TargetKind, string> = {
  chapter: 'Chapter ',
  appendix: 'Appendix ',
  section: 'Section ',
  figure: 'Figure ',
  equation: '',
  exercise: 'Exercise ',
};

/** How a reference reads: `Figure 9.3`, `(9.4)`, `Section 9.2`, `Chapter 9`, `Appendix A`. */
export function referenceText({ kind, number, title }: Target): string {
  if (kind === 'equation') return `(${number})`;
  return number === '' ? title : `${names[kind]}${number}`;
}

/** Where a reference leads, from the site's root without its base: `/chapters/forward-pass/#eq-x`. */
export function referencePath({ document, id }: Target): string {
  return `/${document.id}/${id === '' ? '' : `#${id}`}`;
}
