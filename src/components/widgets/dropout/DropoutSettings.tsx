/** The rate of each layer, and the seed of the masks. */
import { NumberField } from '@components/controls/NumberField.tsx';
import { Slider } from '@components/controls/Slider.tsx';
import {
  type DropoutState,
  type Edit,
  editRate,
  editSeed,
  layerName,
  RATE_RANGE,
} from './model.ts';

interface DropoutSettingsProps {
  id: string;
  state: DropoutState;
  onEdit: (edit: Edit) => string | null;
  onNextSeed: () => void;
}

export function DropoutSettings({ id, state, onEdit, onNextSeed }: DropoutSettingsProps) {
  return (
    <div class="dropout-settings">
      {state.rates.map((rate, layer) => (
        <Slider
          id={`${id}-rate-${layer}`}
          label={`Rate of ${layerName(layer)}`}
          value={rate}
          {...RATE_RANGE}
          step={0.05}
          onCommit={(text) => onEdit(editRate(state, layer, text))}
        />
      ))}
      <div class="dropout-seed">
        <NumberField
          id={`${id}-seed`}
          label="Seed"
          value={state.seed}
          step={1}
          onCommit={(text) => onEdit(editSeed(state, text))}
        />
        <button type="button" class="live-button" onClick={onNextSeed}>
          New masks
        </button>
      </div>
    </div>
  );
}
