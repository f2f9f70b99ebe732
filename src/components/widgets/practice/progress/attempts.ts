/** What a reader has done, as it is kept: a list of attempts that only grows. Pure. */
import { type Level, problemKinds } from '@engine';

/** How a problem ended: without a slip or a hint, with some, or given up. */
export type Outcome = 'clean' | 'helped' | 'left';

/** A known mistake and the quantity in which it was made. */
export interface MadeMistake {
  readonly mistake: string;
  readonly quantity: string;
}

/** One problem that was worked. */
export interface Attempt {
  /** Unlike that of any other attempt, so that two tabs or files can be joined. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: string;
  readonly level: Level;
  readonly seed: number;
  readonly version: number;
  readonly outcome: Outcome;
  readonly hints: number;
  readonly mistakes: readonly MadeMistake[];
  /** The mistake this attempt came back to, if it was a review. */
  readonly review: MadeMistake | null;
}

/** The version of this form. */
export const progressVersion = 1;

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

/** What was read from storage or a file: progress, nothing, or why it can't be used. */
export type ReadProgress =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly skipped: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'corrupt' };

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 100;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isMade(value: unknown): value is MadeMistake {
  return isObject(value) && isText(value.mistake) && isText(value.quantity);
}

function isAttempt(value: unknown): value is Attempt {
  if (!isObject(value)) return false;
  const { id, at, kind, level, seed, version, outcome, hints, mistakes, review } = value;
  return (
    [id, kind].every(isText) &&
    [at, seed, version, hints].every(isCount) &&
    (level === 1 || level === 2 || level === 3) &&
    (outcome === 'clean' || outcome === 'helped' || outcome === 'left') &&
    Array.isArray(mistakes) &&
    mistakes.every(isMade) &&
    (review === null || isMade(review))
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads stored or imported progress; attempts that make no sense are left out and counted. */
export function readProgress(text: string): ReadProgress {
  const value = parse(text);
  if (!isObject(value) || !Number.isSafeInteger(value.version)) return { kind: 'corrupt' };
  if (Number(value.version) > progressVersion) return { kind: 'newer' };
  if (!Array.isArray(value.attempts)) return { kind: 'corrupt' };
  const attempts = value.attempts.filter(isAttempt);
  const skipped = value.attempts.length - attempts.length;
  const progress = joinProgress(noProgress, { version: progressVersion, attempts });
  return { kind: 'progress', progress, skipped };
}

/** Progress as text, to store or to save as a file. */
export function writeProgress(progress: Progress): string {
  return JSON.stringify(progress);
}

/** How a kind stands: problems worked, without help among the last five, and the highest level. */
export interface KindSummary {
  readonly kind: string;
  readonly worked: number;
  readonly recent: number;
  readonly clean: number;
  readonly level: Level | null;
}

const recentCount = 5;

export function summariseKinds({ attempts }: Progress): readonly KindSummary[] {
  return problemKinds.map(({ id }) => {
    const own = attempts.filter(({ kind, outcome }) => kind === id && outcome !== 'left');
    const recent = own.slice(-recentCount);
    const levels = own.filter(({ outcome }) => outcome === 'clean').map(({ level }) => level);
    return {
      kind: id,
      worked: own.length,
      recent: recent.length,
      clean: recent.filter(({ outcome }) => outcome === 'clean').length,
      level: levels.length > 0 ? (Math.max(...levels) as Level) : null,
    };
  });
}
