/** What a reader has done, as it is kept: a list of attempts that only grows. Pure. */
import type { Level } from '@engine';

/** How a problem ended: without a slip or a hint, with some, or given up. */
export type Outcome = 'clean' | 'helped' | 'left';

/** A known mistake and where it was made. */
export interface MadeMistake {
  readonly mistake: string;
  readonly quantity: string;
  /** Row and column from 0; null where it was made in the shape, or is not known. */
  readonly entry: readonly [row: number, column: number] | null;
}

/** What was to be done: a problem worked, or the error in a worked one found. */
export type Form = 'work' | 'hunt';

/** One problem that was worked, or searched for its error. */
export interface Attempt {
  /** Unlike that of any other attempt, so that two tabs or files can be joined. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly form: Form;
  readonly kind: string;
  readonly level: Level;
  readonly seed: number;
  readonly version: number;
  readonly outcome: Outcome;
  readonly hints: number;
  readonly mistakes: readonly MadeMistake[];
  /** The mistake this attempt came back to, if it was a review. */
  readonly review: MadeMistake | null;
  /** The id of the mistake that was planted, where there was an error to find. */
  readonly planted: string | null;
}

/** The version of what is kept. Version 1 knew no forms, no entries and no planted mistakes. */
export const progressVersion = 2;

export interface Progress {
  readonly version: typeof progressVersion;
  readonly attempts: readonly Attempt[];
}

export const noProgress: Progress = { version: progressVersion, attempts: [] };

/** The most attempts that are kept; the oldest go first. */
const mostAttempts = 4000;

/** Two lists of attempts as one: each once, in order of time. */
export function joinProgress(one: Progress, other: Progress): Progress {
  const byId = new Map([...one.attempts, ...other.attempts].map((each) => [each.id, each]));
  const attempts = [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { version: progressVersion, attempts: attempts.slice(-mostAttempts) };
}

/** Progress as text, to store or to save as a file. */
export function writeProgress(progress: Progress): string {
  return JSON.stringify(progress);
}
