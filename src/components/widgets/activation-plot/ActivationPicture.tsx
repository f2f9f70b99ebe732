/** Both curves, the tangent, and the point that can be dragged or moved by keys. */
import { Plot2D } from '@components/diagrams/plot/Plot2D.tsx';
import { createScale } from '@components/diagrams/plot/scales.ts';
import { formatGiven } from '@engine';
import { useMemo } from 'preact/hooks';
import { dragHandlers } from './drag.ts';
import { type ActivationState, curvesOf, DECIMALS, FACES, type PointView, RANGE } from './model.ts';

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

export function ActivationPicture({ id, state, point, onMove }: ActivationPictureProps) {
  const { activation, z } = state;
  const { name, rise, namesAt } = FACES[activation];
  const curves = useMemo(() => curvesOf(activation), [activation]);
  const drag = dragHandlers((share) => onMove(ACROSS.value(100 * share)));
  const spoken = `z = ${formatGiven(z, DECIMALS)}: f(z) = ${point.valueText}, slope ${point.slopeText}`;
  return (
    <div class="activation-picture" {...drag}>
      <Plot2D
        id={`${id}-plot`}
        title={`${name} and its derivative`}
        description={`Both over z from ${formatGiven(RANGE[0], 0)} to ${RANGE[1]}. At ${spoken}.`}
        live
        height={260}
        x={{ domain: RANGE, label: '$z$' }}
        y={{ domain: rise }}
        series={[
          {
            points: curves.value,
            kind: 'activation',
            label: '$f(z)$',
            labelAt: namesAt[0],
            labelBelow: rise[1] > 2,
          },
          {
            points: curves.slope,
            kind: 'derivative',
            label: "$f'(z)$",
            labelAt: namesAt[1],
            dash: 'dashed',
          },
          ...(point.shown ? [{ points: point.tangent, colour: 5, thin: true } as const] : []),
        ]}
      >
        {point.shown && (
          <Handles
            z={z}
            rise={rise}
            point={point}
            spoken={spoken}
            onKey={(event) => {
              const next = zAfter(event.key, z, event.shiftKey);
              if (next === null) return;
              event.preventDefault();
              onMove(next);
            }}
          />
        )}
      </Plot2D>
    </div>
  );
}

interface HandlesProps {
  z: number;
  rise: readonly [number, number];
  point: PointView;
  spoken: string;
  onKey: (event: KeyboardEvent) => void;
}

/** The point on f, the one on f′ under or over it, and the line between them. */
function Handles({ z, rise, point, spoken, onKey }: HandlesProps) {
  const up = createScale(rise);
  const x = `${ACROSS.at(z)}%`;
  const [value, slope] = [point.value, point.slope].map((each) => `${100 - up.at(each)}%`);
  return (
    <g
      class="activation-handle"
      role="slider"
      tabindex={0}
      aria-label="z, the point on the curve"
      aria-valuemin={RANGE[0]}
      aria-valuemax={RANGE[1]}
      aria-valuenow={z}
      aria-valuetext={spoken}
      onKeyDown={onKey}
    >
      <line x1={x} x2={x} y1={value} y2={slope} />
      <circle class="activation-slope q-derivative" cx={x} cy={slope} r="5" />
      <circle class="activation-reach" cx={x} cy={value} r="16" />
      <circle class="activation-point q-activation" cx={x} cy={value} r="7.5" />
    </g>
  );
}
