/** A network of three numbers that answers yes or no: change any, and all that follows changes. */
import { Slider } from '@components/controls/Slider.tsx';
import { formatGiven } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { ResetButton } from '../ResetButton.tsx';
import {
  DECIMALS,
  derive,
  editField,
  type NeuronField,
  type NeuronState,
  takeStep,
} from './model.ts';
import { Lines, TargetChoice } from './NeuronParts.tsx';
import { NeuronPicture } from './NeuronPicture.tsx';
import '../live-figure.css';
import './one-neuron.css';

export interface OneNeuronProps extends NeuronState {
  /** Unique on the page. */
  id: string;
}

const FIELDS: readonly { field: NeuronField; label: string; kind: string }[] = [
  { field: 'input', label: 'input x', kind: 'input' },
  { field: 'weight', label: 'weight w', kind: 'weights' },
  { field: 'bias', label: 'bias b', kind: 'bias' },
];

export function OneNeuron({ id, ...start }: OneNeuronProps) {
  const state = useSignal<NeuronState>(start);
  // a new key forgets what stands in the fields and could not be read
  const resets = useSignal(0);
  const view = useComputed(() => derive(state.value));
  const commit = (field: NeuronField, text: string) => {
    const edit = editField(state.value, field, text);
    state.value = edit.state;
    return edit.problem;
  };
  return (
    <section class="live-figure one-neuron" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>A network of three numbers</h2>
      <NeuronPicture id={id} state={state.value} view={view.value} />
      <div class="neuron-fields" key={resets.value}>
        {FIELDS.map(({ field, label, kind }) => (
          <div class={`neuron-field q-${kind}`}>
            <Slider
              id={`${id}-${field}`}
              label={label}
              value={state.value[field]}
              text={formatGiven(state.value[field], DECIMALS)}
              least={-3}
              most={3}
              onCommit={(text) => commit(field, text)}
            />
          </div>
        ))}
        <TargetChoice
          id={id}
          target={state.value.target}
          onChoose={(target) => {
            state.value = { ...state.value, target };
          }}
        />
      </div>
      <Lines view={view.value} target={state.value.target} />
      <p class="live-sentence" aria-live="polite">
        {view.value.sentence}
      </p>
      <div class="neuron-buttons">
        <button
          type="button"
          class="live-button is-primary"
          onClick={() => {
            state.value = takeStep(state.value);
          }}
        >
          Take a step downhill
        </button>
        <ResetButton
          onReset={() => {
            state.value = start;
            resets.value += 1;
          }}
        />
      </div>
    </section>
  );
}
