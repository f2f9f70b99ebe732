/** The practice page: choose a kind and a level, work problems without end, and see how you stand. */
import './practice.css';
import { formatKey, type Level, type Problem, problemKind } from '@engine';
import { useLayoutEffect, useState } from 'preact/hooks';
import { AfterProblem } from './AfterProblem.tsx';
import { ChooseProblem } from './ChooseProblem.tsx';
import { firstKey, freshProblem, problemInHash, shapeOfReview } from './desk.ts';
import { ProblemWork } from './ProblemWork.tsx';
import { ProgressView } from './ProgressView.tsx';
import type { Review } from './progress/reviews.ts';
import { ReviewNote } from './ReviewNote.tsx';
import { attemptOf } from './record.ts';
import { freshId, freshSeed } from './seeds.ts';
import { seeSolution } from './session.ts';
import { useProgress } from './useProgress.ts';
import { useSession } from './useSession.ts';

export interface PracticeDeskProps {
  /** Titles of chapters and their addresses, by slug. */
  readonly chapters: Readonly<Record<string, { readonly title: string; readonly href: string }>>;
  /** Where the page for worksheets is. */
  readonly worksheet: string;
  /** Where the page for errors to find is. */
  readonly hunts: string;
}

export function PracticeDesk({ chapters, worksheet, hunts }: PracticeDeskProps) {
  const { session, record, change, begin } = useSession(() =>
    freshProblem(firstKey.kind, firstKey.level, firstKey.seed),
  );
  const progress = useProgress();
  const [note, setNote] = useState<string | null>(null);
  const [review, setReview] = useState<Review | null>(null);
  const { key } = session.problem;

  const open = (problem: Problem, says: string | null = null) => {
    begin(problem);
    setReview(null);
    setNote(says);
    history.replaceState(history.state, '', `#p=${formatKey(problem.key)}`);
  };
  useLayoutEffect(() => {
    const read = () => {
      const named = problemInHash(location.hash);
      if (named.kind === 'problem') {
        begin(named.problem);
        setReview(null);
        setNote(null);
      } else if (named.kind === 'unreadable') setNote(named.reason);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const fresh = (kind: string, level: Level) => open(freshProblem(kind, level, freshSeed()));
  const comeBack = (due: Review) => {
    const problem = freshProblem(due.kind, due.level, freshSeed());
    begin(problem, { from: due.quantity, entry: due.entry, ...shapeOfReview(due) });
    setReview(due);
    setNote(null);
    history.replaceState(history.state, '', `#p=${formatKey(problem.key)}`);
  };
  const kind = problemKind(key.kind);
  return (
    <section class="practice" aria-label="Practice">
      <ChooseProblem
        kind={key.kind}
        level={key.level}
        chapters={chapters}
        worksheet={worksheet}
        hunts={hunts}
        onChoose={fresh}
      />
      <div>
        <h2 class="practice-title">
          {kind.title} <small>{`level ${key.level} · seed ${key.seed}`}</small>
        </h2>
        <p class="practice-note" aria-live="polite">
          {note}
        </p>
      </div>
      {review && <ReviewNote review={review} session={session} />}
      <ProblemWork
        key={formatKey(key)}
        id="practice"
        session={session}
        onChange={change}
        onDone={(done) =>
          progress.add(
            attemptOf(done, record, { id: freshId(), at: Date.now(), done: true, review }),
          )
        }
      />
      <AfterProblem
        session={session}
        chapter={chapters[kind.chapter.split('#')[0] as string]}
        onSee={() => change(seeSolution)}
        onAgain={() => fresh(key.kind, key.level)}
        onHarder={key.level < 3 ? () => fresh(key.kind, (key.level + 1) as Level) : null}
      />
      <ProgressView
        handle={progress}
        chapters={chapters}
        hunts={hunts}
        onReview={comeBack}
        onPractise={fresh}
      />
    </section>
  );
}
