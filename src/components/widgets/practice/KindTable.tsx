/** How the reader stands with each kind of problem they have begun. */
import { type Level, problemKind } from '@engine';
import type { PracticeDeskProps } from './PracticeDesk.tsx';
import { type KindSummary, nextLevel, recentCount } from './progress/summaries.ts';

interface KindTableProps extends Pick<PracticeDeskProps, 'chapters'> {
  readonly begun: readonly KindSummary[];
  readonly onPractise: (kind: string, level: Level) => void;
}

export function KindTable({ begun, chapters, onPractise }: KindTableProps) {
  return (
    <section class="practice-table" aria-label="Table: your progress" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Chapter</th>
            <th scope="col">Worked</th>
            <th scope="col">Without help, of the last {recentCount}</th>
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
  );
}
