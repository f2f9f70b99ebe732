/** The layers of the network: how many nodes each, and which function. */
import { Choice } from '@components/controls/Choice.tsx';
import { CountField } from '@components/controls/CountField.tsx';
import type { HiddenActivationName } from '@engine';
import { ACTIVATION_LABELS, HIDDEN_ACTIVATIONS, OUTPUT_CHOICES, outputChoice } from './choices.ts';
import { chooseActivation, chooseOutput, hiddenActivations } from './edits.ts';
import { addLayer, removeLayer, resizeLayer } from './shapes.ts';
import { LIMITS, sizesOf } from './state.ts';
import type { PassStore } from './store.ts';

const activationOptions = HIDDEN_ACTIVATIONS.map((value) => ({
  value,
  label: ACTIVATION_LABELS[value],
}));
const outputOptions = OUTPUT_CHOICES.map(({ id, label }) => ({ value: id, label }));

export function ArchitectureFields({ store }: { store: PassStore }) {
  const state = store.state.value;
  const sizes = sizesOf(state);
  const last = sizes.length - 1;
  const activations = hiddenActivations(state);
  return (
    <div class="architecture">
      <ul>
        {sizes.map((size, layer) => (
          <li key={layer}>
            <span class="layer-name">{layer === 0 ? 'Input' : `Layer ${layer}`}</span>
            <CountField
              label={layer === 0 ? 'Inputs' : `Nodes in layer ${layer}`}
              hideLabel
              value={size}
              least={LIMITS.nodes.least}
              most={LIMITS.nodes.most}
              onChange={(value) => store.edit((old) => resizeLayer(old, layer, value))}
            />
            {layer > 0 && layer < last && (
              <HiddenLayer store={store} layer={layer} activation={activations[layer - 1]} />
            )}
          </li>
        ))}
      </ul>
      <Choice
        id={`${store.id}-output`}
        label="Output, loss"
        value={outputChoice(state).id}
        options={outputOptions}
        onChoose={(choice) => store.change((old) => chooseOutput(old, choice))}
      />
      <button
        type="button"
        class="quiet-button add-layer"
        aria-disabled={last >= LIMITS.layers.most}
        onClick={() => store.edit(addLayer)}
      >
        + Hidden layer
      </button>
    </div>
  );
}

interface HiddenLayerProps {
  store: PassStore;
  layer: number;
  activation: HiddenActivationName | undefined;
}

function HiddenLayer({ store, layer, activation = 'relu' }: HiddenLayerProps) {
  return (
    <>
      <Choice
        id={`${store.id}-activation-${layer}`}
        label={`Activation of layer ${layer}`}
        hideLabel
        value={activation}
        options={activationOptions}
        onChoose={(value) =>
          store.change((old) => chooseActivation(old, layer, value as HiddenActivationName))
        }
      />
      <button
        type="button"
        class="quiet-button"
        aria-label={`Remove layer ${layer}`}
        onClick={() => store.edit((old) => removeLayer(old, layer))}
      >
        ×
      </button>
    </>
  );
}
