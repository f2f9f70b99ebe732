/** The losses of a run, thinned out as they grow, so that a long run stays drawable. Pure. */
import type { LossPoint, RunReport } from './messages.ts';

const most = 400;

/** The history after a report: a run begun anew begins it anew. */
export function addToHistory(
  history: readonly LossPoint[],
  { epochs, position, steps, training, test, passed }: RunReport,
  trainingPoints: number,
): readonly LossPoint[] {
  const at = epochs + position / Math.max(1, trainingPoints);
  const point = { epochs: at, training: training.loss, test: test?.loss ?? null };
  const last = history.at(-1);
  const isNew = steps === 0 || last === undefined || at < last.epochs;
  const before = isNew ? [] : at === last.epochs ? history.slice(0, -1) : history;
  const since = before.at(-1)?.epochs ?? Number.NEGATIVE_INFINITY;
  const way = passed.filter((each) => each.epochs > since && each.epochs < at);
  const grown = [...before, ...way, point];
  if (grown.length <= most) return grown;
  return grown.filter((_, index) => index % 2 === 0 || index === grown.length - 1);
}

/** How far a picture of losses reaches: to the right and up. */
export interface HistoryExtent {
  readonly last: number;
  readonly top: number;
}

export function extentOf(points: readonly LossPoint[]): HistoryExtent {
  let [last, top] = [1, 1e-9];
  for (const { epochs, training, test } of points) {
    last = Math.max(last, epochs);
    for (const loss of [training, test ?? 0]) if (Number.isFinite(loss)) top = Math.max(top, loss);
  }
  return { last, top };
}

/** At most `count` of the points, evenly taken, the last one always among them. */
export function thinned(points: readonly LossPoint[], count: number): readonly LossPoint[] {
  if (points.length <= count) return points;
  const last = points.length - 1;
  return Array.from(
    { length: count },
    (_, k) => points[Math.round((k * last) / (count - 1))] as LossPoint,
  );
}
