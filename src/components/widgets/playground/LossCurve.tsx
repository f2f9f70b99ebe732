/** Training and test loss, epoch by epoch, and those of the run that was kept to compare. */
import { formatNumber } from '@engine';
import type { HistoryPoint } from './history.ts';

interface LossCurveProps {
  readonly history: readonly HistoryPoint[];
  readonly kept: readonly HistoryPoint[] | null;
}

const width = 100;
const height = 40;

export function LossCurve({ history, kept }: LossCurveProps) {
  const all = [...history, ...(kept ?? [])];
  const last = Math.max(1, ...all.map(({ epochs }) => epochs));
  const top = Math.max(
    1e-9,
    ...all.flatMap(({ training, test }) => [training, test ?? 0]).filter(Number.isFinite),
  );
  const path = (points: readonly HistoryPoint[], value: (point: HistoryPoint) => number | null) =>
    points
      .flatMap((point) => {
        const at = value(point);
        if (at === null || !Number.isFinite(at)) return [];
        return [
          `${((width * point.epochs) / last).toFixed(2)} ${(height * (1 - at / top)).toFixed(2)}`,
        ];
      })
      .map((place, index) => `${index === 0 ? 'M' : 'L'}${place}`)
      .join('');
  const now = history.at(-1);
  const says = now
    ? `Loss against epochs. Now ${formatNumber(now.training, 4)} on the training points${now.test === null ? '' : `, ${formatNumber(now.test, 4)} on the test points`}.`
    : 'Loss against epochs: nothing is trained yet.';
  return (
    <figure class="play-curve">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={says}
      >
        {kept && <path class="is-kept" d={path(kept, ({ training }) => training)} />}
        {kept && <path class="is-kept is-test" d={path(kept, ({ test }) => test)} />}
        <path d={path(history, ({ training }) => training)} />
        <path class="is-test" d={path(history, ({ test }) => test)} />
      </svg>
      <figcaption>
        Loss from 0 to {formatNumber(top, 3)} over {last} {last === 1 ? 'epoch' : 'epochs'}:
        training solid, test dashed{kept ? ', the kept run fainter' : ''}.
      </figcaption>
    </figure>
  );
}
