/** What can be chosen. */
import { Choice } from '@components/controls/Choice.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { Slider } from '@components/controls/Slider.tsx';
import type { HiddenActivationName, InitializerName } from '@engine';
import {
  ACTIVATIONS,
  DEPTHS,
  type InitialisationState,
  nextSeed,
  RULES,
  typeField,
  WIDTHS,
} from './model.ts';

interface ControlsProps {
  id: string;
  state: InitialisationState;
  /** The state at the moment a field is left, after all edits before it. */
  latest: () => InitialisationState;
  onChange: (state: InitialisationState) => void;
}

export function Controls({ id, state, latest, onChange }: ControlsProps) {
  const type = (field: 'depth' | 'width' | 'seed' | 'deviation') => (text: string) => {
    const edit = typeField(latest(), field, text);
    onChange(edit.state);
    return edit.problem;
  };
  return (
    <div class="initialisation-controls">
      <Choice
        id={`${id}-rule`}
        label="First weights"
        value={state.rule}
        options={RULES}
        onChoose={(rule) => onChange({ ...latest(), rule: rule as InitializerName })}
      />
      <Choice
        id={`${id}-activation`}
        label="Activation"
        value={state.activation}
        options={ACTIVATIONS}
        onChoose={(name) => onChange({ ...latest(), activation: name as HiddenActivationName })}
      />
      {state.rule === 'normal' && (
        <NumberField
          id={`${id}-deviation`}
          label="σ of the weights"
          value={state.deviation}
          step={0.01}
          onCommit={type('deviation')}
        />
      )}
      <Slider
        id={`${id}-depth`}
        label="Hidden layers"
        value={state.depth}
        least={DEPTHS[0]}
        most={DEPTHS[1]}
        step={1}
        onCommit={type('depth')}
      />
      <Slider
        id={`${id}-width`}
        label="Nodes a layer"
        value={state.width}
        least={WIDTHS[0]}
        most={WIDTHS[1]}
        step={1}
        onCommit={type('width')}
      />
      <NumberField
        id={`${id}-seed`}
        label="Seed"
        value={state.seed}
        step={1}
        onCommit={type('seed')}
      />
      <button type="button" class="live-button" onClick={() => onChange(nextSeed(latest()))}>
        New weights
      </button>
    </div>
  );
}
