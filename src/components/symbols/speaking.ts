/**
 * Symbols that speak: hover, focus or a tap says in the strip what a symbol of the text is, and
 * lights it wherever else it stands. In an equation the arrow keys move between symbols.
 */
import { announceLit, hearLit } from './lit-events.ts';
import { stopOf, symbolAt, symbolsAt, symbolsOf } from './stops.ts';
import { type SymbolMeanings, symbolWords } from './symbol-words.ts';

const text = document.querySelector<HTMLElement>('.sl-markdown-content');

/** Until a pointer that passes over a symbol counts, and until one that has left it does not. */
const hover = { in: 120, out: 700 };

let meanings: Promise<SymbolMeanings> | null = null;
let current: HTMLElement | null = null;
let timer = 0;

function fetchMeanings(address: string): Promise<SymbolMeanings> {
  meanings ??= fetch(address).then((response) => response.json() as Promise<SymbolMeanings>);
  // after a failure the next symbol tries again
  meanings.catch(() => {
    meanings = null;
  });
  return meanings;
}

function keyOf({ dataset }: HTMLElement): string | null {
  return dataset.entry ?? dataset.quantity ?? null;
}

/** The kind of quantity whose colour it has, its own or that of a matrix around it. */
function colourOf(element: HTMLElement): string | undefined {
  return element.closest('[class*="q-"]')?.className.match(/\bq-(\w+)/)?.[1];
}

/** The kind of quantity, or the symbol's id. */
function symbolOf(element: HTMLElement): string {
  return element.dataset.symbol ?? colourOf(element) ?? '';
}

function lightText(key: string | null, also: Element | null): void {
  for (const old of text?.querySelectorAll('[data-said]') ?? []) old.removeAttribute('data-said');
  also?.setAttribute('data-said', '');
  if (!key) return;
  for (const each of text?.querySelectorAll(`[data-entry="${key}"], [data-quantity="${key}"]`) ??
    []) {
    if (symbolAt(each)) each.setAttribute('data-said', '');
  }
}

function copyOf(symbol: HTMLElement): Element {
  const copy = symbol.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-said');
  copy.classList.remove('is-selected', 'is-used');
  const box = document.createElement('span');
  const colour = colourOf(symbol);
  const letters = symbol.closest('.tex') ? 'tex' : symbol.closest('.katex') ? 'katex' : 'num';
  box.className = colour ? `${letters} q-${colour}` : letters;
  box.append(copy);
  return box;
}

async function say(symbol: HTMLElement, box: HTMLElement): Promise<void> {
  window.clearTimeout(timer);
  if (symbol === current) return;
  current = symbol;
  const key = keyOf(symbol);
  lightText(key, symbol);
  announceLit(key, text);
  const known = await fetchMeanings(box.dataset.source ?? '').catch(() => null);
  const meaning = known?.[symbolOf(symbol)];
  if (symbol !== current) return;
  if (!meaning) return hush(box);
  const { name, shape, meaning: sentence } = symbolWords(meaning, key);
  const line = box.querySelector('p') as HTMLElement;
  box.querySelector('.symbol-copy')?.replaceChildren(copyOf(symbol));
  const strong = document.createElement('strong');
  strong.textContent = name;
  const dimensions = document.createElement('span');
  dimensions.className = 'symbol-shape';
  dimensions.innerHTML = shape;
  line.replaceChildren(strong, ', ', dimensions, `. ${sentence}`);
  box.querySelector('a')?.setAttribute('href', `${box.dataset.notation}#symbol-${meaning.id}`);
  box.hidden = false;
}

function hush(box: HTMLElement): void {
  window.clearTimeout(timer);
  if (current) announceLit(null, text);
  current = null;
  box.hidden = true;
  lightText(null, null);
}

/** Moves on from the symbol that is being said; the focus goes along. */
function move(event: KeyboardEvent, box: HTMLElement, root: HTMLElement): void {
  const stop = (event.target as Element).closest<HTMLElement>('[data-symbol-stop]');
  if (!stop || event.altKey || event.ctrlKey || event.metaKey) return;
  const within = symbolsAt(stop);
  const all = symbolsOf(root);
  const from = current && within.includes(current) ? all.indexOf(current) : -1;
  const start = all.indexOf(within[0] as HTMLElement);
  const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowRight: () => all[from < 0 ? start : from + 1],
    ArrowLeft: () => all[from < 0 ? start : from - 1],
    Home: () => within[0],
    End: () => within.at(-1),
  };
  const next = moves[event.key]?.();
  if (!next) return;
  event.preventDefault();
  say(next, box);
  const other = stopOf(next);
  if (other !== stop) {
    other.dataset.symbolStop = '';
    if (!other.hasAttribute('tabindex')) other.tabIndex = -1;
    other.focus({ preventScroll: true });
  }
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Listens from now on, and answers the event that a reader began with. */
export function listen(box: HTMLElement, root: HTMLElement, began: Event): void {
  const later = (act: () => void, wait: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };
  root.addEventListener('pointerover', ({ target, pointerType }) => {
    const symbol = pointerType === 'touch' ? null : symbolAt(target);
    if (symbol) later(() => say(symbol, box), box.hidden ? hover.in : 0);
    else if (current && !root.contains(document.activeElement)) later(() => hush(box), hover.out);
  });
  box.addEventListener('pointerover', () => window.clearTimeout(timer));
  document.addEventListener('click', ({ target }) => {
    const symbol = symbolAt(target);
    if (symbol) say(symbol, box);
    else if (!box.contains(target as Node)) hush(box);
  });
  root.addEventListener('focusin', ({ target }) => {
    const first = firstIn(target);
    if (!first) return hush(box);
    // the focus has left a stop for this one, so nobody is gone
    window.clearTimeout(timer);
    if (!(current && stopOf(current) === target)) say(first, box);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget as Node)) later(() => hush(box), 0);
  });
  root.addEventListener('keydown', (event) => move(event, box, root));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && current) hush(box);
  });
  box.querySelector('button')?.addEventListener('click', () => hush(box));
  hearLit(root, (key) => lightText(key, null));
  const symbol = symbolAt(began.target) ?? firstIn(began.target);
  if (symbol) say(symbol, box);
}

/** The first symbol of a stop that has the focus. */
function firstIn(target: EventTarget | null): HTMLElement | undefined {
  const stop = target instanceof HTMLElement && 'symbolStop' in target.dataset ? target : null;
  return stop === null ? undefined : symbolsAt(stop)[0];
}
