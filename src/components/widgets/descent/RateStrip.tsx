/** η on its logarithmic scale, with the limits that the curvature at the minimum sets. */
import { percent } from '@components/diagrams/plot/paths.ts';
import { formatGiven } from '@engine';
import { RATES } from './model.ts';
import { placeOfRate, RATE_TICKS, rateBands } from './pictures.ts';

interface RateStripProps {
  rate: number;
  limit: number;
}

const { least, most } = RATES;

export function RateStrip({ rate, limit }: RateStripProps) {
  return (
    <div class="rate-strip" aria-hidden="true">
      <div class="rate-bands">
        {rateBands(limit, least, most).map(({ name, from, to }, index) => (
          <span class={`rate-band is-${index}`} style={`inline-size:${percent(to - from)}`}>
            {to - from > 9 ? name : ''}
          </span>
        ))}
        <span
          class="rate-pointer"
          style={`inset-inline-start:${percent(placeOfRate(rate, least, most))}`}
        />
      </div>
      <div class="rate-ticks">
        {RATE_TICKS.map((tick) => (
          <span style={`inset-inline-start:${percent(placeOfRate(tick, least, most))}`}>
            {formatGiven(tick, 1)}
          </span>
        ))}
        <span
          class="is-limit"
          style={`inset-inline-start:${percent(placeOfRate(limit, least, most))}`}
        >
          2/λ<sub>max</sub>
        </span>
      </div>
    </div>
  );
}
