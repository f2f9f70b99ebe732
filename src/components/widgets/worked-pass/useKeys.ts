import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { commandFor } from './keys.ts';
import { rove } from './pointing.ts';
import type { PassStore } from './store.ts';

/** The keys of the widget, while the focus is inside it. */
export function useKeys(root: RefObject<HTMLElement>, store: PassStore): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof Element)) return;
      if (press(target, key)) return event.preventDefault();
      const command = commandFor(key, {
        isField: target.matches('input, select, textarea'),
        isButton: target.matches('button, summary, a, [role="button"]'),
      });
      if (!command) return;
      event.preventDefault();
      if (command.type === 'play') store.togglePlay();
      else store.move(command.move);
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Up and down move within a matrix or the drawing; Enter and Space press a node of it. */
function press(target: Element, key: string): boolean {
  if (key === 'ArrowUp' || key === 'ArrowDown') return rove(target, key === 'ArrowUp' ? -1 : 1);
  if (target instanceof SVGElement && (key === 'Enter' || key === ' ')) {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    return true;
  }
  return false;
}
