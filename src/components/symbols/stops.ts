/** Where the symbols of a page are, and where the keyboard can stop for them. */

const marked = '[data-symbol]';
/** Numbers of the engine in the text. */
const numbers = '.num[data-entry]';
/** What is live speaks for itself. */
const live = 'astro-island, .symbol-strip';

/** The symbol under a pointer, the outermost where one stands in another; null if there is none. */
export function symbolAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest(live)) return null;
  let found = target.closest<HTMLElement>(`${marked}, ${numbers}`);
  while (found?.parentElement?.closest(marked)) {
    found = found.parentElement.closest<HTMLElement>(marked);
  }
  return found;
}

/** All symbols in sight, in reading order. */
export function symbolsOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`${marked}, ${numbers}`)].filter(
    (each) => symbolAt(each) === each && each.checkVisibility(),
  );
}

/** What takes the focus for a symbol: its equation's box, its formula, or the number itself. */
export function stopOf(symbol: Element): HTMLElement {
  const box = symbol.closest<HTMLElement>('.equation-body');
  return box ?? (symbol.closest<HTMLElement>('.katex, .num') as HTMLElement);
}

/**
 * Makes every display equation with symbols a stop of the Tab key; a page without one gets its
 * first formula. From there the arrow keys lead to all symbols.
 */
export function addStops(text: Element): void {
  const boxes = [...text.querySelectorAll<HTMLElement>('.equation-body')].filter((box) =>
    box.querySelector(marked),
  );
  const first = symbolsOf(text)[0];
  for (const stop of boxes.length > 0 ? boxes : first ? [stopOf(first)] : []) {
    stop.tabIndex = 0;
    stop.dataset.symbolStop = '';
    if (!stop.hasAttribute('role')) {
      stop.setAttribute('role', 'group');
      stop.setAttribute('aria-label', 'Equation');
    }
    stop.setAttribute('aria-description', 'The arrow keys say what each symbol is.');
  }
}
