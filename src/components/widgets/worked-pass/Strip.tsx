/** What the lit quantity is: its symbol, name, shape and value, and a sentence about it. */

import { parseEntry } from '@components/math/entries.ts';
import { entrySymbol } from '@components/math/entry-symbols.ts';
import { Tex } from '@components/math/Tex.tsx';
import { entryOf, type Quantity } from '@engine';
import { aboutQuantity } from './meanings.ts';
import { entryTexts } from './shown-text.ts';
import type { PassStore } from './store.ts';
import { quantityName } from './titles.ts';

export function Strip({ store }: { store: PassStore }) {
  const { worked } = store.derived.value;
  const key = store.lit.value ?? store.trail.value[0] ?? null;
  const entry = key === null ? null : parseEntry(key);
  const id = entry?.id ?? key;
  if (id === null || !worked.has(id)) {
    return (
      <p class="pass-strip">Point at a number, a symbol, a node or an arrow to see what it is.</p>
    );
  }
  const { quantity } = worked.step(id);
  const [rows, columns] = quantity.shape;
  return (
    <p class="pass-strip">
      <Tex
        tex={entry ? entrySymbol(quantity, entry.row, entry.column) : quantity.symbol}
        kind={quantity.kind}
      />
      {entry && <strong> = {valueText(store, quantity, entry)}</strong>}
      <span class="strip-name">
        {' '}
        · {quantityName(quantity)}, {rows} × {columns}
      </span>
      <span class="strip-about"> · {aboutQuantity(quantity, entry)}</span>
    </p>
  );
}

function valueText(
  store: PassStore,
  { value, shape }: Quantity,
  entry: { id: string; row: number; column: number },
): string {
  const { row, column } = entry;
  if (row >= shape[0] || column >= shape[1]) return '';
  return entryTexts(store.state.value)(entry, entryOf(value, row, column));
}
