/** The surface from above with everybody's path, and the heights against the steps. */
import { ContourPlot } from '@components/diagrams/contour/ContourPlot.tsx';
import { contourPicture } from '@components/diagrams/contour/contour-pictures.ts';
import { PLACES } from '@components/diagrams/figures/descents.ts';
import { Plot2D } from '@components/diagrams/plot/Plot2D.tsx';
import { surfaces } from '@engine';
import { useMemo } from 'preact/hooks';
import { heightsOf, pathsOf, type Run, sentenceOf } from './derive.ts';
import { dragStart } from './drag.ts';
import { areaOf, type RaceState } from './model.ts';
import { StartHandle } from './StartHandle.tsx';

interface RacePicturesProps {
  id: string;
  state: RaceState;
  runs: readonly Run[];
  onMove: (state: RaceState) => void;
}

export function RacePictures({ id, state, runs, onMove }: RacePicturesProps) {
  const { surface, maxSteps } = state;
  const picture = useMemo(() => contourPicture(surfaces[surface], areaOf(surface)), [surface]);
  const { series, marks } = pathsOf(runs);
  const lows = runs.flatMap(({ descent }) => descent.values);
  const words = PLACES[surface].words;
  const longest = Math.max(1, ...runs.map(({ descent }) => descent.points.length - 1));
  return (
    <div class="race-pictures">
      <div class="race-map" {...dragStart(state, onMove)}>
        <ContourPlot
          id={`${id}-path`}
          title="The paths from above"
          description={`Contours of ${words}, darker where it is lower. ${sentenceOf(state, runs)}`}
          picture={picture}
          series={series}
          marks={marks}
        >
          <StartHandle state={state} onMove={onMove} />
        </ContourPlot>
      </div>
      <Plot2D
        id={`${id}-heights`}
        title="Height against step"
        description={sentenceOf(state, runs)}
        series={heightsOf(runs)}
        x={{ label: 'step', whole: true, domain: [0, Math.min(maxSteps, longest)] }}
        y={{ label: 'height', domain: heightDomain(lows) }}
        height={250}
      />
    </div>
  );
}

/** The axis keeps still while the walks go on; a walk that shoots up leaves it. */
function heightDomain(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!(high > low))
    return [Number.isFinite(low) ? low - 1 : -1, Number.isFinite(high) ? high + 1 : 1];
  const top = Math.min(high, (finite[0] ?? high) + 10 * Math.abs((finite[0] ?? 0) - low) + 1);
  return [Math.floor(low), Math.max(0, Math.ceil(top))];
}
