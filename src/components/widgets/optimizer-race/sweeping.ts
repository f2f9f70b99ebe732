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
  readonly onDone: () => void;
  readonly onFail: () => void;
}

/** How often a worker may die before the sweep is given up. */
const TRIES = 2;
/** A worker that says nothing for so long, in milliseconds, counts as dead. */
export const SILENCE = 15_000;

/** Starts the jobs; the answer ends them. Results come in the order of the jobs. */
export function startSweep(
  jobs: readonly SweepJob[],
  make: () => SweepWorker,
  { onResults, onDone, onFail }: SweepEvents,
): () => void {
  const results: SweepResult[] = [];
  let worker: SweepWorker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  };
  const run = (tries: number) => {
    const die = () => {
      stop();
      if (tries > 1) run(tries - 1);
      else onFail();
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(die, SILENCE);
    };
    try {
      const made = make();
      worker = made;
      made.onerror = () => made === worker && die();
      made.onmessage = ({ data }) => {
        if (made !== worker) return;
        results.push(data);
        onResults([...results]);
        if (results.length < jobs.length) return watch();
        stop();
        onDone();
      };
      watch();
      made.postMessage(jobs.slice(results.length));
    } catch {
      die();
    }
  };
  run(TRIES);
  return stop;
}

/** The worker of this folder; the address must stand right here for it to be built. */
function createSweepWorker(): SweepWorker {
  const made: unknown = new Worker(new URL('./sweep.worker.ts', import.meta.url), {
    type: 'module',
  });
  // all that is used of it: a message with a result, an error, an end
  return made as SweepWorker;
}

/** Sweeps a race; tells of every change, and answers with what ends it. */
export function sweepOf(state: RaceState, onChange: (sweep: Sweep) => void): () => void {
  const jobs = jobsOf(state);
  let sweep: Sweep = { status: 'running', of: subjectOf(state), results: [], count: jobs.length };
  const change = (part: Partial<Sweep>) => {
    sweep = { ...sweep, ...part };
    onChange(sweep);
  };
  if (jobs.length === 0) return () => {};
  change({});
  return startSweep(jobs, createSweepWorker, {
    onResults: (results) => change({ results }),
    onDone: () => change({ status: 'done' }),
    onFail: () => change({ status: 'failed' }),
  });
}
