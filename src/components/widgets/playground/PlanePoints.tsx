/** The points on the plane: those that train are filled, those that test are rings. */
import { memo } from 'preact/compat';
import type { DataPoint } from './data.ts';
import { CLASS_COLOURS, colourIndex } from './shades.ts';
import type { Problem } from './state.ts';

interface PlanePointsProps {
  readonly problem: Problem;
  readonly points: readonly DataPoint[];
  readonly kind: 'training' | 'test' | 'waiting';
}

/** A round cap makes a disc of a line of no length. */
const DISC = 'h0';
const RING = 'm-.1 0a.1 .1 0 1 0 .2 0a.1 .1 0 1 0-.2 0';

function pathOf(points: readonly DataPoint[], shape: string): string {
  return points.map(({ x1, x2 }) => `M${x1.toFixed(2)} ${(-x2).toFixed(2)}${shape}`).join('');
}

/** One path a colour, whatever the number of points; filled ones with a rim below. */
export const PlanePoints = memo(function PlanePoints({ problem, points, kind }: PlanePointsProps) {
  const shape = kind === 'test' ? RING : DISC;
  return (
    <g class={`play-points is-${kind}`}>
      {kind !== 'test' && <path class="is-rim" d={pathOf(points, DISC)} />}
      {CLASS_COLOURS.map((_, index) => {
        const own = points.filter(({ value }) => colourIndex(problem, value) === index);
        if (own.length === 0) return null;
        return <path key={index} class={`is-colour-${index}`} d={pathOf(own, shape)} />;
      })}
    </g>
  );
});
