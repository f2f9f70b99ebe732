import { useEffect } from 'preact/hooks';
import type { PassStore } from './store.ts';
import { decodeState, encodeState, holdsState } from './url.ts';

const PAUSE = 300;

/** The state in the address: read when the page opens or a link is followed, written on a change. */
export function useLink(store: PassStore): void {
  useEffect(() => {
    const came = store.state.value;
    const read = () => {
      if (!holdsState(location.hash, store.id)) return;
      const { state, problem } = decodeState(location.hash, came, store.id);
      store.note.value = problem;
      store.load(state);
    };
    read();
    addEventListener('hashchange', read);
    let written = store.state.value;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.state.subscribe((state) => {
      if (state === written) return;
      written = state;
      clearTimeout(timer);
      timer = setTimeout(() => {
        history.replaceState(history.state, '', `#${encodeState(state, store.id)}`);
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', read);
    };
  }, []);
}
