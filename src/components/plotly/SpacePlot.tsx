/**
 * A scene that can be turned. It comes as a drawing of the same size. When it nears the screen
 * Plotly is fetched and draws over it; without WebGL, or if the fetch fails, the drawing stays,
 * and the buttons turn that.
 */
import { SceneStill } from '@components/diagrams/space/SceneStill.tsx';
import { type Angle, type Scene, turned } from '@components/diagrams/space/scenes.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Live, startLive } from './live.ts';
import './space-plot.css';

interface SpacePlotProps {
  /** Unique on the page. */
  id: string;
  /** What is seen, in words: for those who don't see it. */
  label: string;
  scene: Scene;
  /** From where, until the reader turns it. */
  angle: Angle;
}

const WAYS = [
  { way: 'left', sign: '◀' },
  { way: 'right', sign: '▶' },
  { way: 'up', sign: '▲' },
  { way: 'down', sign: '▼' },
] as const;

export function SpacePlot({ id, label, scene, angle: start }: SpacePlotProps) {
  const [angle, setAngle] = useState<Angle>(start);
  const [alive, setAlive] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const live = useRef<Live | null>(null);
  const latest = useRef({ scene, angle });
  latest.current = { scene, angle };

  useEffect(() => {
    if (!box.current) return;
    const started = startLive(box.current, {
      shown: () => latest.current,
      onAlive: () => setAlive(true),
    });
    live.current = started;
    return () => started.stop();
  }, []);
  useEffect(() => live.current?.redraw(), [scene]);
  useEffect(() => live.current?.turn(angle), [angle]);

  return (
    <div class="space-plot">
      <div class={`space-plot-box${alive ? ' is-alive' : ''}`} role="img" aria-label={label}>
        <SceneStill id={id} scene={scene} angle={angle} />
        <div class="space-plot-live" ref={box} />
      </div>
      <fieldset class="space-plot-turns" aria-label="Turn the view">
        {WAYS.map(({ way, sign }) => (
          <button
            type="button"
            aria-label={`Turn ${way}`}
            onClick={() => setAngle(turned(angle, way))}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
