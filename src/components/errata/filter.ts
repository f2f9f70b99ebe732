/** Makes the list of errata follow the filter above it. */
import { type ErrataQuery, everything, isAsked, readQuery, writeQuery } from './filtering.ts';

const filter = document.querySelector<HTMLElement>('.errata-filter');
const entries = [...document.querySelectorAll<HTMLElement>('.erratum')].map((element) => ({
  element,
  facts: {
    kind: element.dataset.kind ?? '',
    chapters: (element.dataset.chapters ?? '').split(' '),
    text: element.textContent ?? '',
  },
}));

function fieldsOf(box: HTMLElement) {
  return [...box.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
}

function queryOf(box: HTMLElement): ErrataQuery {
  const given = fieldsOf(box).map(({ name, value }) => [name, value]);
  return { ...everything, ...Object.fromEntries(given) };
}

/** A value that a list of choices does not have counts as none. */
function fill(box: HTMLElement, query: ErrataQuery): void {
  for (const field of fieldsOf(box)) {
    field.value = query[field.name as keyof ErrataQuery];
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
  }
}

function apply(box: HTMLElement): void {
  const query = queryOf(box);
  let shown = 0;
  for (const { element, facts } of entries) {
    element.hidden = !isAsked(facts, query);
    if (!element.hidden) shown += 1;
  }
  const status = box.querySelector('[role="status"]');
  const all = shown === entries.length;
  const words = shown === 0 ? 'Nothing fits.' : `${shown} of ${entries.length}`;
  if (status) status.textContent = all ? `${entries.length} errata` : words;
  const { pathname, hash } = window.location;
  history.replaceState(history.state, '', `${pathname}${writeQuery(query)}${hash}`);
}

/** An erratum that is linked to is shown, whatever the filter says. */
function showTarget(box: HTMLElement): void {
  const target = document.getElementById(window.location.hash.slice(1));
  if (!target?.hidden) return;
  fill(box, everything);
  apply(box);
  target.scrollIntoView();
}

if (filter) {
  fill(filter, readQuery(window.location.search));
  apply(filter);
  showTarget(filter);
  filter.addEventListener('input', () => apply(filter));
  filter.querySelector('button')?.addEventListener('click', () => {
    fill(filter, everything);
    apply(filter);
  });
  window.addEventListener('hashchange', () => showTarget(filter));
}
