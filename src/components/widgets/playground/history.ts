/** The losses of a run, thinned out as they grow, so that a long run stays drawable. Pure. */
import type { RunReport } from './messages.ts';

export interface HistoryPoint {
  /** Epochs, with the part of the one at hand. */
  readonly epochs: number;
  readonly training: number;
  readonly test: number | null;
}

const most = 400;

/** The history after a report: a run begun anew begins it anew. */
export function addToHistory(
  history: readonly HistoryPoint[],
  { epochs, position, steps, training, test }: RunReport,
  trainingPoints: number,
): readonly HistoryPoint[] {
  const at = epochs + position / Math.max(1, trainingPoints);
  const point = { epochs: at, training: training.loss, test: test?.loss ?? null };
  const last = history.at(-1);
  if (steps === 0 || last === undefined || at < last.epochs) return [point];
  const grown = at === last.epochs ? [...history.slice(0, -1), point] : [...history, point];
  if (grown.length <= most) return grown;
  return grown.filter((_, index) => index % 2 === 0 || index === grown.length - 1);
}
