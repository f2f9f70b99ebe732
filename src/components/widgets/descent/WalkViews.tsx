/** A walk up to one step, three times: from above, in space, and as height against step. */
import { PlaneHandle } from '@components/controls/PlaneHandle.tsx';
import { planeDrag } from '@components/controls/plane-drag.ts';
import { ContourPlot } from '@components/diagrams/contour/ContourPlot.tsx';
import { contourPicture } from '@components/diagrams/contour/contour-pictures.ts';
import { Plot2D } from '@components/diagrams/plot/Plot2D.tsx';
import { SpacePlot } from '@components/plotly/SpacePlot.tsx';
import { formatGiven, type Vector } from '@engine';
import { useMemo } from 'preact/hooks';
import type { Walk } from './model.ts';
import { ANGLE, heightSeries, pathPicture, walkScene } from './pictures.ts';
import { GROUNDS } from './places.ts';
import { endSentence } from './words.ts';

interface WalkViewsProps {
  id: string;
  walk: Walk;
  step: number;
  onStart: (to: Vector) => void;
}

export function WalkViews({ id, walk, step, onStart }: WalkViewsProps) {
  const { ground, start } = walk.settings;
  const { name, surface, area, height } = GROUNDS[ground];
  const picture = useMemo(() => contourPicture(surface, area), [surface, area]);
  const scene = useMemo(() => walkScene(walk, step), [walk, step]);
  const { series, marks } = useMemo(() => pathPicture(walk, step), [walk, step]);
  const [x = 0, y = 0] = start;
  const inside = x >= area.x[0] && x <= area.x[1] && y >= area.y[0] && y <= area.y[1];
  const end = endSentence(walk);
  return (
    <div class="walk-views">
      <div class="walk-plane" {...planeDrag(area, onStart)}>
        <ContourPlot
          id={`${id}-plane`}
          title={`Gradient descent on ${name}, from above`}
          description={end}
          picture={picture}
          series={series}
          marks={marks}
        >
          {inside && (
            <PlaneHandle
              area={area}
              at={start}
              label="The start"
              spoken={`x ${formatGiven(x, 2)}, y ${formatGiven(y, 2)}`}
              step={(area.x[1] - area.x[0]) / 100}
              onMove={onStart}
            />
          )}
        </ContourPlot>
      </div>
      <SpacePlot
        id={`${id}-space`}
        label={`The walk on ${name} in space. ${end}`}
        scene={scene}
        angle={ANGLE}
      />
      <div class="walk-heights">
        <Plot2D
          id={`${id}-heights`}
          title="Height against step"
          description={end}
          series={heightSeries(walk, step)}
          x={{
            label: 'step',
            whole: true,
            domain: [0, Math.max(1, walk.descent.points.length - 1)],
          }}
          y={{ label: 'height', domain: height }}
          height={150}
        />
      </div>
    </div>
  );
}
