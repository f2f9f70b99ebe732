/** The plane coloured by a network's answer, with its border, and points and lines over it. */
import { Plot2D } from '../plot/Plot2D.tsx';
import { Stretched } from '../plot/PlotSeries.tsx';
import type { Series } from '../plot/series.ts';
import type { DecisionMap } from './decision-maps.ts';
import './decisions.css';

export interface DecisionPlaneProps {
  id: string;
  title: string;
  description: string;
  map: DecisionMap;
  series: readonly Series[];
}

export function DecisionPlane({ map, ...plot }: DecisionPlaneProps) {
  const { area, bands, border, overhang } = map;
  return (
    <Plot2D
      {...plot}
      x={{ label: '$x_1$', domain: area.x }}
      y={{ label: '$x_2$', domain: area.y }}
      grid={false}
      square
      backdrop={
        <Stretched clip>
          <Overhanging share={overhang}>
            {bands.map(({ path, sign, strength }) => (
              <path
                class={`decision-band ${sign > 0 ? 'is-plus' : 'is-minus'}`}
                style={`--strength:${Math.round(100 * strength)}%`}
                d={path}
                fill-rule="evenodd"
              />
            ))}
            <path class="decision-border" d={border} />
          </Overhanging>
        </Stretched>
      }
    />
  );
}

interface OverhangingProps {
  share: number;
  children: preact.ComponentChildren;
}

/** Scales a box of 1000 so that it reaches over the drawing on all sides. */
export function Overhanging({ share, children }: OverhangingProps) {
  const [shift, scale] = [-1000 * share, 1 + 2 * share];
  return <g transform={`translate(${shift} ${shift}) scale(${scale})`}>{children}</g>;
}
