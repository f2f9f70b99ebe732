/** A part the server draws at once and whose code comes later: it then comes alive where it is. */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fetchWorkshop, served, type Workshop, workshop } from './workshop.ts';

interface LateProps {
  class: string;
  draw: (parts: Workshop) => ComponentChildren;
}

/** What the reader did before the code was there, to be done once it is. */
type Early = Map<HTMLElement, () => void>;

type Field = HTMLInputElement | HTMLSelectElement;

function remember(early: Early, { type, target }: Event): void {
  if (!(target instanceof HTMLElement)) return;
  fetchWorkshop();
  const button = target.closest('button');
  if (type === 'click') {
    if (button) early.set(button, () => button.click());
    return;
  }
  const field = target as Field;
  const { value } = field;
  early.set(field, () => {
    field.value = value;
    field.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

/** Draws over what the server drew: its elements are kept, and with them the focus. */
function comeAlive(element: HTMLElement, drawn: ComponentChildren, early: Early): void {
  render(drawn, element);
  const active = document.activeElement;
  const isNew = active instanceof HTMLInputElement && !early.has(active);
  if (isNew && element.contains(active)) active.select();
  for (const [target, redo] of early) if (target.isConnected) redo();
  early.clear();
}

export function Late({ class: name, draw }: LateProps) {
  const box = useRef<HTMLDivElement>(null);
  const early = useRef<Early>(new Map());
  const parts = workshop.value;
  useEffect(() => {
    const element = box.current;
    if (!element || !parts) return;
    let gone = false;
    // not inside another drawing, which is where an effect may find itself
    queueMicrotask(() => !gone && comeAlive(element, draw(parts), early.current));
    return () => {
      gone = true;
      render(null, element);
    };
  }, [parts]);
  if (import.meta.env.SSR) return <div class={name}>{parts && draw(parts)}</div>;
  const keep = (event: Event) => {
    if (!workshop.value) remember(early.current, event);
  };
  return (
    <div
      class={name}
      ref={box}
      onClickCapture={keep}
      onInputCapture={keep}
      onChangeCapture={keep}
      {...served}
    />
  );
}
