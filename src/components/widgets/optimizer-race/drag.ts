/** Dragging on the map: the start follows the pointer. */
import { createScale } from '@components/diagrams/plot/scales.ts';
import type { JSX } from 'preact';
import { moveStart } from './edits.ts';
import { areaOf, type RaceState } from './model.ts';

type Event = JSX.TargetedPointerEvent<HTMLDivElement>;

export function dragStart(state: RaceState, onMove: (state: RaceState) => void) {
  const follow = (event: Event) => {
    const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
    if (!box) return;
    const { x, y } = areaOf(state.surface);
    const across = (100 * (event.clientX - box.left)) / box.width;
    const up = 100 - (100 * (event.clientY - box.top)) / box.height;
    onMove(moveStart(state, [createScale(x).value(across), createScale(y).value(up)]));
  };
  const release = (event: Event) => event.currentTarget.releasePointerCapture(event.pointerId);
  return {
    onPointerDown: (event: Event) => {
      const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
      const inside =
        box &&
        event.clientX >= box.left &&
        event.clientX <= box.right &&
        event.clientY >= box.top &&
        event.clientY <= box.bottom;
      // a finger that scrolls the page must not move the start unless it begins on it
      const onHandle = (event.target as Element).closest('.race-start') !== null;
      if (event.button !== 0 || !inside || (event.pointerType === 'touch' && !onHandle)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove: (event: Event) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
