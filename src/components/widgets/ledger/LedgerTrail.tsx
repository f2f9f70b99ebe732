/** The arithmetic of the number that is open, and of every number opened inside it. */
import { EntryArithmetic, type Numbers } from '@components/math/EntryArithmetic.tsx';
import { entryKey } from '@components/math/entries.ts';
import { fourDigits } from '@components/math/four-digits.ts';
import { explainLedger, isGivenInLedger, ledgerValue } from '@engine';
import { colourOf, type LedgerState, ledgerOf, placeOfKey, symbolOf } from './model.ts';

interface LedgerTrailProps {
  state: LedgerState;
  /** A number in the line at `depth`. */
  onOpen: (depth: number, key: string) => void;
}

const numbers: Numbers = {
  quantity: (id) => ({
    symbol: symbolOf(id),
    shape: [1, 1],
    kind: colourOf(id.replace(/\d+$/, '')),
  }),
  text: (_, value) => fourDigits(value),
  constant: fourDigits,
};

export function LedgerTrail({ state, onOpen }: LedgerTrailProps) {
  const ledger = ledgerOf(state);
  if (state.opened.length === 0) {
    return <p class="ledger-trail">Choose a number of the table to see where it comes from.</p>;
  }
  return (
    <div class="ledger-trail">
      {state.opened.map((key, depth) => {
        const { id, weight } = placeOfKey(key);
        const given = isGivenInLedger(ledger, id);
        const next = state.opened[depth + 1];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is pressed
          // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button is a click
          <div
            class="ledger-line"
            key={key}
            onClick={({ target }) => {
              const pressed = (target as Element).closest('[data-action="trace"]');
              const entry = pressed?.getAttribute('data-entry');
              if (entry) onOpen(depth, entry.replace(/:0$/, ''));
            }}
          >
            <EntryArithmetic
              entry={{ id, row: weight, column: 0 }}
              value={ledgerValue(ledger, id, weight)}
              expression={given ? null : explainLedger(ledger, id, weight)}
              numbers={numbers}
              opened={next ? entryKey(placeOfKey(next).id, weight, 0) : null}
              live
            >
              {given && <span class="ledger-given">, given</span>}
            </EntryArithmetic>
          </div>
        );
      })}
    </div>
  );
}
