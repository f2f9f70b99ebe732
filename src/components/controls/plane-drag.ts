/** Dragging over a plot of the plane: where the pointer is, in the units of its axes. */
import type { Area } from '@components/diagrams/contour/heights.ts';
import type { Vector } from '@engine';
import type { JSX } from 'preact';

type Handlers = Pick<
  JSX.HTMLAttributes<HTMLDivElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
>;

/** Handlers for an element around the plot; a finger must begin at the handle, so that it can scroll elsewhere. */
export function planeDrag({ x, y }: Area, onMove: (to: Vector) => void): Handlers {
  const follow = (event: JSX.TargetedPointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.querySelector('.plot-drawing')?.getBoundingClientRect();
    if (!box) return;
    const across = (event.clientX - box.left) / box.width;
    const down = (event.clientY - box.top) / box.height;
    onMove([x[0] + across * (x[1] - x[0]), y[1] - down * (y[1] - y[0])]);
  };
  const isOnHandle = ({ target }: Event) =>
    target instanceof Element && target.closest('.plane-handle') !== null;
  const release = (event: JSX.TargetedPointerEvent<HTMLDivElement>) => {
    event.currentTarget.releasePointerCapture(event.pointerId);
  };
  return {
    onPointerDown: (event) => {
      const isMouse = event.pointerType === 'mouse';
      const inside = event.target instanceof Element && event.target.closest('.plot-drawing');
      if (event.button !== 0 || !(isOnHandle(event) || (isMouse && inside))) return;
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
