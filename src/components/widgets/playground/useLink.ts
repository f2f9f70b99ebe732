/** A playground in the address: read when the page comes alive, and when the address changes. */
import { useLayoutEffect } from 'preact/hooks';
import type { PlaygroundState } from './state.ts';
import { decodeState, holdsState } from './url.ts';

export function useLink(
  id: string,
  fallback: PlaygroundState,
  onState: (state: PlaygroundState, problem: string | null) => void,
): void {
  useLayoutEffect(() => {
    const read = () => {
      if (!holdsState(location.hash, id)) return;
      const { state, problem } = decodeState(location.hash, fallback, id);
      onState(state, problem);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
}
