/** The race in the address: read when the page opens or a link is followed, written on a change. */
import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RaceState } from './model.ts';

/** Milliseconds without a change before the address is written. */
const PAUSE = 300;

export function useRaceLink(
  id: string,
  state: Signal<RaceState>,
  note: Signal<string | null>,
  onOpen: () => void,
): void {
  useEffect(() => {
    const came = state.value;
    let written = came;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      // most pages open at no state: then the code that reads one is not fetched
      if (!location.hash.includes(`${id}=`)) return;
      const { decodeRace, holdsRace } = await import('./url.ts');
      if (!holdsRace(location.hash, id)) return;
      const found = decodeRace(location.hash, came, id);
      written = found.state;
      state.value = found.state;
      note.value = found.problem;
      onOpen();
      document.getElementById(id)?.scrollIntoView({ block: 'start' });
    };
    read();
    addEventListener('hashchange', read);
    const stop = state.subscribe((next) => {
      if (next === written) return;
      written = next;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const { encodeRace } = await import('./url.ts');
        history.replaceState(history.state, '', `#${encodeRace(next, id)}`);
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', read);
    };
  }, []);
}
