/** Every choice of the playground; what can't be used is said beside its field and changes nothing. */
import { Choice } from '@components/controls/Choice.tsx';
import { CountField } from '@components/controls/CountField.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { formatGiven } from '@engine';
import { memo } from 'preact/compat';
import { DataControls } from './DataControls.tsx';
import { classCount } from './data.ts';
import {
  addLayer,
  editNumber,
  type NumberFieldName,
  removeLayer,
  resizeLayer,
  setActivation,
  setHead,
  setOptimizer,
  setWeightStart,
  toggleFeature,
} from './edits.ts';
import { FEATURES } from './features.ts';
import {
  activationNames,
  decayNote,
  headNames,
  numberNames,
  optimizerNames,
  optionsOf,
  ratesOf,
  startNames,
} from './names.ts';
import { StopFields } from './StopFields.tsx';
import { type Edit, type Head, LIMITS, type PlaygroundState } from './state.ts';
import { ACTIVATIONS, OPTIMIZERS, WEIGHT_STARTS } from './url-fields.ts';

interface ControlsProps {
  readonly id: string;
  readonly state: PlaygroundState;
  /** Takes an edit; gives its problem back. */
  readonly onEdit: (edit: Edit) => string | null;
}

export const PlaygroundControls = memo(function PlaygroundControls(props: ControlsProps) {
  const { id, state, onEdit } = props;
  const choose =
    <Name extends string>(set: (state: PlaygroundState, name: Name) => Edit) =>
    (value: string) => {
      onEdit(set(state, value as Name));
    };
  const number = (field: NumberFieldName) => (
    <NumberField
      key={field}
      id={`${id}-${field}`}
      label={numberNames[field]}
      value={state[field]}
      text={formatGiven(state[field], 6)}
      onCommit={(text) => onEdit(editNumber(state, field, text))}
    />
  );
  return (
    <div class="play-controls">
      <DataControls id={id} state={state} onEdit={onEdit} number={number} />
      <fieldset class="is-tall">
        <legend>Network</legend>
        <div class="play-features">
          {FEATURES.map(({ name, label }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={state.features.includes(name)}
                onChange={() => onEdit(toggleFeature(state, name))}
              />{' '}
              {label}
            </label>
          ))}
        </div>
        <CountField
          label="hidden layers"
          value={state.hidden.length}
          least={LIMITS.layers.least}
          most={LIMITS.layers.most}
          onChange={(count) =>
            onEdit(count > state.hidden.length ? addLayer(state) : removeLayer(state))
          }
        />
        {state.hidden.map((size, layer) => (
          <CountField
            key={layer}
            label={`nodes in layer ${layer + 1}`}
            value={size}
            least={LIMITS.nodes.least}
            most={LIMITS.nodes.most}
            onChange={(nodes) => onEdit(resizeLayer(state, layer, nodes))}
          />
        ))}
        <Choice
          id={`${id}-activation`}
          label="activation"
          value={state.activation}
          options={optionsOf(ACTIVATIONS, activationNames)}
          onChoose={choose(setActivation)}
        />
        {state.problem === 'classification' && classCount(state) === 2 && (
          <Choice
            id={`${id}-head`}
            label="output"
            value={state.head}
            options={optionsOf<Head>(['softmax', 'tanh'], headNames)}
            onChoose={choose(setHead)}
          />
        )}
        <Choice
          id={`${id}-start`}
          label="first weights"
          value={state.weightStart}
          options={optionsOf(WEIGHT_STARTS, startNames)}
          onChoose={choose(setWeightStart)}
        />
        {number('weightSeed')}
      </fieldset>
      <fieldset>
        <legend>Training</legend>
        <Choice
          id={`${id}-optimizer`}
          label="optimizer"
          value={state.optimizer}
          options={optionsOf(OPTIMIZERS, optimizerNames)}
          onChoose={choose(setOptimizer)}
        />
        {(['learningRate', ...ratesOf[state.optimizer], 'batchSize'] as const).map(number)}
      </fieldset>
      <fieldset>
        <legend>Against large weights</legend>
        {(['l1', 'l2', 'decay', 'dropout'] as const).map(number)}
        <p class="play-legend play-wide">{decayNote(state.optimizer)}</p>
      </fieldset>
      <StopFields id={id} state={state} onEdit={onEdit} />
    </div>
  );
});
