/** Training and test loss, epoch by epoch, and those of the run that was kept to compare. */
import { formatNumber } from '@engine';
import { extentOf, type HistoryExtent } from './history.ts';
import type { LossPoint } from './messages.ts';

interface LossCurveProps {
  readonly history: readonly LossPoint[];
  readonly kept?: readonly LossPoint[] | null;
  /** The axes, where two curves share them. */
  readonly extent?: HistoryExtent;
}

const width = 100;
const height = 40;

type Value = (point: LossPoint) => number | null;

function pathOf(points: readonly LossPoint[], { last, top }: HistoryExtent, value: Value) {
  return points
    .flatMap((point) => {
      const at = value(point);
      if (at === null || !Number.isFinite(at)) return [];
      return [
        `${((width * point.epochs) / last).toFixed(2)} ${(height * (1 - at / top)).toFixed(2)}`,
      ];
    })
    .map((place, index) => `${index === 0 ? 'M' : 'L'}${place}`)
    .join('');
}

function spoken(now: LossPoint | undefined): string {
  if (!now) return 'Loss against epochs: nothing is trained yet.';
  const test = now.test === null ? '' : `, ${formatNumber(now.test, 4)} on the test points`;
  return `Loss against epochs. Now ${formatNumber(now.training, 4)} on the training points${test}.`;
}

export function LossCurve({ history, kept = null, extent }: LossCurveProps) {
  const axes = extent ?? extentOf([...history, ...(kept ?? [])]);
  const path = (points: readonly LossPoint[], value: Value) => pathOf(points, axes, value);
  const epochs = formatNumber(axes.last, 0);
  return (
    <figure class="play-curve">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={spoken(history.at(-1))}
      >
        {kept && <path class="is-kept" d={path(kept, ({ training }) => training)} />}
        {kept && <path class="is-kept is-test" d={path(kept, ({ test }) => test)} />}
        <path d={path(history, ({ training }) => training)} />
        <path class="is-test" d={path(history, ({ test }) => test)} />
      </svg>
      <figcaption>
        Loss from 0 to {formatNumber(axes.top, 3)} over {epochs}{' '}
        {epochs === '1' ? 'epoch' : 'epochs'}: training solid, test dashed
        {kept ? ', the kept run grey' : ''}.
      </figcaption>
    </figure>
  );
}
