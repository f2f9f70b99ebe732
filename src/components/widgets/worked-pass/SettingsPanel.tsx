/** What the pass is of: preset, sizes, functions, learning rate, decimals, weights. */
import { CountField } from '@components/controls/CountField.tsx';
import { Menu } from '@components/controls/Menu.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { Slider } from '@components/controls/Slider.tsx';
import { ArchitectureFields } from './ArchitectureFields.tsx';
import { choosePreset, editDecimals, editLearningRate, editSeed, newWeights } from './edits.ts';
import { restart } from './navigation.ts';
import { findPreset, PRESETS, type PresetId } from './presets.ts';
import { LIMITS } from './state.ts';
import type { PassStore } from './store.ts';

const presetItems = PRESETS.map(({ id, title, sentence }) => ({
  id,
  label: title,
  note: sentence,
}));

export function SettingsPanel({ store }: { store: PassStore }) {
  const state = store.state.value;
  const { id } = store;
  return (
    <section class="pass-settings" aria-labelledby={`${id}-settings-title`}>
      <header class="panel-header">
        <h3 id={`${id}-settings-title`}>Network</h3>
        <Menu
          id={`${id}-presets`}
          label="Presets"
          items={presetItems}
          onChoose={(preset) => store.change((old) => choosePreset(old, preset as PresetId))}
        />
      </header>
      <p class="preset-note">{findPreset(state.preset).sentence}</p>
      <ArchitectureFields store={store} />
      <Slider
        id={`${id}-eta`}
        label="Learning rate η"
        value={state.learningRate}
        least={0.001}
        most={10}
        logarithmic
        onCommit={(text) => store.edit((old) => editLearningRate(old, text), 'eta')}
      />
      <CountField
        label="Decimals"
        value={state.decimals}
        least={LIMITS.decimals.least}
        most={LIMITS.decimals.most}
        onChange={(value) => store.edit((old) => editDecimals(old, String(value)), 'decimals')}
      />
      <WeightFields store={store} />
    </section>
  );
}

function WeightFields({ store }: { store: PassStore }) {
  const state = store.state.value;
  const editing = store.editingAll.value && store.derived.value.step.id === 'given';
  const edit = () => {
    store.editingAll.value = !editing;
    store.move(restart);
  };
  return (
    <div class="weight-fields">
      <div class="field">
        <span class="field-label">Weights</span>
        <span class="button-row">
          <button type="button" aria-pressed={editing} onClick={edit}>
            Edit
          </button>
          <button type="button" onClick={() => store.change(newWeights)}>
            New
          </button>
          <button
            type="button"
            aria-disabled={!store.canUndo.value}
            onClick={() => store.canUndo.value && store.undo()}
          >
            Undo
          </button>
        </span>
      </div>
      <NumberField
        id={`${store.id}-seed`}
        label="Seed"
        value={state.seed}
        step={1}
        onCommit={(text) => store.edit((old) => editSeed(old, text), 'seed')}
      />
    </div>
  );
}
