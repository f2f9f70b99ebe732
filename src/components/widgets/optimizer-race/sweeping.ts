/** A sweep in a worker: started, followed, cancelled, and taken up again once if the worker dies. */
import type { RaceState } from './model.ts';
import { jobsOf, type Sweep, type SweepJob, type SweepResult, subjectOf } from './sweep.ts';

/** As much of a worker as is used here. */
export interface SweepWorker {
  onmessage: ((event: { data: SweepResult }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(jobs: readonly SweepJob[]): void;
  terminate(): void;
}

export interface SweepEvents {
  readonly onResults: (results: readonly SweepResult[]) => void;
  /** The worker died, and another goes on with what is left. */
  readonly onRestart: () => void;
  readonly onDone: () => void;
  readonly onFail: () => void;
}

/** A sweep under way. */
export interface SweepRun {
  readonly stop: () => void;
  /** Rests, with the results so far, until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/** How often a worker may die before the sweep is given up. */
const TRIES = 2;
/** A worker that says nothing for so long, in milliseconds, counts as dead. */
export const SILENCE = 15_000;

/** Starts the jobs. Results come in the order of the jobs. */
export function startSweep(
  jobs: readonly SweepJob[],
  make: () => SweepWorker,
  { onResults, onRestart, onDone, onFail }: SweepEvents,
): SweepRun {
  const results: SweepResult[] = [];
  let worker: SweepWorker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = TRIES;
  let isOver = false;
  const pause = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  };
  const finish = (tell?: () => void) => {
    pause();
    isOver = true;
    tell?.();
  };
  const die = () => {
    pause();
    tries -= 1;
    if (tries === 0) return finish(onFail);
    onRestart();
    run();
  };
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(die, SILENCE);
  };
  const hear = (result: SweepResult) => {
    results.push(result);
    onResults([...results]);
    if (results.length < jobs.length) watch();
    else finish(onDone);
  };
  const run = () => {
    try {
      const made = make();
      worker = made;
      made.onerror = () => made === worker && die();
      made.onmessage = ({ data }) => made === worker && hear(data);
      watch();
      made.postMessage(jobs.slice(results.length));
    } catch {
      die();
    }
  };
  run();
  return {
    stop: () => finish(),
    pause,
    resume: () => {
      if (!isOver && worker === null) run();
    },
  };
}

/** The worker of this folder; the address must stand right here for it to be built. */
function createSweepWorker(): SweepWorker {
  const made: unknown = new Worker(new URL('./sweep.worker.ts', import.meta.url), {
    type: 'module',
  });
  // all that is used of it: a message with a result, an error, an end
  return made as SweepWorker;
}

/** Sweeps a race; tells of every change, and answers with what ends it. Rests in a tab that nobody sees. */
export function sweepOf(state: RaceState, onChange: (sweep: Sweep) => void): () => void {
  const jobs = jobsOf(state);
  let sweep: Sweep = {
    status: 'running',
    of: subjectOf(state),
    results: [],
    count: jobs.length,
    restarted: false,
  };
  const change = (part: Partial<Sweep>) => {
    sweep = { ...sweep, ...part };
    onChange(sweep);
  };
  if (jobs.length === 0) return () => {};
  change({});
  const run = startSweep(jobs, createSweepWorker, {
    onResults: (results) => change({ results }),
    onRestart: () => change({ restarted: true }),
    onDone: () => change({ status: 'done' }),
    onFail: () => change({ status: 'failed' }),
  });
  const look = () => (document.hidden ? run.pause() : run.resume());
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    run.stop();
  };
}
