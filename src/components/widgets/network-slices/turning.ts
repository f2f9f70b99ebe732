/** Turning the stack with the mouse or a finger, and looking at a slice by pointing at it. */
import { type Drag, turnDrag } from '@components/controls/turn-drag.ts';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { chooseSample, keyed, type SlicesState, turnBy } from './model.ts';

/** Degrees a pixel of dragging. */
const TURN_A_PIXEL = 0.5;
const TILT_A_PIXEL = 0.25;
/** The state after dragging so many pixels: what is in front follows the pointer. */
export function dragged(from: SlicesState, right: number, down: number): SlicesState {
  return turnBy(from, -right * TURN_A_PIXEL, down * TILT_A_PIXEL);
}

/** The sample whose slice something belongs to, or null. */
export function sampleAt(target: EventTarget | null): number | null {
  if (!(target instanceof Element)) return null;
  const text = target.closest('[data-sample]')?.getAttribute('data-sample');
  return text ? Number(text) : null;
}

/** Where a drag began, and from which view. */
export interface SlicesDrag {
  current: Drag | null;
  from?: SlicesState;
}

/** What the picture listens to. `hovered` is the sample under the pointer. */
export function turning(
  state: Signal<SlicesState>,
  hovered: Signal<number | null>,
  start: SlicesState,
  drag: SlicesDrag,
) {
  const { onPointerMove, ...handlers } = turnDrag(drag, {
    onBegin: () => {
      drag.from = state.value;
    },
    onDrag: (right, down) => {
      hovered.value = null;
      const { turn, tilt } = dragged(drag.from ?? state.value, right, down);
      state.value = { ...state.value, turn, tilt };
    },
    onEnd: (pressed) => {
      const sample = sampleAt(pressed);
      if (sample !== null) state.value = chooseSample(state.value, sample);
    },
  });
  return {
    ...handlers,
    onPointerMove: (event: JSX.TargetedPointerEvent<HTMLDivElement>) => {
      onPointerMove(event);
      const isFree = drag.current === null || event.buttons === 0;
      if (isFree && event.pointerType === 'mouse') hovered.value = sampleAt(event.target);
    },
    onPointerLeave: () => {
      hovered.value = null;
    },
    onFocusIn: ({ target }: FocusEvent) => {
      const sample = sampleAt(target);
      if (sample !== null) state.value = chooseSample(state.value, sample);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = keyed(state.value, event.key, start);
      if (!next) return;
      event.preventDefault();
      state.value = next;
      const root = event.currentTarget as Element;
      requestAnimationFrame(() =>
        root.querySelector<SVGElement>(`[data-sample="${next.sample}"]`)?.focus(),
      );
    },
  };
}
