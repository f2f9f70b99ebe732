/** One given quantity as a grid of fields. */
import { MatrixField } from '@components/controls/MatrixField.tsx';
import { entryKey } from '@components/math/entries.ts';
import { Tex } from '@components/math/Tex.tsx';
import { formatEntry } from '@engine';
import { editEntry, pasteEntries } from './edit-entry.ts';
import type { PassStore } from './store.ts';
import { quantityName } from './titles.ts';
import { rowsOf } from './values.ts';

export function GivenField({ store, id }: { store: PassStore; id: string }) {
  const { worked } = store.derived.value;
  const { quantity } = worked.step(id);
  return (
    <div class={`given-field q-${quantity.kind}`}>
      <MatrixField
        id={`${store.id}-given-${id}`}
        label={quantityName(quantity)}
        rows={rowsOf(quantity.value)}
        format={(value) => formatEntry(id, value, 8)}
        attributesOf={(row, column) => ({ 'data-entry': entryKey(id, row, column) })}
        onCommit={(row, column, text) =>
          store.edit((state) => editEntry(state, entryKey(id, row, column), text))
        }
        onPaste={(row, column, block) =>
          store.edit((state) => pasteEntries(state, entryKey(id, row, column), block))
        }
      />
      <span class="matrix-symbol">
        <Tex tex={quantity.symbol} label="" />
      </span>
    </div>
  );
}
