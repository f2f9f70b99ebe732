/** What the practice page works on: a problem from the address, a fresh one, or a mistake come back. Pure but for seeds. */
import {
  createProblem,
  generatorVersion,
  type Level,
  type Problem,
  parseKey,
  problemKinds,
} from '@engine';
import type { Review } from './progress/reviews.ts';
import type { SessionOptions } from './session.ts';

/** The problem that is there before a reader has chosen one. */
export const firstKey = {
  kind: 'one-error-signal',
  level: 1,
  seed: 1,
  version: generatorVersion,
} as const;

/** A problem named in the address (`#p=adam.2.123.v1`), none, or a sentence on what is wrong. */
export type Named =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export function problemInHash(hash: string): Named {
  const name = new URLSearchParams(hash.replace(/^#/, '')).get('p');
  if (name === null) return { kind: 'none' };
  const read = parseKey(name);
  if (read.kind === 'unreadable') {
    return { kind: 'unreadable', reason: `${read.reason} Here is another problem instead.` };
  }
  return { kind: 'problem', problem: createProblem(read.key) };
}

/** A fresh problem of a kind. */
export function freshProblem(kind: string, level: Level, seed: number): Problem {
  return createProblem({ kind, level, seed, version: generatorVersion });
}

/** A mistake in a shape comes back with the shape asked first. */
export function shapeOfReview({ mistake }: Pick<Review, 'mistake'>): SessionOptions {
  return mistake.startsWith('shape-') ? { shapeFirst: true } : {};
}

/** The kinds under the chapters that explain them, in order. */
export function kindsByChapter(): readonly (readonly [chapter: string, ids: readonly string[]])[] {
  const chapters = new Map<string, string[]>();
  for (const { id, chapter } of problemKinds) {
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), id]);
  }
  return [...chapters];
}
