/** A surface from above: bands of height, and paths or arrows over it. */
import type { ComponentChildren } from 'preact';
import { Plot2D } from '../plot/Plot2D.tsx';
import { Stretched } from '../plot/PlotSeries.tsx';
import type { Mark, Series } from '../plot/series.ts';
import { ContourKey } from './ContourKey.tsx';
import type { ContourPicture } from './contour-pictures.ts';
import { type Arrow, PlotArrow } from './PlotArrow.tsx';
import './contour.css';

export interface ContourPlotProps {
  id: string;
  title: string;
  description: string;
  picture: ContourPicture;
  /** Paths over the surface. */
  series?: readonly Series[];
  marks?: readonly Mark[];
  arrows?: readonly Arrow[];
  /** What the height is called beside the bands. */
  height?: string;
  /** What the axes are called; x and y unless said. */
  x?: string;
  y?: string;
  /** Drawn over everything: what can be moved. The plot is a group then, not one image. */
  children?: ComponentChildren;
}

export function ContourPlot(props: ContourPlotProps) {
  const { id, picture, series = [], marks = [], arrows = [], height = 'height' } = props;
  const { x = '$x$', y = '$y$' } = props;
  const { area, bands } = picture;
  return (
    <div class="contour">
      <Plot2D
        id={id}
        title={props.title}
        description={props.description}
        series={series}
        marks={marks}
        x={{ domain: area.x, label: x }}
        y={{ domain: area.y, label: y }}
        square
        grid={false}
        live={props.children !== undefined}
        backdrop={
          <Stretched clip>
            <path class="contour-band" style={bandStyle(0)} d="M0 0H1000V1000H0Z" />
            {bands.map(({ depth, path }) => (
              <path class="contour-band" style={bandStyle(depth)} d={path} fill-rule="evenodd" />
            ))}
          </Stretched>
        }
      >
        {arrows.map((arrow, index) => (
          <PlotArrow id={`${id}-arrow-${index + 1}`} area={area} arrow={arrow} />
        ))}
        {props.children}
      </Plot2D>
      <ContourKey bands={bands} label={height} />
    </div>
  );
}

/** The ramp runs from the colour of the heights to that of the depths. */
export function bandStyle(depth: number): string {
  return `--depth:${Math.round(100 * depth)}%`;
}
