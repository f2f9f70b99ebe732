/** Where the chosen number comes from, and where those numbers come from, down to the given ones. */
import { EntryArithmetic, type Numbers } from '@components/math/EntryArithmetic.tsx';
import { entryOf, formatGiven } from '@engine';
import type { DerivedPass } from './derive.ts';
import { entryIn, explanationOf } from './selection.ts';
import { entryTexts, isHidden } from './shown-text.ts';
import type { PassState } from './state.ts';
import type { PassStore } from './store.ts';

export function EntryTrail({ store }: { store: PassStore }) {
  const state = store.state.value;
  const derived = store.derived.value;
  const trail = store.trail.value;
  if (trail.length === 0) return null;
  return (
    <ol class="entry-trail" aria-label="Where this number comes from">
      {trail.map((key, level) => (
        <li key={key} data-level={level}>
          <TrailRow
            state={state}
            derived={derived}
            entryKey={key}
            opened={trail[level + 1] ?? null}
          />
        </li>
      ))}
    </ol>
  );
}

interface TrailRowProps {
  state: PassState;
  derived: DerivedPass;
  entryKey: string;
  opened: string | null;
}

function TrailRow({ state, derived, entryKey, opened }: TrailRowProps) {
  const { worked } = derived;
  const entry = entryIn(worked, entryKey);
  if (!entry) return null;
  const hidden = isHidden(state, entry);
  const explanation = hidden ? null : explanationOf(worked, entry);
  const numbers: Numbers = {
    quantity: (id) => worked.step(id).quantity,
    text: entryTexts(state),
    constant: (value) => formatGiven(value, state.decimals),
  };
  const value = entryOf(worked.step(entry.id).quantity.value, entry.row, entry.column);
  return (
    <EntryArithmetic
      entry={entry}
      value={value}
      expression={explanation?.expression ?? null}
      numbers={numbers}
      opened={opened}
      live
    >
      {hidden && <span class="trail-remark"> · yours to find</span>}
      {!hidden && !explanation && (
        <>
          <span class="trail-remark"> · given </span>
          <button type="button" class="quiet-button" data-entry={entryKey} data-action="edit">
            Change
          </button>
        </>
      )}
    </EntryArithmetic>
  );
}
