/** The whole pass on one page, folded away; after an edit it is drawn only when it is looked at. */
import { useRef } from 'preact/hooks';
import { hasBlanks } from './asking.ts';
import type { PassStore } from './store.ts';
import { served, workshop } from './workshop.ts';

export function WholePassBox({ store }: { store: PassStore }) {
  return (
    <details
      class="whole-pass-box"
      open={store.wholeOpen.value}
      onToggle={(event) => {
        store.wholeOpen.value = event.currentTarget.open;
      }}
    >
      <summary>The whole pass on one page</summary>
      <Content store={store} />
    </details>
  );
}

/** What the server drew stays, untouched, for as long as its numbers are the current ones. */
function Content({ store }: { store: PassStore }) {
  const state = store.state.value;
  const derived = store.derived.value;
  const came = useRef({ worked: derived.worked, decimals: state.decimals });
  const { worked, decimals } = came.current;
  const isCurrent = worked === derived.worked && decimals === state.decimals && !hasBlanks(state);
  const parts = workshop.value;
  if (!import.meta.env.SSR && isCurrent) return <div key="served" {...served} />;
  if (!parts || !(import.meta.env.SSR || store.wholeOpen.value)) return null;
  return (
    <div key="drawn">
      <parts.WholePass state={state} derived={derived} />
    </div>
  );
}
