/** The points on the plane: those that train are filled, those that test are rings. */
import { memo } from 'preact/compat';
import type { DataPoint } from './data.ts';
import { colourOf, cssOf } from './shades.ts';
import type { Problem } from './state.ts';

interface PlanePointsProps {
  readonly problem: Problem;
  readonly points: readonly DataPoint[];
  readonly kind: 'training' | 'test' | 'waiting';
}

/** One path a colour: a round cap at each point, whatever their number. */
function pathsOf(problem: Problem, points: readonly DataPoint[]) {
  const paths = new Map<string, string>();
  for (const { x1, x2, value } of points) {
    const colour = cssOf(colourOf({ problem }, value));
    paths.set(colour, `${paths.get(colour) ?? ''}M${x1.toFixed(2)} ${(-x2).toFixed(2)}h0`);
  }
  return [...paths];
}

export const PlanePoints = memo(function PlanePoints({ problem, points, kind }: PlanePointsProps) {
  const paths = pathsOf(problem, points);
  const all = paths.map(([, path]) => path).join('');
  return (
    <g class={`play-points is-${kind}`}>
      {kind !== 'test' && <path class="is-rim" d={all} />}
      {paths.map(([colour, path]) => (
        <path key={colour} style={`stroke:${colour}`} d={path} />
      ))}
      {kind === 'test' && <path class="is-hole" d={all} />}
    </g>
  );
});
