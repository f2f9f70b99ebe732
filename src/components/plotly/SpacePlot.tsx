/**
 * A scene that can be turned: by dragging, by buttons and by keys. It comes as a drawing of the same
 * size. When it nears the screen Plotly is fetched and draws over it; without WebGL, or if the
 * fetch fails, the drawing stays, and is turned.
 */
import { type Drag, turnDrag } from '@components/controls/turn-drag.ts';
import { SceneStill } from '@components/diagrams/space/SceneStill.tsx';
import { type Angle, dragged, type Scene, turned } from '@components/diagrams/space/scenes.ts';
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
  { way: 'left', sign: '◀', key: 'ArrowLeft' },
  { way: 'right', sign: '▶', key: 'ArrowRight' },
  { way: 'up', sign: '▲', key: 'ArrowUp' },
  { way: 'down', sign: '▼', key: 'ArrowDown' },
] as const;

export function SpacePlot({ id, label, scene, angle: start }: SpacePlotProps) {
  const [angle, setAngle] = useState<Angle>(start);
  const [alive, setAlive] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const live = useRef<Live | null>(null);
  const latest = useRef({ scene, angle });
  latest.current = { scene, angle };
  const drag = useRef<Drag | null>(null);
  /** Where a drag began; the drawing below waits there. */
  const [from, setFrom] = useState<Angle | null>(null);
  const turning = turnDrag(drag, {
    onBegin: () => setFrom(angle),
    onDrag: (right, down) => setAngle(dragged(from ?? angle, right, down)),
    onEnd: () => setFrom(null),
  });

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
  useEffect(() => live.current?.turn(), [angle]);

  return (
    <div class="space-plot">
      <div
        class={`space-plot-box${alive ? ' is-alive' : ''}`}
        role="img"
        aria-label={label}
        {...turning}
      >
        <SceneStill id={id} scene={scene} angle={alive && from ? from : angle} />
        <div class="space-plot-live" ref={box} />
      </div>
      <fieldset
        class="space-plot-turns"
        aria-label="Turn the view"
        onKeyDown={(event) => {
          const found = WAYS.find(({ key }) => key === event.key);
          if (!found) return;
          event.preventDefault();
          event.stopPropagation();
          setAngle(turned(angle, found.way));
        }}
      >
        {WAYS.map(({ way, sign }) => (
          <button
            type="button"
            aria-label={`Turn ${way}`}
            onClick={() => setAngle(turned(angle, way))}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
        <span class="space-plot-hint">or drag it sideways</span>
      </fieldset>
    </div>
  );
}
