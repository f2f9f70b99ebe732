/** An arrow in a plot, from a point along a vector. */

import { PlotText } from '../plot/PlotText.tsx';
import { percent } from '../plot/paths.ts';
import { createScale } from '../plot/scales.ts';
import { type Coloured, colourClass, type DataPoint } from '../plot/series.ts';
import { unspoken } from '../unspoken.ts';
import type { Area } from './heights.ts';

export interface Arrow extends Coloured {
  readonly from: DataPoint;
  readonly to: DataPoint;
  readonly label?: string;
}

interface PlotArrowProps {
  /** Unique on the page; the arrowhead is named by it. */
  id: string;
  area: Area;
  arrow: Arrow;
}

export function PlotArrow({ id, area, arrow }: PlotArrowProps) {
  const [x, y] = [createScale(area.x), createScale(area.y)];
  const [start, end] = [arrow.from, arrow.to].map(([across, up]) => ({
    left: percent(x.at(across)),
    top: percent(100 - y.at(up)),
  }));
  const leftward = arrow.to[0] < arrow.from[0];
  const tip = `${id}-tip`;
  return (
    <g class={`plot-arrow ${colourClass(arrow)}`} {...unspoken}>
      <marker
        id={tip}
        viewBox="0 0 10 10"
        refX="8"
        refY="5"
        markerWidth="13"
        markerHeight="13"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0.8L10 5L0 9.2L2.4 5Z" />
      </marker>
      <line
        x1={start?.left}
        y1={start?.top}
        x2={end?.left}
        y2={end?.top}
        marker-end={`url(#${tip})`}
      />
      {/* the halo first: that of a later letter must not lie over an earlier one */}
      {arrow.label &&
        ['is-halo', ''].map((part) => (
          <text
            key={part}
            class={leftward ? `is-before ${part}` : part}
            x={end?.left}
            y={end?.top}
            dx={leftward ? -8 : 8}
            dy="-8"
          >
            <PlotText label={arrow.label as string} />
          </text>
        ))}
    </g>
  );
}
