/** The areas of the classes, drawn under the points. */
import { type Colour, colourClass } from '../plot/series.ts';
import { unspoken } from '../unspoken.ts';
import type { Run } from './class-map.ts';

/** Rows lie over each other by this much, so that no gap shows between them. */
const OVERLAP = 0.3;

interface MapBackdropProps {
  runs: readonly Run[];
  colours: readonly Colour[];
  percent: (value: number) => string;
}

export function MapBackdrop({ runs, colours, percent }: MapBackdropProps) {
  return (
    <g shape-rendering="crispEdges" {...unspoken}>
      {colours.map((colour, index) => (
        <g class={colourClass({ colour })}>
          {runs
            .filter((run) => run.class === index)
            .map(({ left, top, width, height }) => (
              <rect
                class="class-area"
                x={percent(left)}
                y={percent(top)}
                width={percent(width)}
                height={percent(height + OVERLAP)}
              />
            ))}
        </g>
      ))}
    </g>
  );
}
