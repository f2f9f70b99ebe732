/** A point on a contour plot that can be dragged, or moved by the arrow keys. */
import type { Area } from '@components/diagrams/contour/heights.ts';
import { percent } from '@components/diagrams/plot/paths.ts';
import { createScale } from '@components/diagrams/plot/scales.ts';
import type { Vector } from '@engine';

interface PlaneHandleProps {
  area: Area;
  at: Vector;
  label: string;
  /** What is said of the point as it is. */
  spoken: string;
  /** How far a key moves it; with Shift ten times that. */
  step: number;
  onMove: (to: Vector) => void;
}

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function PlaneHandle({ area, at, label, spoken, step, onMove }: PlaneHandleProps) {
  const [x = 0, y = 0] = at;
  const [left, top] = [createScale(area.x).at(x), 100 - createScale(area.y).at(y)].map(percent);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const far = event.shiftKey ? 10 * step : step;
    onMove([x + far * way[0], y + far * way[1]]);
  };
  return (
    <g
      class="plane-handle q-input"
      role="slider"
      tabindex={0}
      aria-label={label}
      aria-valuemin={area.x[0]}
      aria-valuemax={area.x[1]}
      aria-valuenow={x}
      aria-valuetext={spoken}
      onKeyDown={onKeyDown}
    >
      <circle class="plane-handle-reach" cx={left} cy={top} r="22" />
      <circle class="plane-handle-point" cx={left} cy={top} r="7.5" />
    </g>
  );
}
