/** What the reader must know before the numbers: a broken link, an overflow. */
import { entryKey } from '@components/math/entries.ts';
import { goToStep } from './navigation.ts';
import type { PassStore } from './store.ts';
import { workshopProblem } from './workshop.ts';

export function Notices({ store }: { store: PassStore }) {
  const { overflow, step } = store.derived.value;
  const note = store.note.value;
  const missing = workshopProblem.value;
  const show = () => {
    if (!overflow) return;
    store.move((state) => goToStep(state, overflow.id));
    store.open(entryKey(overflow.id, overflow.row, overflow.column));
  };
  return (
    <div class="pass-notices" role="status">
      {note !== null && (
        <p class="pass-notice">
          {note.sentence}
          <button type="button" class="quiet-button" onClick={() => (store.note.value = null)}>
            Dismiss
          </button>
          {note.text !== undefined && (
            <textarea class="note-text" readOnly rows={6} aria-label="Text to copy">
              {note.text}
            </textarea>
          )}
        </p>
      )}
      {missing !== null && (
        <p class="pass-notice is-problem">
          {missing}
          <button type="button" class="quiet-button" onClick={() => location.reload()}>
            Reload the page
          </button>
        </p>
      )}
      {overflow && (
        <p class="pass-notice is-problem">
          {overflow.sentence}
          {!step.ids.includes(overflow.id) && (
            <button type="button" class="quiet-button" onClick={show}>
              Go to that step
            </button>
          )}
        </p>
      )}
    </div>
  );
}
