/** Keeps progress in the browser's storage: joins what other tabs wrote, and never overwrites what it can't read. */
import {
  type Attempt,
  joinProgress,
  noProgress,
  type Progress,
  progressVersion,
  writeProgress,
} from './attempts.ts';
import { type ReadProgress, readProgress } from './reading.ts';

/** The part of `Storage` that is used; it may throw at every call. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'practice-progress';
const asideKey = 'practice-progress-aside';

export interface Kept {
  readonly progress: Progress;
  /** What the reader should know about it, or null. */
  readonly note: string | null;
}

const notes = {
  forbidden:
    'Your browser does not let this page keep anything. Practice goes on, but your progress ends with this page; save it as a file to keep it.',
  full: 'Your browser has no room left, so this was not kept. Save your progress as a file.',
  corrupt:
    'Your stored progress could not be read. It is set aside in this browser, and a new record begins.',
  newer:
    'Your stored progress was written by a newer edition of the book. It is set aside in this browser, and a new record begins.',
} as const;

/** Puts what can't be used under a name of its own, beside what was put there before. */
function setAside(store: Store, text: string): void {
  for (let number = 1; ; number++) {
    const name = `${asideKey}-${number}`;
    const there = store.getItem(name);
    if (there === text) return;
    if (there !== null) continue;
    store.setItem(name, text);
    return;
  }
}

function readStored(store: Store): { text: string | null; read: ReadProgress } {
  const text = store.getItem(key);
  const read: ReadProgress =
    text === null ? { kind: 'progress', progress: noProgress, skipped: 0 } : readProgress(text);
  return { text, read };
}

function skippedNote(skipped: number): string | null {
  if (skipped === 0) return null;
  return `${skipped} ${skipped === 1 ? 'entry' : 'entries'} of your stored progress made no sense and ${skipped === 1 ? 'is' : 'are'} left out.`;
}

/** What is kept now. Sets aside what can't be read; never throws. */
export function loadProgress(store: Store | null): Kept {
  if (store === null) return { progress: noProgress, note: notes.forbidden };
  try {
    const { text, read } = readStored(store);
    if (read.kind === 'progress') {
      return { progress: read.progress, note: skippedNote(read.skipped) };
    }
    setAside(store, text ?? '');
    store.removeItem(key);
    return { progress: noProgress, note: notes[read.kind] };
  } catch {
    return { progress: noProgress, note: notes.forbidden };
  }
}

/** Joins progress with what is stored, which another tab may have written meanwhile, and stores it. */
export function keepProgress(store: Store | null, progress: Progress): Kept {
  const stored = loadProgress(store);
  const joined = joinProgress(stored.progress, progress);
  if (store === null) return { progress: joined, note: notes.forbidden };
  try {
    store.setItem(key, writeProgress(joined));
    return { progress: joined, note: stored.note };
  } catch {
    return {
      progress: joined,
      note: stored.note === notes.forbidden ? notes.forbidden : notes.full,
    };
  }
}

/** Adds one attempt. */
export function keepAttempt(store: Store | null, known: Progress, attempt: Attempt): Kept {
  const added = { version: progressVersion, attempts: [attempt] } as const;
  return keepProgress(store, joinProgress(known, added));
}

/** Forgets everything, also what was set aside. */
export function wipeProgress(store: Store | null): Kept {
  try {
    store?.removeItem(key);
    for (let number = 1; store?.getItem(`${asideKey}-${number}`) != null; number++) {
      store.removeItem(`${asideKey}-${number}`);
    }
  } catch {
    return { progress: noProgress, note: notes.forbidden };
  }
  return { progress: noProgress, note: 'Your progress is wiped.' };
}

/** Joins a file's progress with what is kept; a file that can't be read changes nothing. */
export function importProgress(store: Store | null, known: Progress, text: string): Kept {
  const read = readProgress(text);
  if (read.kind === 'corrupt') {
    return {
      progress: known,
      note: 'This file holds no progress of this book; nothing has changed.',
    };
  }
  if (read.kind === 'newer') {
    return {
      progress: known,
      note: 'This file was written by a newer edition of the book; nothing has changed.',
    };
  }
  const kept = keepProgress(store, joinProgress(known, read.progress));
  const count = read.progress.attempts.length;
  return {
    ...kept,
    note: kept.note ?? `${count} ${count === 1 ? 'problem' : 'problems'} read from the file.`,
  };
}

/** The name under which the browser tells other tabs of a change. */
export const storageKey = key;
