/** How far the reader is with the step at hand. */
import { clearAnswers } from './answers.ts';
import { progressOf } from './checks.ts';
import type { PassStore } from './store.ts';

export function Progress({ store }: { store: PassStore }) {
  const { step } = store.derived.value;
  const { asked, answered, right } = progressOf(store.state.value, step);
  return (
    <p class="check-progress">
      {right} of {asked} right{answered > right ? `, ${answered - right} to look at again` : ''}.{' '}
      {answered > 0 && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => store.change((old) => clearAnswers(old, step.asks))}
        >
          Clear
        </button>
      )}
    </p>
  );
}
