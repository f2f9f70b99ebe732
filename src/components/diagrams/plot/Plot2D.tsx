/**
 * A plot of series over two axes: data in, picture out. Across and down, places are percentages
 * and texts are pixels, so that one drawing is legible on a phone and on a wide page alike.
 */
import type { ComponentChildren } from 'preact';
import { directLabels } from './direct-labels.ts';
import { type FrameOptions, frameOf } from './frames.ts';
import { LabelText } from './LabelText.tsx';
import { marginsOf } from './margins.ts';
import { PlotAxes } from './PlotAxes.tsx';
import { Marked, Names, Rules } from './PlotMarks.tsx';
import { PlotSeries } from './PlotSeries.tsx';
import './plot.css';

export interface Plot2DProps extends FrameOptions {
  /** Unique on the page; the title and the description are named by it. */
  id: string;
  title: string;
  description: string;
  /** Of the plotting area, in pixels; 240 unless said. */
  height?: number;
  /** One unit is as long up as across; the height then follows from the width. */
  square?: boolean;
  /** Lines behind the data at the ticks of y. */
  grid?: boolean;
  /** Drawn under the series. */
  backdrop?: ComponentChildren;
  /** Drawn over everything: what can be moved. */
  children?: ComponentChildren;
  /** Something in it can be worked with: it is a group then, not one image. */
  live?: boolean;
}

export function Plot2D(props: Plot2DProps) {
  const { id, title, description, series, marks = [], rules = [], height = 240 } = props;
  const { x, y, square = false, grid = true, live = false } = props;
  const frame = frameOf(props);
  const { left, right } = marginsOf(frame, series);
  const [width, rise] = [frame.x, frame.y].map(({ domain }) => domain[1] - domain[0]);
  const size = square ? `aspect-ratio:${width}/${rise}` : `height:${height}px`;
  return (
    <div class="plot" style={`padding-inline:${left}px ${right}px`}>
      {y?.label && (
        <p class="plot-y-label" style={`margin-inline-start:${-left}px`} aria-hidden="true">
          <LabelText label={y.label} />
        </p>
      )}
      <svg
        class="plot-drawing"
        style={size}
        role={live ? 'group' : 'img'}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {props.backdrop}
        <PlotAxes frame={frame} grid={grid} upright={series.every(({ mark }) => mark !== 'bars')} />
        <Rules frame={frame} rules={rules} />
        {series.map((each, index) => (
          <PlotSeries frame={frame} series={each} index={index} />
        ))}
        <Names labels={directLabels(frame, series, square ? 300 : height)} series={series} />
        <Marked frame={frame} marks={marks} />
        {props.children}
      </svg>
      {x?.label && (
        <p class="plot-x-label" aria-hidden="true">
          <LabelText label={x.label} />
        </p>
      )}
    </div>
  );
}
