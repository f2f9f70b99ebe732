/**
 * Brings an island to life at the first touch, pointer or focus. What a reader did before it was
 * alive is done again then: a button pressed, a box ticked, a form sent.
 */
import type { ClientDirective } from 'astro';

const signs = ['pointerover', 'pointerdown', 'focusin'] as const;
const deeds = ['click', 'keydown', 'input', 'change', 'submit'] as const;

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether the reader comes back to something: a name in the hash or in the browser's storage. */
function isKnown(name: string): boolean {
  if (
    location.hash
      .slice(1)
      .split('&')
      .some((part) => part.startsWith(`${name}=`))
  )
    return true;
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

/** Sets a field to what the reader had made it, and tells its listeners. */
function changeAgain(field: Field): () => void {
  const { value } = field;
  const checked = field instanceof HTMLInputElement && field.checked;
  return () => {
    field.value = value;
    if (field instanceof HTMLInputElement) field.checked = checked;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

/** Presses Enter in a field again; a form has sent itself already. */
function enterAgain({ target }: KeyboardEvent): (() => void) | null {
  if (!(target instanceof HTMLInputElement) || target.form) return null;
  return () => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    target.dispatchEvent(event);
  };
}

/** How to do again what was done too early; null where the browser has done it by itself. */
function againOf(event: Event): (() => void) | null {
  const { target, type } = event;
  if (type === 'submit' && target instanceof HTMLFormElement) {
    event.preventDefault();
    return () => target.requestSubmit();
  }
  if (event instanceof KeyboardEvent) return event.key === 'Enter' ? enterAgain(event) : null;
  if (type === 'input' || type === 'change') return changeAgain(target as Field);
  const button = target instanceof Element ? target.closest('button') : null;
  return button && button.type !== 'submit' ? () => button.click() : null;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const touch: ClientDirective = (load, options, island) => {
  const early: (() => void)[] = [];
  let begun = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    const hydrate = await load();
    await hydrate();
    for (const sign of signs) island.removeEventListener(sign, begin);
    for (const deed of deeds) island.removeEventListener(deed, remember);
    // one at a time, so that each meets what the one before it has changed
    for (const again of early) {
      await nextFrame();
      again();
    }
  };
  const remember = (event: Event) => {
    const again = againOf(event);
    if (again) early.push(again);
    begin();
  };
  for (const sign of signs) island.addEventListener(sign, begin);
  for (const deed of deeds) island.addEventListener(deed, remember);
  const names = String(options.value ?? '')
    .split(' ')
    .filter(Boolean);
  const onHash = () => names.some(isKnown) && begin();
  onHash();
  addEventListener('hashchange', onHash);
};

export default touch;
