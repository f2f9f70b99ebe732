import { useEffect } from 'preact/hooks';
import type { PassStore } from './store.ts';
import { fetchWorkshop, workshop } from './workshop.ts';

const PAUSE = 300;

/** The state in the address: read when the page opens or a link is followed, written on a change. */
export function useLink(store: PassStore): void {
  useEffect(() => {
    const came = store.state.value;
    const read = async () => {
      // most pages open at no state: then the code that reads one is not fetched
      if (!location.hash.includes(store.id)) return;
      await fetchWorkshop();
      if (workshop.value?.holdsState(location.hash, store.id)) open(location.hash);
    };
    const open = (hash: string) => {
      const found = workshop.value?.decodeState(hash, came, store.id);
      if (!found) return;
      store.load(found.state);
      store.note.value = found.problem === null ? null : { sentence: found.problem };
      showFigure(store.id);
    };
    read();
    addEventListener('hashchange', read);
    let written = came;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = async () => {
      await fetchWorkshop();
      const hash = workshop.value?.encodeState(store.state.value, store.id);
      if (hash !== undefined) history.replaceState(history.state, '', `#${hash}`);
    };
    const stop = store.state.subscribe((state) => {
      if (state === written) return;
      written = state;
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', read);
    };
  }, []);
}

/** Whoever followed a link to a state wants to see the figure, not the place of the link. */
function showFigure(id: string): void {
  const figure = document.getElementById(id);
  figure?.scrollIntoView({ block: 'start' });
  figure?.focus({ preventScroll: true });
}
