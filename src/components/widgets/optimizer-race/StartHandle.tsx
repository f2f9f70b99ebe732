/** The start, to be moved by arrow keys; dragging moves it from anywhere on the map. */
import { percent } from '@components/diagrams/plot/paths.ts';
import { createScale } from '@components/diagrams/plot/scales.ts';
import { unspoken } from '@components/diagrams/unspoken.ts';
import { nudgeStart } from './edits.ts';
import { areaOf, pointText, type RaceState } from './model.ts';

interface StartHandleProps {
  state: RaceState;
  onMove: (state: RaceState) => void;
}

export function StartHandle({ state, onMove }: StartHandleProps) {
  const [x = 0, y = 0] = state.start;
  const area = areaOf(state.surface);
  const [across, up] = [createScale(area.x), createScale(area.y)];
  const at = { cx: percent(across.at(x)), cy: percent(100 - up.at(y)) };
  return (
    <g
      class="race-start"
      role="slider"
      tabindex={0}
      aria-label="Start"
      aria-valuemin={area.x[0]}
      aria-valuemax={area.x[1]}
      aria-valuenow={x}
      aria-valuetext={`${pointText(state.start)}; arrow keys move it`}
      onKeyDown={(event) => {
        const next = nudgeStart(state, event.key, event.shiftKey);
        if (!next) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(next);
      }}
    >
      <circle class="race-start-reach" {...at} r="16" />
      <circle class="race-start-ring" {...at} r="8" />
      <text x={at.cx} y={at.cy} dx="13" dy="-10" {...unspoken}>
        start
      </text>
    </g>
  );
}
