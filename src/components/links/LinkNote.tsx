/** Says in a figure that the link which led there could not be read. */
import type { Signal } from '@preact/signals';
import './links.css';

export function LinkNote({ note }: { note: Signal<string | null> }) {
  return note.value === null ? null : (
    <p class="link-note" role="alert">
      {note.value}
    </p>
  );
}
