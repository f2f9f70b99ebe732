/** What the arrows are, where the point is, and what can be done with it. */
import { NumberField } from '@components/controls/NumberField.tsx';
import { formatGiven } from '@engine';
import * as model from './model.ts';

interface SurfaceControlsProps {
  id: string;
  state: model.SurfaceState;
  sentence: string;
  /** Changes when fields are to forget what could not be read. */
  fresh: number;
  set: (state: model.SurfaceState) => void;
  onType: (axis: model.Axis, text: string) => string | null;
}

const AXES: readonly model.Axis[] = ['x', 'y'];

export function SurfaceControls({ id, state, sentence, fresh, set, onType }: SurfaceControlsProps) {
  const downhill = state.way === 'downhill';
  return (
    <div class="surface-controls">
      <ul class="surface-key" aria-hidden="true">
        <li class="is-flat">in the plane: {downhill ? '−∇f' : '∇f'}</li>
        <li class="is-lift">its lift on the surface</li>
      </ul>
      <p class="live-sentence" aria-live="polite">
        {sentence}
      </p>
      <div class="surface-fields">
        {AXES.map((axis) => (
          <NumberField
            key={`${axis}-${fresh}`}
            id={`${id}-${axis}`}
            label={axis}
            value={state[axis]}
            text={formatGiven(state[axis], model.DECIMALS)}
            onCommit={(text) => onType(axis, text)}
          />
        ))}
      </div>
      <div class="surface-fields">
        <button
          type="button"
          class="live-button is-primary"
          onClick={() => set(model.stepDown(state))}
        >
          Take a step down
        </button>
        <button
          type="button"
          class="live-button"
          aria-pressed={downhill}
          onClick={() => set(model.turnAround(state))}
        >
          Steepest descent
        </button>
      </div>
      <fieldset class="live-choices">
        <legend>The source’s three figures</legend>
        {model.PRESETS.map((preset) => (
          <button type="button" class="live-button" onClick={() => set(model.choosePreset(preset))}>
            {preset.label}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
