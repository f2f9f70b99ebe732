/** The pass in the address; what reads and writes it comes with the rest of the workshop. */
import { useStateLink } from '@components/links/useStateLink.ts';
import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import type { PassStore } from './store.ts';
import { fetchWorkshop, workshop } from './workshop.ts';

/** Answers with what the figure is to be held by. */
export function useLink(store: PassStore): RefObject<HTMLElement> {
  const { root, note } = useStateLink({
    key: store.id,
    state: store.state,
    open: store.load,
    codec: async () => {
      await fetchWorkshop();
      if (!workshop.value) throw new Error('The workshop could not be fetched.');
      return workshop.value.passLink;
    },
  });
  useSignalEffect(() => {
    store.note.value = note.value === null ? null : { sentence: note.value };
  });
  return root;
}
