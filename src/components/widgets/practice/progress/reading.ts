/** Reads progress from storage or a file, of this version or an older one. Never throws. Pure. */
import {
  type Attempt,
  joinProgress,
  type MadeMistake,
  noProgress,
  type Progress,
  progressVersion,
} from './attempts.ts';

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

function isPlace(value: unknown): value is MadeMistake['entry'] {
  return value === null || (Array.isArray(value) && value.length === 2 && value.every(isCount));
}

function isMade(value: unknown): value is MadeMistake {
  return isObject(value) && isText(value.mistake) && isText(value.quantity) && isPlace(value.entry);
}

function isAttempt(value: unknown): value is Attempt {
  if (!isObject(value)) return false;
  const { id, at, form, kind, level, seed, version, outcome, hints, mistakes, review, planted } =
    value;
  return (
    [id, kind].every(isText) &&
    [at, seed, version, hints].every(isCount) &&
    (form === 'work' || form === 'hunt') &&
    (level === 1 || level === 2 || level === 3) &&
    (outcome === 'clean' || outcome === 'helped' || outcome === 'left') &&
    Array.isArray(mistakes) &&
    mistakes.every(isMade) &&
    (review === null || isMade(review)) &&
    (planted === null || isText(planted))
  );
}

/** A mistake of version 1 with what it did not know. */
function upgradeMistake(value: unknown): unknown {
  return isObject(value) ? { ...value, entry: null } : value;
}

/** An attempt of version 1 with what it did not know: all of them were problems worked. */
function upgradeAttempt(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { mistakes, review } = value;
  return {
    ...value,
    form: 'work',
    mistakes: Array.isArray(mistakes) ? mistakes.map(upgradeMistake) : mistakes,
    review: upgradeMistake(review),
    planted: null,
  };
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
  const version = Number(value.version);
  if (version > progressVersion) return { kind: 'newer' };
  if (version < 1 || !Array.isArray(value.attempts)) return { kind: 'corrupt' };
  const all = version === 1 ? value.attempts.map(upgradeAttempt) : value.attempts;
  const attempts = all.filter(isAttempt);
  const skipped = all.length - attempts.length;
  const progress = joinProgress(noProgress, { version: progressVersion, attempts });
  return { kind: 'progress', progress, skipped };
}
