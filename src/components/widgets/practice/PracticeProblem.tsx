/** One problem in a chapter, to be worked where it stands, and others like it. */
import { formatKey, type Level, problemKind } from '@engine';
import { useState } from 'preact/hooks';
import { AfterProblem } from './AfterProblem.tsx';
import { freshProblem } from './desk.ts';
import { ProblemWork } from './ProblemWork.tsx';
import { attemptOf } from './record.ts';
import { freshId, freshSeed } from './seeds.ts';
import { seeSolution } from './session.ts';
import { useProgress } from './useProgress.ts';
import { useSession } from './useSession.ts';

export interface PracticeProblemProps {
  /** Unique on the page. */
  readonly id: string;
  readonly kind: string;
  readonly level: Level;
  readonly seed: number;
  /** The address of the practice page. */
  readonly desk: string;
}

export function PracticeProblem({ id, kind, level: first, seed, desk }: PracticeProblemProps) {
  const { session, record, change, begin } = useSession(() => freshProblem(kind, first, seed));
  const progress = useProgress();
  const [level, setLevel] = useState<Level>(first);
  const again = (next: Level) => {
    setLevel(next);
    begin(freshProblem(kind, next, freshSeed()));
  };
  const key = formatKey(session.problem.key);
  return (
    <section class="practice" aria-label={`Practice: ${problemKind(kind).title}`}>
      <p class="practice-title">
        <strong>{problemKind(kind).title}</strong>{' '}
        <small>
          level {level} · <a href={`${desk}#p=${key}`}>on the practice page</a>
        </small>
      </p>
      <ProblemWork
        key={key}
        id={id}
        session={session}
        onChange={change}
        onDone={(done) =>
          progress.add(
            attemptOf(done, record, { id: freshId(), at: Date.now(), done: true, review: null }),
          )
        }
      />
      <AfterProblem
        session={session}
        chapter={undefined}
        onSee={() => change(seeSolution)}
        onAgain={() => again(level)}
        onHarder={level < 3 ? () => again((level + 1) as Level) : null}
      />
      <p class="practice-note" aria-live="polite">
        {progress.note}
      </p>
    </section>
  );
}
