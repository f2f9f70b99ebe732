/** The plane of a perceptron: points, line, and the side it calls positive, shaded. */
import type { Area } from '../contour/heights.ts';
import { Plot2D } from '../plot/Plot2D.tsx';
import { Stretched } from '../plot/PlotSeries.tsx';
import type { DataPoint, Series } from '../plot/series.ts';

export interface PerceptronPlaneProps {
  id: string;
  title: string;
  description: string;
  series: readonly Series[];
  /** What the two inputs are called. */
  axes: readonly [string, string];
  area: Area;
  /** Corners of the positive side, in percent from the left and from the top. */
  positiveSide: readonly DataPoint[];
}

export function PerceptronPlane(props: PerceptronPlaneProps) {
  const { axes, area, positiveSide, ...plot } = props;
  const corners = positiveSide.map(([left, top]) => `${10 * left},${10 * top}`).join(' ');
  return (
    <Plot2D
      {...plot}
      x={{ label: axes[0], domain: area.x }}
      y={{ label: axes[1], domain: area.y }}
      grid={false}
      square
      backdrop={
        <Stretched clip>
          <polygon class="positive-side" points={corners} />
        </Stretched>
      }
    />
  );
}
