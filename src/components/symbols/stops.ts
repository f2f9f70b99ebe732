/** Where the symbols of a page are, and where the keyboard can stop for them. */

const marked = '[data-symbol]';
/** Numbers of the engine in the text, and all of a printed pass. */
const numbers = '.num[data-entry], :is(.pass-equation, .pass-matrices) [data-entry]';
const speaking = `${marked}, ${numbers}`;
/** What is live speaks for itself. */
const live = 'astro-island, .symbol-strip';
/** What takes the focus for the symbols in it; in a step of a printed pass, the numbers that scroll. */
const box = '.equation-body, .pass-equation, .pass-matrices';

/** The symbol under a pointer, the outermost where one stands in another; null if there is none. */
export function symbolAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest(live)) return null;
  let found = target.closest<HTMLElement>(speaking);
  while (found?.parentElement?.closest(marked)) {
    found = found.parentElement.closest<HTMLElement>(marked);
  }
  return found;
}

/** All symbols in sight, in reading order. */
export function symbolsOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(speaking)].filter(
    (each) => symbolAt(each) === each && each.checkVisibility(),
  );
}

const focusable = (each: HTMLElement) => each.querySelector<HTMLElement>('.pass-numbers') ?? each;

/** What takes the focus for a symbol: its equation's box, its formula, or the number itself. */
export function stopOf(symbol: Element): HTMLElement {
  const found = symbol.closest<HTMLElement>(box);
  return found ? focusable(found) : (symbol.closest<HTMLElement>('.katex, .num') as HTMLElement);
}

/** The symbols of a stop: of the whole step, where only its numbers take the focus. */
export function symbolsAt(stop: HTMLElement): readonly HTMLElement[] {
  return symbolsOf(stop.closest<HTMLElement>('.pass-equation') ?? stop);
}

/**
 * Makes every display equation with symbols a stop of the Tab key, and every step of a printed
 * pass; a page without one gets its first formula. From there the arrow keys lead to all symbols.
 */
export function addStops(text: Element): void {
  const boxes = [...text.querySelectorAll<HTMLElement>('.equation-body, .pass-equation')].filter(
    (each) => !each.closest(live) && each.querySelector(speaking),
  );
  const first = symbolsOf(text)[0];
  for (const stop of boxes.length > 0 ? boxes.map(focusable) : first ? [stopOf(first)] : []) {
    stop.tabIndex = 0;
    stop.dataset.symbolStop = '';
    if (!stop.hasAttribute('role')) {
      stop.setAttribute('role', 'group');
      stop.setAttribute('aria-label', 'Equation');
    }
    stop.setAttribute('aria-description', 'The arrow keys say what each symbol is.');
  }
}
