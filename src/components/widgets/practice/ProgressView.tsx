/** How the reader stands: what is due, what they can do and what to try next, and the record itself. */
import type { Level } from '@engine';
import { ChapterList } from './ChapterList.tsx';
import { HuntTable } from './HuntTable.tsx';
import { KindTable } from './KindTable.tsx';
import type { PracticeDeskProps } from './PracticeDesk.tsx';
import type { Review } from './progress/reviews.ts';
import { summariseKinds } from './progress/summaries.ts';
import { RecordButtons } from './RecordButtons.tsx';
import { ReviewList } from './ReviewList.tsx';
import type { ProgressHandle } from './useProgress.ts';

interface ProgressViewProps extends Pick<PracticeDeskProps, 'chapters' | 'hunts'> {
  readonly handle: ProgressHandle;
  readonly onReview: (review: Review) => void;
  readonly onPractise: (kind: string, level: Level) => void;
}

export function ProgressView(props: ProgressViewProps) {
  const { handle, chapters, hunts, onReview, onPractise } = props;
  const { progress, note, ready } = handle;
  const begun = summariseKinds(progress).filter(({ worked }) => worked > 0);
  return (
    <section class="practice-progress" aria-labelledby="practice-progress-title">
      <h2 id="practice-progress-title">Where you stand</h2>
      <p class="practice-note" aria-live="polite">
        {note}
      </p>
      {!ready && <p class="practice-note">Your progress is kept in this browser alone.</p>}
      {ready && <ReviewList handle={handle} hunts={hunts} onReview={onReview} />}
      {ready && progress.attempts.length === 0 && (
        <p>Nothing is worked yet. Nothing you do here leaves this browser.</p>
      )}
      {begun.length > 0 && <KindTable begun={begun} chapters={chapters} onPractise={onPractise} />}
      {ready && <HuntTable progress={progress} hunts={hunts} />}
      {ready && <ChapterList progress={progress} chapters={chapters} onPractise={onPractise} />}
      <RecordButtons handle={handle} />
    </section>
  );
}
