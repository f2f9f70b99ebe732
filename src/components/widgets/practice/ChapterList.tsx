/** How the reader stands, chapter by chapter: its kinds of problems, and which to try next. */
import { type Level, problemKind } from '@engine';
import type { PracticeDeskProps } from './PracticeDesk.tsx';
import type { Progress } from './progress/attempts.ts';
import {
  type ChapterSummary,
  type KindSummary,
  nextLevel,
  summariseChapters,
} from './progress/summaries.ts';

interface ChapterListProps extends Pick<PracticeDeskProps, 'chapters'> {
  readonly progress: Progress;
  readonly onPractise: (kind: string, level: Level) => void;
}

export function ChapterList({ progress, chapters, onPractise }: ChapterListProps) {
  return (
    <section aria-labelledby="practice-chapters">
      <h3 id="practice-chapters">Chapter by chapter</h3>
      <ol class="practice-chapters">
        {summariseChapters(progress, Object.keys(chapters)).map((summary) => (
          <Chapter
            key={summary.chapter}
            summary={summary}
            place={chapters[summary.chapter]}
            onPractise={onPractise}
          />
        ))}
      </ol>
    </section>
  );
}

/** How a kind stands in a few words. */
function standing({ worked, clean, recent, level }: KindSummary): string {
  if (worked === 0) return 'not yet';
  const reached = level === null ? '' : `, level ${level}`;
  return `${clean} of ${recent} without help${reached}`;
}

interface ChapterProps extends Pick<ChapterListProps, 'onPractise'> {
  readonly summary: ChapterSummary;
  readonly place: { readonly title: string; readonly href: string } | undefined;
}

function Chapter({ summary, place, onPractise }: ChapterProps) {
  const { kinds, practised, next } = summary;
  const level = next ? nextLevel(next) : null;
  return (
    <li>
      <p>
        {place && <a href={place.href}>{place.title}</a>}{' '}
        <span class="practice-note">
          {practised} of {kinds.length} practised
        </span>
      </p>
      <ul>
        {kinds.map((each) => (
          <li key={each.kind}>
            {problemKind(each.kind).title} <span class="practice-note">{standing(each)}</span>
          </li>
        ))}
      </ul>
      <p>
        {next && level ? (
          <button type="button" class="quiet-button" onClick={() => onPractise(next.kind, level)}>
            Try next: {problemKind(next.kind).title}, level {level}
          </button>
        ) : (
          <span class="practice-done-mark">✓ all of it at level 3</span>
        )}
      </p>
    </li>
  );
}
