/** Linked pictures: what is pointed at in one lights up in all of them. */
import { parseEntry, placeOf, type Stages } from '@components/math/entries.ts';
import type { WorkedPass } from '@engine';

/** The entry or quantity under a pointer or the focus, or null. */
export function pointedAt(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest('[data-entry]')?.getAttribute('data-entry') ?? null)
    : null;
}

/** What the text points at as this pass calls it: its p and ŷ are the last activation. */
export function quantityHere(worked: WorkedPass, key: string | null): string | null {
  const own = key?.replace(/^(?:p|yhat)(?=:|$)/u, `a${worked.network.layers.length}`) ?? null;
  const id = own?.split(':')[0] ?? '';
  return worked.has(id) ? own : null;
}

/** A selector for everything that shows what `key` names, in any picture. */
export function litSelector(key: string, stages: Stages): string {
  const entry = parseEntry(key);
  if (!entry) return `[data-entry="${key}"], [data-entry^="${key}:"]`;
  const place = placeOf(key, stages);
  const same = `[data-entry="${key}"], .tex [data-entry="${entry.id}"]`;
  return place === null ? same : `${same}, [data-place="${place}"]`;
}

/** Marks what `key` names inside `root`, and nothing else. */
export function lightUp(root: Element, key: string | null, stages: Stages): void {
  const found = key === null ? [] : [...root.querySelectorAll(litSelector(key, stages))];
  for (const old of root.querySelectorAll('[data-lit]')) {
    if (!found.includes(old)) old.removeAttribute('data-lit');
  }
  for (const each of found) each.setAttribute('data-lit', '');
}

/** Moves the focus to the next (or last) number of the same matrix or drawing; false at its end. */
export function rove(from: Element, step: 1 | -1): boolean {
  const all = [
    ...(from.closest('[data-rove]')?.querySelectorAll<HTMLElement>('[tabindex], button') ?? []),
  ];
  const next = all[all.indexOf(from as HTMLElement) + step];
  if (!next || !all.includes(from as HTMLElement)) return false;
  for (const each of all) each.setAttribute('tabindex', each === next ? '0' : '-1');
  next.focus();
  return true;
}
