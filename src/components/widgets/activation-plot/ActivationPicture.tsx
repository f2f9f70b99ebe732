/** Both curves, the tangent, and the point that can be dragged or moved by keys. */
import type { Frame } from '@components/diagrams/plot/frames.ts';
import { PlotAxes } from '@components/diagrams/plot/PlotAxes.tsx';
import { PlotSeries } from '@components/diagrams/plot/PlotSeries.tsx';
import { createScale } from '@components/diagrams/plot/scales.ts';
import { formatGiven } from '@engine';
import { useMemo } from 'preact/hooks';
import '@components/diagrams/plot/plot.css';
import { dragHandlers } from './drag.ts';
import { type ActivationState, curvesOf, DECIMALS, FACES, type PointView, RANGE } from './model.ts';
import { CurveNames, Handles } from './PictureParts.tsx';

interface ActivationPictureProps {
  id: string;
  state: ActivationState;
  point: PointView;
  onMove: (z: number) => void;
}

const ACROSS = createScale(RANGE);
const STEP = 0.1;
const LEAP = 1;

/** Where a key moves the point, or null. */
function zAfter(key: string, z: number, far: boolean): number | null {
  const step = far ? LEAP : STEP;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return z - step;
  if (key === 'ArrowRight' || key === 'ArrowUp') return z + step;
  if (key === 'PageDown') return z - LEAP;
  if (key === 'PageUp') return z + LEAP;
  if (key === 'Home') return RANGE[0];
  return key === 'End' ? RANGE[1] : null;
}

/** The drawing holds something to work with: it is no single image. */
const GROUP = { role: 'group' } as const;

/** Room for the texts at the left, and for half a number at the right. */
const ROOM = 'padding-inline:36px 8px';

export function ActivationPicture({ id, state, point, onMove }: ActivationPictureProps) {
  const { activation, z } = state;
  const { name, rise } = FACES[activation];
  const curves = useMemo(() => curvesOf(activation), [activation]);
  const frame: Frame = { x: ACROSS, y: createScale(rise) };
  const drag = dragHandlers((share) => onMove(ACROSS.value(100 * share)));
  const spoken = `z = ${formatGiven(z, DECIMALS)}: f(z) = ${point.valueText}, slope ${point.slopeText}`;
  const onKey = (event: KeyboardEvent) => {
    const next = zAfter(event.key, z, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <div class="activation-picture plot" style={ROOM} {...drag}>
      <svg
        class="plot-drawing"
        style="height:260px"
        {...GROUP}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{`${name} and its derivative`}</title>
        <desc id={`${id}-description`}>
          {`Both over z from ${formatGiven(RANGE[0], 0)} to ${RANGE[1]}. At ${spoken}.`}
        </desc>
        <PlotAxes frame={frame} grid upright />
        <PlotSeries frame={frame} index={0} series={{ points: curves.value, kind: 'activation' }} />
        <PlotSeries
          frame={frame}
          index={1}
          series={{ points: curves.slope, kind: 'derivative', dash: 'dashed' }}
        />
        <CurveNames frame={frame} curves={curves} activation={activation} />
        {point.shown && (
          <>
            <PlotSeries
              frame={frame}
              index={2}
              series={{ points: point.tangent, colour: 5, thin: true }}
            />
            <Handles frame={frame} z={z} point={point} spoken={spoken} onKey={onKey} />
          </>
        )}
      </svg>
      <p class="plot-x-label" aria-hidden="true">
        <i>z</i>
      </p>
    </div>
  );
}
