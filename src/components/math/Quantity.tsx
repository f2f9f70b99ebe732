/** One number of a quantity: formatted, in the colour of its kind, lightable, and openable. */
import type { QuantityKind } from '@engine';
import type { CellView } from './matrix-views.ts';
import './matrix.css';

interface QuantityProps {
  cell: CellView;
  /** Without it the number takes the colour around it. */
  kind?: QuantityKind;
  /** Not a stop of the Tab key; the arrow keys reach it from its neighbours. */
  skipTab?: boolean;
}

export function Quantity({ cell, kind, skipTab = false }: QuantityProps) {
  const { text, entry, label, mark, action } = cell;
  const classes = `quantity${kind ? ` q-${kind}` : ''}${mark ? ` is-${mark}` : ''}`;
  if (action === null) {
    return (
      <span class={classes} data-entry={entry}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={classes}
      data-entry={entry}
      data-action={action}
      aria-label={label}
      aria-pressed={action === 'open' ? mark === 'selected' : undefined}
      tabindex={skipTab ? -1 : undefined}
    >
      {text}
    </button>
  );
}
