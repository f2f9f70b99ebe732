/**
 * A scene as a drawing: what stands there before a live one, and in its place without WebGL. What
 * it shows is said by what stands around it.
 */
import { useMemo } from 'preact/hooks';
import { bandStyle } from '../contour/ContourPlot.tsx';
import type { Angle, Scene } from './scenes.ts';
import { type Spot, stillOf } from './stills.ts';
import './space.css';

interface SceneStillProps {
  /** Unique on the page. */
  id: string;
  scene: Scene;
  angle: Angle;
}

const colour = (name: string) => `color:var(${name})`;
const line = (spots: readonly Spot[]) => `M${spots.map((spot) => spot.join(' ')).join('L')}`;

export function SceneStill({ id, scene, angle }: SceneStillProps) {
  const still = useMemo(() => stillOf(scene, angle), [scene, angle]);
  const faces = useMemo(
    () =>
      still.faces.map(({ path, depth }) => (
        <path class="scene-face" style={bandStyle(depth)} d={path} />
      )),
    [still],
  );
  return (
    <svg class="scene-still" viewBox="0 0 1000 1000" aria-hidden="true">
      <path class="scene-floor" d={still.floor} />
      {faces}
      {still.paths.map(({ spots, colour: name, points, dashed }) => (
        <g class="scene-path" style={colour(name)}>
          <path class={dashed ? 'is-dashed' : undefined} d={line(spots)} />
          {points &&
            spots.map(([left, top], index) => (
              <circle cx={left} cy={top} r={index === spots.length - 1 ? 15 : 7} />
            ))}
        </g>
      ))}
      {still.arrows.map(({ from, to, colour: name }, index) => (
        <g class="scene-arrow" style={colour(name)}>
          <marker
            id={`${id}-tip-${index}`}
            viewBox="0 0 10 10"
            refX="8"
            refY="5"
            markerWidth="36"
            markerHeight="36"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0.8L10 5L0 9.2L2.4 5Z" />
          </marker>
          <path d={line([from, to])} marker-end={`url(#${id}-tip-${index})`} />
        </g>
      ))}
    </svg>
  );
}
