/** Lines and the numbered regions they cut a square into; the more nodes are active, the darker. */
import type { Area } from '../contour/heights.ts';
import { Plot2D } from '../plot/Plot2D.tsx';
import { Stretched } from '../plot/PlotSeries.tsx';
import { percent } from '../plot/paths.ts';
import type { Series } from '../plot/series.ts';
import { unspoken } from '../unspoken.ts';
import { placed, type Region } from './line-regions.ts';
import './decisions.css';

export interface RegionsPlaneProps {
  id: string;
  title: string;
  description: string;
  area: Area;
  regions: readonly Region[];
  lines: readonly Series[];
}

export function RegionsPlane({ area, regions, lines, ...plot }: RegionsPlaneProps) {
  const shown = regions.map((region) => placed(region, area));
  return (
    <Plot2D
      {...plot}
      series={lines}
      x={{ label: '$x_1$', domain: area.x, ticks: 4 }}
      y={{ label: '$x_2$', domain: area.y, ticks: 4 }}
      grid={false}
      square
      backdrop={
        <Stretched clip>
          {shown.map(({ places, active }) => (
            <polygon
              class="region"
              style={`--active:${active}`}
              points={places.map(([left, top]) => `${10 * left},${10 * top}`).join(' ')}
            />
          ))}
        </Stretched>
      }
    >
      <g class="region-numbers" {...unspoken}>
        {shown.map(({ middle }, index) => (
          <text x={percent(middle[0])} y={percent(middle[1])}>
            {index + 1}
          </text>
        ))}
      </g>
    </Plot2D>
  );
}
