/** The plane: points, line, the side called positive; own points are placed by pressing on it. */
import type { Area } from '@components/diagrams/contour/heights.ts';
import { frameOf } from '@components/diagrams/plot/frames.ts';
import { Plot2D } from '@components/diagrams/plot/Plot2D.tsx';
import { PlotSeries, Stretched } from '@components/diagrams/plot/PlotSeries.tsx';
import { PlotShape } from '@components/diagrams/plot/PlotShape.tsx';
import type { Series } from '@components/diagrams/plot/series.ts';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PerceptronView } from './model.ts';
import { areaOf, classSeries, movingParts } from './pictures.ts';
import type { PointSetFace } from './point-sets.ts';

interface PlaneViewProps {
  id: string;
  face: PointSetFace;
  view: PerceptronView;
  description: string;
  /** Takes a press, in the units of the axes; null where points cannot be placed. */
  onPlace: ((x1: number, x2: number) => void) | null;
}

export function PlaneView({ id, face, view, description, onPlace }: PlaneViewProps) {
  const { points, labels } = view;
  const area = useMemo(() => areaOf(points), [points]);
  const classes = useMemo(
    () => <Classes series={classSeries(view, onPlace ? 5 : 3.4)} area={area} />,
    [points, labels, area],
  );
  const { line, rings, atHand, positiveSide } = movingParts(view, area);
  const frame = frameOf({ series: [], x: { domain: area.x }, y: { domain: area.y } });
  const press = (event: JSX.TargetedMouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
    if (!box || !onPlace) return;
    const [across, up] = [
      (event.clientX - box.left) / box.width,
      (box.bottom - event.clientY) / box.height,
    ];
    if (Math.min(across, up) < 0 || Math.max(across, up) > 1) return;
    onPlace(frame.x.value(100 * across), frame.y.value(100 * up));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: points are typed in the fields below
    <div class={`perceptron-plane${onPlace ? ' can-place' : ''}`} onClick={press}>
      <Plot2D
        id={`${id}-plane`}
        title={`The perceptron rule on ${face.name}`}
        description={description}
        series={[{ points: line, colour: 4 }]}
        x={{ label: face.axes[0], domain: area.x }}
        y={{ label: face.axes[1], domain: area.y }}
        grid={false}
        square
        backdrop={
          <Stretched clip>
            <polygon class="positive-side" points={positiveSide} />
          </Stretched>
        }
      >
        {classes}
        <g class="plot-series plot-colour-6">
          {rings.map(([x, y]) => (
            <PlotShape shape="ring" left={frame.x.at(x)} top={100 - frame.y.at(y)} size={7} />
          ))}
        </g>
        {atHand && (
          <g class="perceptron-at-hand">
            <PlotShape
              shape="ring"
              left={frame.x.at(atHand[0])}
              top={100 - frame.y.at(atHand[1])}
              size={12}
            />
          </g>
        )}
      </Plot2D>
    </div>
  );
}

function Classes({ series, area }: { series: readonly Series[]; area: Area }) {
  const frame = frameOf({ series: [], x: { domain: area.x }, y: { domain: area.y } });
  return (
    <>
      {series.map((each, index) => (
        <PlotSeries frame={frame} series={each} index={index} />
      ))}
    </>
  );
}
