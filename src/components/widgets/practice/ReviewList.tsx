/** What went wrong and is due to come back. */
import { mistakes, problemKind } from '@engine';
import { dueReviews, type Review, reviewsOf } from './progress/reviews.ts';
import type { ProgressHandle } from './useProgress.ts';

interface ReviewListProps {
  readonly handle: ProgressHandle;
  /** Where the page for errors to find is. */
  readonly hunts: string;
  readonly onReview: (review: Review) => void;
}

const titles = new Map(mistakes.map(({ id, title }) => [id, title]));
const mostShown = 5;

export function ReviewList({ handle, hunts, onReview }: ReviewListProps) {
  const due = dueReviews(handle.progress, Date.now());
  const all = reviewsOf(handle.progress);
  if (all.length === 0) return null;
  return (
    <div class="practice-reviews">
      <h3>What went wrong comes back</h3>
      <p>
        {due.length === 0
          ? `${all.length} to come back later; none is due now.`
          : `${due.length} due now, on fresh numbers, at the very entry.`}
      </p>
      <ul>
        {due.slice(0, mostShown).map((review) => {
          const { form, kind, level, mistake, quantity } = review;
          const title = titles.get(mistake) ?? mistake;
          return (
            <li key={`${form} ${kind} ${mistake} ${quantity}`}>
              {form === 'hunt' ? (
                <a href={`${hunts}#again=${mistake}.${level}`}>Find the error: {title}</a>
              ) : (
                <button type="button" class="quiet-button" onClick={() => onReview(review)}>
                  {problemKind(kind).title}: {title}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
