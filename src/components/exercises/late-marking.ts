/**
 * The marking is fetched when a reader first comes to a field: of single numbers a little, of worked
 * passes a good part of the engine.
 */
import type { Marked } from './types.ts';

export const markingProblem: Marked = {
  tone: 'between',
  sentence: 'The marking could not be fetched; are you offline?',
  sign: '!',
};

/** Fetches once; after a failure the next call tries again. */
function late<Module>(load: () => Promise<Module>): () => Promise<Module | null> {
  let fetched: Promise<Module | null> | null = null;
  return () => {
    fetched ??= load().catch(() => {
      fetched = null;
      return null;
    });
    return fetched;
  };
}

export const fetchNumberMarking = late(() => import('./number-marking.ts'));

export const fetchPassMarking = late(() => import('./pass-marking.ts'));
