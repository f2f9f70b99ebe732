/** Histograms of some layers: activations above, error signals below. */
import { unspoken } from '@components/diagrams/unspoken.ts';
import type { Histogram, QuantityKind } from '@engine';
import { type LayerPicture, rangeEnd } from './summaries.ts';

export function LayerHistograms({ pictures }: { pictures: readonly LayerPicture[] }) {
  return (
    <div class="initialisation-histograms" {...unspoken}>
      {pictures.map(({ layer, activations, errorSignals }) => (
        <div>
          <p class="initialisation-title">layer {layer}</p>
          <Bars histogram={activations} kind="activation" />
          <Bars histogram={errorSignals} kind="errorSignal" />
        </div>
      ))}
    </div>
  );
}

/** One bar a bin, and at both ends what lies outside, in outline. */
function Bars({ histogram, kind }: { histogram: Histogram; kind: QuantityKind }) {
  const { low, high, counts, below, above } = histogram;
  const bars = [below, ...counts, above];
  const tallest = Math.max(1, ...bars);
  const width = 100 / bars.length;
  return (
    <div class={`q-${kind}`}>
      <svg aria-hidden="true" class="initialisation-bars" width="100%" height="56">
        {bars.map((count, index) => {
          const outside = index === 0 || index === bars.length - 1;
          const height = (54 * count) / tallest;
          return (
            <rect
              class={outside ? 'is-outside' : undefined}
              x={`${index * width + width * 0.06}%`}
              width={`${width * 0.88}%`}
              y={55 - height}
              height={height}
            />
          );
        })}
        <line x1="0" x2="100%" y1="55.5" y2="55.5" />
      </svg>
      <p class="initialisation-range">
        {low === -high ? (
          <span>±{rangeEnd(high)}</span>
        ) : (
          <>
            <span>{rangeEnd(low)}</span>
            <span>{rangeEnd(high)}</span>
          </>
        )}
      </p>
    </div>
  );
}
