/** Undo and redo over any immutable state, bounded. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was, so that one drag or one field is one undo. */
  readonly tag: string | null;
}

const MOST_REMEMBERED = 100;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], tag: null };
}

/**
 * The history after a change. Changes in a row with the same `tag` (the same slider, the same
 * field) count as one; without a tag each counts.
 */
export function record<T>(history: History<T>, next: T, tag: string | null = null): History<T> {
  if (next === history.present) return history;
  if (tag !== null && tag === history.tag) return { ...history, present: next, future: [] };
  const past = [...history.past, history.present].slice(-MOST_REMEMBERED);
  return { past, present: next, future: [], tag };
}

/** The present replaced without being remembered: moving between steps is not an edit. */
export function replace<T>(history: History<T>, next: T): History<T> {
  return next === history.present ? history : { ...history, present: next };
}

/** `keep` carries over from the present what undo leaves alone (the reader's place). */
export function undo<T>(history: History<T>, keep: Keep<T> = takeOld): History<T> {
  const old = history.past.at(-1);
  if (old === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: keep(old, history.present),
    future: [history.present, ...history.future],
    tag: null,
  };
}

export function redo<T>(history: History<T>, keep: Keep<T> = takeOld): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    past: [...history.past, history.present],
    present: keep(next, history.present),
    future,
    tag: null,
  };
}

export function canUndo<T>(history: History<T>): boolean {
  return history.past.length > 0;
}

export function canRedo<T>(history: History<T>): boolean {
  return history.future.length > 0;
}

/** The state to show, made from the remembered one and the one on the screen. */
export type Keep<T> = (remembered: T, present: T) => T;

function takeOld<T>(remembered: T): T {
  return remembered;
}
