/** One series of a plot: a line, an area, points or bars. */
import type { Frame } from './frames.ts';
import { PlotShape } from './PlotShape.tsx';
import { areaPath, isInside, leaves, linePath, percent, stepPath } from './paths.ts';
import { colourClass, type Series } from './series.ts';

interface PlotSeriesProps {
  frame: Frame;
  series: Series;
  index: number;
}

export function PlotSeries({ frame, series, index }: PlotSeriesProps) {
  const { mark = 'line', shape } = series;
  const isLine = mark === 'line' || mark === 'steps' || mark === 'area';
  return (
    <g class={`plot-series ${colourClass(series, index)}`}>
      {isLine && <Line frame={frame} series={series} />}
      {mark === 'bars' && <Bars frame={frame} series={series} />}
      {(mark === 'points' || shape) && <Points frame={frame} series={series} />}
    </g>
  );
}

/** The drawing a path lives in is stretched over the plot; its strokes are not. */
function Line({ frame, series }: Omit<PlotSeriesProps, 'index'>) {
  const { mark, points, dash = 'solid', thin = false, baseline } = series;
  const clip = leaves(frame, points);
  const path = mark === 'steps' ? stepPath(frame, points) : linePath(frame, points);
  return (
    <Stretched clip={clip}>
      {mark === 'area' && <path class="plot-area-fill" d={areaPath(frame, points, baseline)} />}
      <path class={`plot-line is-${dash}${thin ? ' is-thin' : ''}`} d={path} />
    </Stretched>
  );
}

interface StretchedProps {
  clip: boolean;
  children: preact.ComponentChildren;
}

/** A box of 1000 by 1000 over the whole plot. */
export function Stretched({ clip, children }: StretchedProps) {
  return (
    <svg
      width="100%"
      height="100%"
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      overflow={clip ? 'hidden' : 'visible'}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

function Points({ frame, series }: Omit<PlotSeriesProps, 'index'>) {
  const { points, shape = 'circle', size = series.mark === 'points' ? 3.6 : 2.6 } = series;
  const shown = points.filter((point) => isInside(frame, point));
  return (
    <>
      {shown.map(([x, y]) => (
        <PlotShape shape={shape} left={frame.x.at(x)} top={100 - frame.y.at(y)} size={size} />
      ))}
    </>
  );
}

function Bars({ frame: { x, y }, series }: Omit<PlotSeriesProps, 'index'>) {
  const { points, width = 0.7 } = series;
  const standing = points.filter((point) => point.every(Number.isFinite));
  return (
    <>
      {standing.map(([at, height]) => {
        const [left, right] = [x.at(at - width / 2), x.at(at + width / 2)];
        const [foot, top] = [100 - y.at(0), 100 - y.at(height)];
        return (
          <rect
            class="plot-bar"
            x={percent(left)}
            width={percent(right - left)}
            y={percent(Math.min(foot, top))}
            height={percent(Math.abs(foot - top))}
          />
        );
      })}
    </>
  );
}
