/** Drops a whole layer, and takes back what was switched by hand. */
import type { Vector } from '@engine';
import { type DropoutState, dropAll, layerName, restore } from './model.ts';

interface MaskButtonsProps {
  state: DropoutState;
  /** Of the layer whose numbers are shown. */
  mask: Vector;
  set: (state: DropoutState) => void;
}

export function MaskButtons({ state, mask, set }: MaskButtonsProps) {
  return (
    <>
      <button
        type="button"
        class="live-button"
        onClick={() => set(dropAll(state, state.layer, mask))}
      >
        Drop all of {layerName(state.layer)}
      </button>
      <button
        type="button"
        class="live-button"
        aria-disabled={state.switched.length === 0}
        onClick={() => set(restore(state))}
      >
        Masks as drawn
      </button>
    </>
  );
}
