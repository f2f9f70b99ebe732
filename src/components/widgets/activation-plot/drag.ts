/** Dragging sideways over a drawing: a share of its width from 0 at the left to 1 at the right. */
import type { JSX } from 'preact';

type Handlers = Pick<
  JSX.HTMLAttributes<HTMLDivElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
>;

export function dragHandlers(onMove: (share: number) => void): Handlers {
  const follow = (event: JSX.TargetedPointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
    if (box) onMove((event.clientX - box.left) / box.width);
  };
  const release = (event: JSX.TargetedPointerEvent<HTMLDivElement>) => {
    event.currentTarget.releasePointerCapture(event.pointerId);
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove: (event) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
