/** A given number, being typed anew where it stands. */
import { NumberInput } from '@components/controls/NumberInput.tsx';
import { parseEntry } from '@components/math/entries.ts';
import { entrySymbol } from '@components/math/entry-symbols.ts';
import { speakTex } from '@components/math/tex-speech.ts';
import { useEffect, useRef } from 'preact/hooks';
import { editEntry, valueAt } from './edit-entry.ts';
import type { PassStore } from './store.ts';

/** A new value in words: `New value of w 3 1, layer 2`. */
function nameOf(store: PassStore, key: string): string {
  const entry = parseEntry(key);
  if (!entry) return 'New value';
  const { quantity } = store.derived.value.worked.step(entry.id);
  return `New value of ${speakTex(entrySymbol(quantity, entry.row, entry.column))}`;
}

/** Back to the number that was edited; an arrow takes no focus, so its widget does. */
function focusNumber(home: HTMLElement | null, entry: string, where: string | undefined): void {
  const scope = where === 'diagram' ? '.network-node' : 'button';
  (home?.querySelector<HTMLElement>(`${scope}[data-entry="${entry}"]`) ?? home)?.focus();
}

export function EditField({ store, entry }: { store: PassStore; entry: string }) {
  const id = `${store.id}-edit`;
  const root = useRef<HTMLSpanElement>(null);
  useEffect(() => root.current?.querySelector('input')?.focus(), []);

  // after the field has said what it thinks of the text: a refused one stays open
  const close = (backToNumber: boolean) =>
    setTimeout(() => {
      const field = root.current;
      if (!field || field.querySelector('[aria-invalid="true"]')) return;
      if (!backToNumber && field.contains(document.activeElement)) return;
      const home = field.closest<HTMLElement>('.worked-pass');
      const where = store.editing.value?.where;
      if (store.editing.value?.entry === entry) store.editing.value = null;
      if (backToNumber) requestAnimationFrame(() => focusNumber(home, entry, where));
    });
  return (
    <span
      class="edit-field"
      ref={root}
      onFocusOut={() => close(false)}
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') close(true);
      }}
    >
      <NumberInput
        id={id}
        name={nameOf(store, entry)}
        value={valueAt(store.state.value, entry)}
        onCommit={(text) => store.edit((state) => editEntry(state, entry, text), entry)}
        attributes={{ 'data-entry': entry }}
      />
    </span>
  );
}
