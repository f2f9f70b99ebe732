/** What happened in a session so far, gathered while it is worked, as the attempt it becomes. Pure. */

import type { Attempt, MadeMistake, Outcome } from './progress/attempts.ts';
import { mistakesIn } from './remarks.ts';
import { askedOf, type Session } from './session.ts';

/** Mistakes that were made on the way, also those that were mended. */
export type Record = readonly MadeMistake[];

/** The record after a change: mistakes that stand in the answers now are added once. */
export function noteMistakes(record: Record, session: Session): Record {
  const standing = askedOf(session).flatMap((id) =>
    mistakesIn(session, id).map(({ mistake, entry }) => ({ mistake, quantity: id, entry })),
  );
  const fresh = standing.filter(
    ({ mistake, quantity }) =>
      !record.some((each) => each.mistake === mistake && each.quantity === quantity),
  );
  return fresh.length > 0 ? [...record, ...fresh] : record;
}

interface Ending {
  readonly id: string;
  readonly at: number;
  readonly done: boolean;
  readonly review: MadeMistake | null;
}

/** A mistake without what a review knows beside it. */
function pickMade({ mistake, quantity, entry }: MadeMistake): MadeMistake {
  return { mistake, quantity, entry };
}

/** A session that has come to an end, as an attempt to keep. */
export function attemptOf(session: Session, record: Record, ending: Ending): Attempt {
  const { kind, level, seed, version } = session.problem.key;
  const hints = Object.values(session.hints).reduce<number>((sum, grade) => sum + grade, 0);
  const isClean = record.length === 0 && hints === 0 && !session.seen;
  const outcome: Outcome = !ending.done ? 'left' : isClean ? 'clean' : 'helped';
  const { id, at, review } = ending;
  return {
    id,
    at,
    form: 'work',
    kind,
    level,
    seed,
    version,
    outcome,
    hints,
    mistakes: record,
    review: review && pickMade(review),
    planted: null,
  };
}
