/**
 * Turning something in space by dragging. A mouse turns and tilts. A finger that moves sideways
 * does too; one that moves up or down scrolls the page, if the element says `touch-action: pan-y`.
 */
import type { JSX } from 'preact';

/** Pixels; shorter ways are presses. */
const SLACK = 4;

/** A drag that has begun. */
export interface Drag {
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

interface TurnEvents {
  readonly onBegin: () => void;
  /** So many pixels from where it began. */
  readonly onDrag: (right: number, down: number) => void;
  /** It is over; `pressed` is what was pressed where nothing was dragged. */
  readonly onEnd: (pressed: EventTarget | null) => void;
}

type Handlers = Required<
  Pick<
    JSX.HTMLAttributes<HTMLDivElement>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
  >
>;

export function turnDrag(drag: { current: Drag | null }, events: TurnEvents): Handlers {
  const end = (pressed: EventTarget | null) => {
    if (!drag.current) return;
    const { moved } = drag.current;
    drag.current = null;
    events.onEnd(moved ? null : pressed);
  };
  return {
    onPointerDown: ({ clientX, clientY, button, isPrimary }) => {
      if (button !== 0 || !isPrimary) return;
      drag.current = { x: clientX, y: clientY, moved: false };
      events.onBegin();
    },
    onPointerMove: (event) => {
      const { clientX, clientY, buttons, pointerId, currentTarget, isPrimary } = event;
      const { current } = drag;
      if (!current || !isPrimary) return;
      if (buttons === 0) return end(null);
      const [right, down] = [clientX - current.x, clientY - current.y];
      if (!current.moved && Math.hypot(right, down) < SLACK) return;
      // the page is about to scroll
      const isScroll = event.pointerType === 'touch' && Math.abs(down) > Math.abs(right);
      if (!current.moved && isScroll) return;
      if (!current.moved) currentTarget.setPointerCapture(pointerId);
      current.moved = true;
      events.onDrag(right, down);
    },
    onPointerUp: ({ target, isPrimary }) => isPrimary && end(target),
    onPointerCancel: ({ isPrimary }) => isPrimary && end(null),
  };
}
