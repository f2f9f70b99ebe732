/** Turning the stack with the mouse or a finger, and looking at a slice by pointing at it. */
import type { Signal } from '@preact/signals';
import { chooseSample, keyed, type SlicesState, turnBy } from './model.ts';

/** Degrees a pixel of dragging. */
const TURN_A_PIXEL = 0.5;
const TILT_A_PIXEL = 0.25;
/** Shorter ways are clicks. */
const SLACK = 4;

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly from: SlicesState;
  moved: boolean;
}

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

/** What the picture listens to. `hovered` is the sample under the pointer. */
export function turning(
  state: Signal<SlicesState>,
  hovered: Signal<number | null>,
  start: SlicesState,
  drag: { current: Drag | null },
) {
  const end = () => {
    drag.current = null;
  };
  return {
    onPointerDown: ({ clientX, clientY, button }: PointerEvent) => {
      if (button === 0) drag.current = { x: clientX, y: clientY, from: state.value, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = drag;
      if (!current || event.buttons === 0) {
        if (event.pointerType === 'mouse') hovered.value = sampleAt(event.target);
        return;
      }
      const [right, down] = [event.clientX - current.x, event.clientY - current.y];
      if (!current.moved && Math.hypot(right, down) < SLACK) return;
      if (!current.moved) (event.currentTarget as Element).setPointerCapture(event.pointerId);
      current.moved = true;
      hovered.value = null;
      const { turn, tilt } = dragged(current.from, right, down);
      state.value = { ...state.value, turn, tilt };
    },
    onPointerUp: ({ target }: PointerEvent) => {
      const sample = drag.current?.moved === false ? sampleAt(target) : null;
      if (sample !== null) state.value = chooseSample(state.value, sample);
      end();
    },
    onPointerCancel: end,
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
