/** What went wrong comes back: each mistake on fresh numbers, after longer and longer pauses. Pure. */
import type { Level } from '@engine';
import type { Attempt, Form, MadeMistake, Progress } from './attempts.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Pauses before a mistake comes back; one more after each review in which it was not made. */
const pauses = [10 * minute, day, 3 * day, 7 * day, 21 * day];

/** A mistake to come back to. */
export interface Review extends MadeMistake {
  readonly form: Form;
  readonly kind: string;
  readonly level: Level;
  /** When it is due, in milliseconds since 1970. */
  readonly due: number;
  /** Reviews in a row in which it was not made. */
  readonly passed: number;
}

interface Open {
  readonly review: Review;
}

/** Where a mistake is kept: an error to find is one for each mistake, in whatever line it was. */
function keyOf({ form, kind }: Attempt, { mistake, quantity }: MadeMistake): string {
  return form === 'hunt' ? `hunt ${mistake}` : `${kind} ${mistake} ${quantity}`;
}

/** The open reviews after one attempt more. */
function after(open: ReadonlyMap<string, Open>, attempt: Attempt): Map<string, Open> {
  const next = new Map(open);
  const { form, kind, level, at, mistakes, review, outcome } = attempt;
  if (review !== null && outcome !== 'left') {
    const key = keyOf(attempt, review);
    const before = next.get(key)?.review;
    const again = mistakes.some(({ mistake }) => mistake === review.mistake);
    const passed = again ? 0 : (before?.passed ?? 0) + 1;
    const pause = pauses[passed];
    if (pause === undefined) next.delete(key);
    else next.set(key, { review: { ...review, form, kind, level, due: at + pause, passed } });
  }
  for (const made of mistakes) {
    if (review !== null && made.mistake === review.mistake) continue;
    const due = at + (pauses[0] as number);
    next.set(keyOf(attempt, made), { review: { ...made, form, kind, level, due, passed: 0 } });
  }
  return next;
}

/** Every mistake that is to come back, the one due first. */
export function reviewsOf({ attempts }: Progress): readonly Review[] {
  const open = attempts.reduce<Map<string, Open>>(after, new Map());
  return [...open.values()].map(({ review }) => review).sort((a, b) => a.due - b.due);
}

/** Those that are due now. */
export function dueReviews(progress: Progress, now: number): readonly Review[] {
  return reviewsOf(progress).filter(({ due }) => due <= now);
}
