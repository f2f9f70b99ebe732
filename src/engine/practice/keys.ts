import { problemKinds } from '../problem-kinds/kinds.ts';
import { generatorVersion } from './problems.ts';
import { largestSeed } from './seeds.ts';
import type { Level, ProblemKey } from './types.ts';

/** A key read from a text, or a sentence that says why it can't be. */
export type ReadKey =
  | { readonly kind: 'key'; readonly key: ProblemKey }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * A key as a short text for links.
 *
 * @example formatKey({ kind: 'adam', level: 2, seed: 123, version: 1 }) // 'adam.2.123.v1'
 */
export function formatKey({ kind, level, seed, version }: ProblemKey): string {
  return `${kind}.${level}.${seed}.v${version}`;
}

function unreadable(reason: string): ReadKey {
  return { kind: 'unreadable', reason };
}

const pattern = /^([a-z0-9-]{1,40})\.([1-3])\.(\d{1,10})\.v(\d{1,4})$/;

/**
 * Reads what `formatKey` writes. Never throws.
 *
 * @example parseKey('adam.2.123.v1').kind // 'key'
 * @example parseKey('adam').kind // 'unreadable'
 */
export function parseKey(text: string): ReadKey {
  const found = pattern.exec(text);
  if (found === null) return unreadable('This is not the name of a problem.');
  const [, kind = '', level, seedText, versionText] = found;
  const [seed, version] = [Number(seedText), Number(versionText)];
  if (!problemKinds.some(({ id }) => id === kind)) {
    return unreadable(`There is no kind of problem called “${kind}”.`);
  }
  if (version > generatorVersion) {
    return unreadable('This problem was made by a newer edition of the book.');
  }
  if (version < 1) return unreadable(`There is no edition ${version} of the problems.`);
  if (seed > largestSeed) return unreadable(`The seed ${seedText} is too large.`);
  return { kind: 'key', key: { kind, level: Number(level) as Level, seed, version } };
}
