/** What a review reminds of: the mistake made before, and why it is one once the number is marked. */
import { type Mistake, mistakes, nameOf, placeOf } from '@engine';
import { MistakeLink } from './MistakeLink.tsx';
import type { Review } from './progress/reviews.ts';
import { type ReviewStanding, reviewStanding } from './review-notes.ts';
import type { Session } from './session.ts';

const byId = new Map<string, Mistake>(mistakes.map((each) => [each.id, each]));

const says: Readonly<Record<ReviewStanding, string | null>> = {
  open: null,
  kept: 'Not this time.',
  again: 'The same again.',
  other: 'Something else this time.',
};

export function ReviewNote({ review, session }: { review: Review; session: Session }) {
  const mistake = byId.get(review.mistake);
  const { quantity } = session.problem.calculation.step(review.quantity);
  const { start } = session;
  const place = start ? placeOf(quantity.shape, start.row, start.column) : '';
  const standing = reviewStanding(session, review);
  return (
    <div class="practice-review" aria-live="polite">
      <p>
        <strong>Last time</strong>, in {nameOf(quantity)}
        {place && `, ${place}`}: {mistake?.title ?? 'a step went wrong.'}
      </p>
      {says[standing] === null ? (
        <p class="practice-note">Here are fresh numbers, and you begin at that very entry.</p>
      ) : (
        <p>
          <strong>{says[standing]}</strong> {standing !== 'other' && mistake?.why}{' '}
          <MistakeLink mistake={review.mistake} />
        </p>
      )}
    </div>
  );
}
