/** A part the server draws at once and whose code comes later: it then comes alive where it is. */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fetchWorkshop, served, type Workshop, workshop } from './workshop.ts';

interface LateProps {
  class: string;
  draw: (parts: Workshop) => ComponentChildren;
}

/** Draws over what the server drew: its elements are kept, and with them the focus. */
function comeAlive(
  element: HTMLElement,
  drawn: ComponentChildren,
  pressed: { current: HTMLElement | null },
): void {
  render(drawn, element);
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && element.contains(active)) active.select();
  if (pressed.current?.isConnected) pressed.current.click();
  pressed.current = null;
}

export function Late({ class: name, draw }: LateProps) {
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const parts = workshop.value;
  useEffect(() => {
    const element = box.current;
    if (!element || !parts) return;
    let gone = false;
    // not inside another drawing, which is where an effect may find itself
    queueMicrotask(() => !gone && comeAlive(element, draw(parts), pressed));
    return () => {
      gone = true;
      render(null, element);
    };
  }, [parts]);
  if (import.meta.env.SSR) return <div class={name}>{parts && draw(parts)}</div>;
  const keepPress = ({ target }: Event) => {
    if (parts) return;
    pressed.current = (target as Element).closest('button');
    fetchWorkshop();
  };
  return <div class={name} ref={box} onClickCapture={keepPress} {...served} />;
}
