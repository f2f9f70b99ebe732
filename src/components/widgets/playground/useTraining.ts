/** The run of a playground: started, played, stepped and watched in a worker that is made when it is first needed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { addToHistory, type HistoryPoint } from './history.ts';
import type { Pace, RunReport } from './messages.ts';
import { createPageClient } from './page-client.ts';
import type { PlaygroundState } from './state.ts';
import type { TrainingClient } from './worker-client.ts';

const run = 'one';
/** Squares a side of the pictures. */
export const resolution = 50;

export interface Training {
  readonly report: RunReport | null;
  readonly history: readonly HistoryPoint[];
  /** The history of a run that was kept to compare. */
  readonly kept: readonly HistoryPoint[] | null;
  readonly notice: string | null;
  readonly start: (state: PlaygroundState) => void;
  readonly client: () => TrainingClient;
  readonly play: (pace: Pace) => void;
  readonly pause: () => void;
  readonly step: (unit: Pace['unit']) => void;
  readonly keep: () => void;
}

/** How many points a state trains on, for the place within an epoch. */
function trainingCount({ points, testShare }: PlaygroundState): number {
  return Math.max(1, Math.floor(points * (1 - testShare) + 1e-9));
}

export function useTraining(state: PlaygroundState): Training {
  const [report, setReport] = useState<RunReport | null>(null);
  const [history, setHistory] = useState<readonly HistoryPoint[]>([]);
  const [kept, setKept] = useState<readonly HistoryPoint[] | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const made = useRef<TrainingClient | null>(null);
  const current = useRef(state);
  current.current = state;
  const begun = useRef(false);

  const client = () => {
    made.current ??= createPageClient({
      onReport: (next) => {
        setReport(next);
        setHistory((old) => addToHistory(old, next, trainingCount(current.current)));
        if (next.problem !== null) setNotice(next.problem);
      },
      onNotice: (_, sentence) => setNotice(sentence),
    });
    return made.current;
  };
  const start = (next: PlaygroundState) => {
    begun.current = true;
    setNotice(null);
    setHistory([]);
    client().start(run, next);
    client().watch(run, resolution);
  };
  /** There is a run from the first moment, also for who presses a button in it. */
  const ensureRun = () => {
    if (!begun.current) start(current.current);
  };
  useEffect(() => {
    ensureRun();
    return () => {
      made.current?.dispose();
      made.current = null;
      begun.current = false;
    };
  }, []);
  return {
    report,
    history,
    kept,
    notice,
    start,
    client,
    play: (pace) => {
      ensureRun();
      setNotice(null);
      client().play(run, pace);
    },
    pause: () => client().pause(run),
    step: (unit) => {
      ensureRun();
      client().step(run, unit);
    },
    keep: () => setKept(history),
  };
}

/** The name of the one run of a playground. */
export const runName = run;
