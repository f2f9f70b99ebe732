/** How a review goes: whether the mistake it came back to has been made again. Pure. */
import { isRight } from './marking.ts';
import type { MadeMistake } from './progress/attempts.ts';
import { mistakesIn } from './remarks.ts';
import { gridOf, type Session } from './session.ts';

/** Not marked yet, right, the same mistake, or another. */
export type ReviewStanding = 'open' | 'kept' | 'again' | 'other';

export function reviewStanding(session: Session, review: MadeMistake): ReviewStanding {
  const { quantity, mistake } = review;
  const made = mistakesIn(session, quantity);
  if (made.some((each) => each.mistake === mistake)) return 'again';
  if (isRight(session, quantity)) return 'kept';
  const { start } = session;
  const typed = start ? gridOf(session, quantity)[start.row]?.[start.column] : '';
  return made.length > 0 && typed ? 'other' : 'open';
}
