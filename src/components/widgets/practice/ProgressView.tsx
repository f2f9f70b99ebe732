/** How the reader stands: what is due, what they can do, and the record itself to save or wipe. */
import { type Level, mistakes, problemKind } from '@engine';
import { useRef, useState } from 'preact/hooks';
import type { PracticeDeskProps } from './PracticeDesk.tsx';
import { type KindSummary, summariseKinds, writeProgress } from './progress/attempts.ts';
import { dueReviews, type Review, reviewsOf } from './progress/reviews.ts';
import type { ProgressHandle } from './useProgress.ts';

interface ProgressViewProps extends Pick<PracticeDeskProps, 'chapters'> {
  readonly handle: ProgressHandle;
  readonly onReview: (review: Review) => void;
  readonly onPractise: (kind: string, level: Level) => void;
}

const titles = new Map(mistakes.map(({ id, title }) => [id, title]));
const mostShown = 5;

/** What to try next of a kind: the same level until it goes without help, then one up. */
function nextLevel({ level, recent, clean }: KindSummary): Level {
  if (level === null) return 1;
  return clean >= Math.min(3, recent) && level < 3 ? ((level + 1) as Level) : level;
}

export function ProgressView({ handle, chapters, onReview, onPractise }: ProgressViewProps) {
  const { progress, note, ready } = handle;
  const summaries = summariseKinds(progress);
  const begun = summaries.filter(({ worked }) => worked > 0);
  return (
    <section class="practice-progress" aria-labelledby="practice-progress-title">
      <h2 id="practice-progress-title">Where you stand</h2>
      <p class="practice-note" aria-live="polite">
        {note}
      </p>
      {!ready && <p class="practice-note">Your progress is kept in this browser alone.</p>}
      {ready && <Reviews handle={handle} onReview={onReview} />}
      {ready && begun.length === 0 && (
        <p>Nothing is worked yet. Nothing you do here leaves this browser.</p>
      )}
      {begun.length > 0 && (
        <section class="practice-table" aria-label="Table: your progress" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">Chapter</th>
                <th scope="col">Worked</th>
                <th scope="col">Without help, of the last {mostShown}</th>
                <th scope="col">Next</th>
              </tr>
            </thead>
            <tbody>
              {begun.map((summary) => {
                const { kind, worked, clean, recent } = summary;
                const { title, chapter } = problemKind(kind);
                const next = nextLevel(summary);
                const place = chapters[chapter.split('#')[0] as string];
                return (
                  <tr key={kind}>
                    <th scope="row">{title}</th>
                    <td>{place && <a href={place.href}>{place.title}</a>}</td>
                    <td>{worked}</td>
                    <td>
                      {clean} of {recent}
                    </td>
                    <td>
                      <button
                        type="button"
                        class="quiet-button"
                        aria-label={`${title}, level ${next}`}
                        onClick={() => onPractise(kind, next)}
                      >
                        Level {next}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      <Record handle={handle} />
    </section>
  );
}

function Reviews({ handle, onReview }: Pick<ProgressViewProps, 'handle' | 'onReview'>) {
  const due = dueReviews(handle.progress, Date.now());
  const all = reviewsOf(handle.progress);
  if (all.length === 0) return null;
  return (
    <div class="practice-reviews">
      <h3>What went wrong comes back</h3>
      {due.length === 0 && <p>{all.length} to come back later; none is due now.</p>}
      <ul>
        {due.slice(0, mostShown).map((review) => (
          <li key={`${review.kind} ${review.mistake} ${review.quantity}`}>
            <button type="button" class="quiet-button" onClick={() => onReview(review)}>
              {problemKind(review.kind).title}: {titles.get(review.mistake) ?? review.mistake}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Saving, reading and wiping the record. */
function Record({ handle }: { handle: ProgressHandle }) {
  const file = useRef<HTMLInputElement>(null);
  const [sure, setSure] = useState(false);
  const save = () => {
    const blob = new Blob([writeProgress(handle.progress)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'neural-networks-by-hand-progress.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <p class="practice-bar">
      <button type="button" class="practice-button" onClick={save}>
        Save as a file
      </button>
      <button type="button" class="practice-button" onClick={() => file.current?.click()}>
        Read from a file
      </button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label="A file with your progress"
        accept="application/json,.json"
        onChange={async (event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) handle.importText(await chosen.text());
          if (file.current) file.current.value = '';
        }}
      />
      <button
        type="button"
        class="practice-button"
        onClick={() => {
          if (sure) handle.wipe();
          setSure(!sure);
        }}
        onBlur={() => setSure(false)}
      >
        {sure ? 'Yes, wipe it all' : 'Wipe my progress'}
      </button>
    </p>
  );
}
