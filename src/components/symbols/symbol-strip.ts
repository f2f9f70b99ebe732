/**
 * What every page starts with: the stops of the keyboard, and an ear for the first time a reader
 * comes to a symbol or lights one in a live pass. Only then is the rest fetched.
 */
import { litEvent } from './lit-events.ts';
import { addStops, symbolAt } from './stops.ts';

const strip = document.querySelector<HTMLElement>('.symbol-strip');
const text = document.querySelector<HTMLElement>('.sl-markdown-content');
const wakers = ['pointerover', 'focusin', 'click', litEvent];

/** Is it about a symbol? */
function concerns({ type, target }: Event): boolean {
  if (type === litEvent || symbolAt(target) !== null) return true;
  return type === 'focusin' && target instanceof HTMLElement && 'symbolStop' in target.dataset;
}

async function wake(event: Event): Promise<void> {
  if (!strip || !text || !concerns(event)) return;
  for (const type of wakers) document.removeEventListener(type, wake);
  try {
    const { listen } = await import('./speaking.ts');
    listen(strip, text, event);
  } catch {
    // not there now, perhaps offline: the next time it is tried again
    for (const type of wakers) document.addEventListener(type, wake);
  }
}

if (strip && text) {
  addStops(text);
  for (const type of wakers) document.addEventListener(type, wake);
}
