/** The runs that a page shows: the live one, and one that was kept to compare. Pure. */

import { trainingCount } from './data.ts';
import { addToHistory } from './history.ts';
import type { LossPoint, RunName, RunReport } from './messages.ts';
import type { PlaygroundState } from './state.ts';

export interface Run {
  readonly name: RunName;
  readonly state: PlaygroundState;
  /** Null between a start and its first report. */
  readonly report: RunReport | null;
  readonly history: readonly LossPoint[];
  /** A weight was edited in place since it began. */
  readonly isEdited: boolean;
}

export interface Runs {
  readonly live: Run;
  readonly kept: Run | null;
}

export function freshRun(name: RunName, state: PlaygroundState): Run {
  return { name, state, report: null, history: [], isEdited: false };
}

function taken(run: Run, report: RunReport): Run {
  if (report.run !== run.name) return run;
  const count = trainingCount(run.state);
  return { ...run, report, history: addToHistory(run.history, report, count) };
}

/** The runs after a report, which goes to the run of its name. */
export function withReport({ live, kept }: Runs, report: RunReport): Runs {
  return { live: taken(live, report), kept: kept && taken(kept, report) };
}

/** The name that the live run does not have. */
export function otherName({ live }: Runs): RunName {
  return live.name === 'a' ? 'b' : 'a';
}
