import { createRandom, type Random } from '../randoms.ts';
import type { ProblemKey } from './types.ts';

/** The largest seed: 2³² − 1. */
export const largestSeed = 0xffff_ffff;

/**
 * Mixes words into one 32-bit seed, so that keys that differ in one place draw different numbers.
 * Source: FNV-1a by Fowler, Noll and Vo, on the characters' codes.
 */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  return hash >>> 0;
}

/** The generator of one attempt at a problem: the same for the same key and attempt, for ever. */
export function randomFor({ kind, level, seed, version }: ProblemKey, attempt: number): Random {
  return createRandom(mix(`${version}/${kind}/${level}/${seed}/${attempt}`));
}
