/** The state of a figure in the address: read when the page opens or a link is followed, written on a change. */
import { batch, type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFirst, partOf, withPart } from './hash-parts.ts';
import type { StateLink } from './state-links.ts';

/** Milliseconds without a change before the address is written. */
const PAUSE = 300;

const OFFLINE =
  'What reads links could not be fetched; are you offline? This is what the page comes with.';

interface LinkedState<State> {
  /** The figure's name on its page. */
  readonly key: string;
  readonly state: ReadonlySignal<State>;
  /** Shows the state of a link. */
  readonly open: (state: State) => void;
  /** Fetches what reads and writes links: most pages open at no state. */
  readonly codec: () => Promise<StateLink<State>>;
}

export interface AddressedState {
  /** Of the figure: whoever follows a link to a state wants to see it. */
  readonly root: RefObject<HTMLElement>;
  /** Why the link could not be read; null again with the first change. */
  readonly note: Signal<string | null>;
  /** The address with the state as it is now. */
  readonly link: () => Promise<string>;
}

export function useStateLink<State>({ key, state, open, codec }: LinkedState<State>) {
  const root = useRef<HTMLElement>(null);
  const note = useSignal<string | null>(null);
  const write = async () => {
    const { encode } = await codec();
    const hash = withPart(location.hash, key, encode(state.peek(), key));
    history.replaceState(history.state, '', `#${hash}`);
  };
  // before the reader's next event: an effect after the paint would miss a change made at once
  useLayoutEffect(() => {
    const first = state.peek();
    let isOpening = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      if (partOf(location.hash, key) === null) return;
      const found = await codec().then(
        ({ decode }) => decode(location.hash, first, key),
        () => ({ state: first, problem: OFFLINE }),
      );
      clearTimeout(timer);
      isOpening = true;
      batch(() => open(found.state));
      isOpening = false;
      note.value = found.problem;
      if (isFirst(location.hash, key)) show(root.current);
    };
    const stop = state.subscribe(() => {
      if (isOpening) return;
      note.value = null;
      clearTimeout(timer);
      // where the code can't be fetched the address stays as it was
      timer = setTimeout(() => void write().catch(() => {}), PAUSE);
    });
    isOpening = false;
    read();
    addEventListener('hashchange', read);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', read);
    };
  }, []);
  const link = async () => {
    await write();
    return location.href;
  };
  return { root, note, link } satisfies AddressedState;
}

function show(figure: HTMLElement | null): void {
  figure?.scrollIntoView({ block: 'start' });
  figure?.focus({ preventScroll: true });
}
