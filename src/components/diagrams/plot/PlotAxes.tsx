/** The grid, the ticks and the frame of a plot. */
import { unspoken } from '../unspoken.ts';
import type { Frame } from './frames.ts';
import { percent } from './paths.ts';
import type { Tick } from './scales.ts';

/** Every other tick of a long axis leaves a narrow plot. */
const tickClass = (ticks: readonly Tick[], index: number) =>
  ticks.length > 6 && index % 2 === 1 ? 'plot-tick is-minor' : 'plot-tick';

interface PlotAxesProps {
  frame: Frame;
  /** Lines behind the data at the ticks of y. */
  grid: boolean;
  /** The y axis itself, where it runs through the plot. */
  upright: boolean;
}

export function PlotAxes({ frame, grid, upright }: PlotAxesProps) {
  const { x, y } = frame;
  return (
    <g class="plot-axes" {...unspoken}>
      {grid &&
        y.ticks.map(({ at }) => (
          <line class="plot-grid" x1="0" x2="100%" y1={percent(100 - at)} y2={percent(100 - at)} />
        ))}
      <Zero frame={frame} upright={upright} />
      <line class="plot-foot" x1="0" x2="100%" y1="100%" y2="100%" />
      {x.ticks.map(({ at, text }, index) => (
        <g class={tickClass(x.ticks, index)}>
          <svg x={percent(at)} y="100%" overflow="visible" aria-hidden="true">
            <line y2="5" />
          </svg>
          <text class="plot-x-tick" x={percent(at)} y="100%" dy="19">
            {text}
          </text>
        </g>
      ))}
      {y.ticks.map(({ at, text }) => (
        <text class="plot-y-tick" x="0" dx="-8" y={percent(100 - at)}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** The axes themselves, where they run through the plot. */
function Zero({ frame: { x, y }, upright }: Omit<PlotAxesProps, 'grid'>) {
  const [left, top] = [x.at(0), 100 - y.at(0)];
  return (
    <>
      {!y.log && top > 0.5 && top < 99.5 && (
        <line class="plot-zero" x1="0" x2="100%" y1={percent(top)} y2={percent(top)} />
      )}
      {upright && !x.log && left > 0.5 && left < 99.5 && (
        <line class="plot-zero" x1={percent(left)} x2={percent(left)} y1="0" y2="100%" />
      )}
    </>
  );
}
