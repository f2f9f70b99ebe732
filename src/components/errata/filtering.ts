/** Which errata a reader asks for: pure, so that it can be tested. */

/** What is known of an erratum on the page. */
export interface ErratumFacts {
  readonly kind: string;
  /** Slugs of the chapters that set it right. */
  readonly chapters: readonly string[];
  readonly text: string;
}

/** What is asked for; an empty string asks for everything. */
export interface ErrataQuery {
  readonly kind: string;
  readonly chapter: string;
  readonly words: string;
}

export const everything: ErrataQuery = { kind: '', chapter: '', words: '' };

/** Without case, accents and typographic quotes, so that what is typed is found. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
}

/** Whether an erratum has the kind, the chapter, and every word that is asked for. */
export function isAsked(facts: ErratumFacts, query: ErrataQuery): boolean {
  if (query.kind !== '' && facts.kind !== query.kind) return false;
  if (query.chapter !== '' && !facts.chapters.includes(query.chapter)) return false;
  const text = plain(facts.text);
  return plain(query.words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A query from an address: `?kind=figure&chapter=batches&words=noise`. */
export function readQuery(search: string): ErrataQuery {
  const parameters = new URLSearchParams(search);
  const read = (name: keyof ErrataQuery) => parameters.get(name) ?? '';
  return { kind: read('kind'), chapter: read('chapter'), words: read('words') };
}

/** The query as an address ends with it; '' for everything. */
export function writeQuery(query: ErrataQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const written = new URLSearchParams(given).toString();
  return written === '' ? '' : `?${written}`;
}
