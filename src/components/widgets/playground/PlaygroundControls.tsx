/** Every choice of the playground; what can't be used is said beside its field and changes nothing. */
import { Choice } from '@components/controls/Choice.tsx';
import { CountField } from '@components/controls/CountField.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { formatGiven, type HiddenActivationName, type OptimizerKind } from '@engine';
import { classCount, MANY_CLASS_DATA } from './data.ts';
import {
  addLayer,
  editNumber,
  type NumberFieldName,
  removeLayer,
  resizeLayer,
  setActivation,
  setClasses,
  setDataset,
  setHead,
  setOptimizer,
  setProblem,
  setWeightStart,
  toggleFeature,
} from './edits.ts';
import { FEATURES } from './features.ts';
import {
  CLASSIFICATION_DATA,
  type DatasetName,
  type Edit,
  type Head,
  LIMITS,
  type PlaygroundState,
  type Problem,
  REGRESSION_DATA,
  type WeightStart,
} from './state.ts';
import { ACTIVATIONS, OPTIMIZERS, WEIGHT_STARTS } from './url-fields.ts';

interface ControlsProps {
  readonly id: string;
  readonly state: PlaygroundState;
  /** Takes an edit; gives its problem back. */
  readonly onEdit: (edit: Edit) => string | null;
}

const dataNames: Readonly<Record<DatasetName, string>> = {
  circle: 'a disc in a ring',
  xor: 'XOR',
  gaussians: 'Gaussian clouds',
  spiral: 'spiral',
  plane: 'a plane',
  bumps: 'six bumps',
  own: 'your own points',
};
const activationNames: Readonly<Record<HiddenActivationName, string>> = {
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  linear: 'linear',
};
const optimizerNames: Readonly<Record<OptimizerKind, string>> = {
  sgd: 'gradient descent',
  momentum: 'momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};
const startNames: Readonly<Record<WeightStart, string>> = {
  he: 'He',
  glorotNormal: 'Glorot, normal',
  glorotUniform: 'Glorot, uniform',
  lecun: 'LeCun',
  normal: 'normal, σ = 1',
  zeros: 'zeros',
  playground: 'uniform, −½ to ½',
};

function optionsOf<Name extends string>(
  names: readonly Name[],
  labels: Readonly<Record<Name, string>>,
) {
  return names.map((value) => ({ value, label: labels[value] }));
}

/** The rates an optimizer has beside η. */
const ratesOf: Readonly<Record<OptimizerKind, readonly NumberFieldName[]>> = {
  sgd: [],
  momentum: ['beta'],
  nesterov: ['beta'],
  adagrad: [],
  rmsprop: ['beta'],
  adam: ['beta1', 'beta2'],
  adamw: ['beta1', 'beta2', 'decay'],
};
const numberLabels: Readonly<Record<NumberFieldName, string>> = {
  points: 'points',
  noise: 'noise',
  testShare: 'test share',
  dataSeed: 'seed of the data',
  weightSeed: 'seed of the weights',
  learningRate: 'η',
  beta: 'β',
  beta1: 'β₁',
  beta2: 'β₂',
  batchSize: 'batch size',
  l1: 'λ of L1',
  l2: 'λ of L2',
  decay: 'decay',
  dropout: 'dropout',
};

export function PlaygroundControls({ id, state, onEdit }: ControlsProps) {
  const choose =
    <Name extends string>(set: (state: PlaygroundState, name: Name) => Edit) =>
    (value: string) => {
      onEdit(set(state, value as Name));
    };
  const number = (field: NumberFieldName) => (
    <NumberField
      key={field}
      id={`${id}-${field}`}
      label={numberLabels[field]}
      value={state[field]}
      text={formatGiven(state[field], 6)}
      onCommit={(text) => onEdit(editNumber(state, field, text))}
    />
  );
  const data = state.problem === 'classification' ? CLASSIFICATION_DATA : REGRESSION_DATA;
  return (
    <div class="play-controls">
      <fieldset>
        <legend>Data</legend>
        <Choice
          id={`${id}-problem`}
          label="problem"
          value={state.problem}
          options={optionsOf<Problem>(['classification', 'regression'], {
            classification: 'classes',
            regression: 'a number',
          })}
          onChoose={choose(setProblem)}
        />
        <Choice
          id={`${id}-data`}
          label="data"
          value={state.dataset}
          options={optionsOf(data, dataNames)}
          onChoose={choose(setDataset)}
        />
        {MANY_CLASS_DATA.includes(state.dataset) && (
          <CountField
            label="classes"
            value={state.classes}
            least={LIMITS.classes.least}
            most={LIMITS.classes.most}
            onChange={(classes) => onEdit(setClasses(state, classes))}
          />
        )}
        {(['points', 'noise', 'testShare', 'dataSeed'] as const).map(number)}
      </fieldset>
      <fieldset>
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
            options={optionsOf<Head>(['softmax', 'tanh'], {
              softmax: 'softmax',
              tanh: 'one tanh',
            })}
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
        {(['l1', 'l2', 'dropout'] as const).map(number)}
      </fieldset>
    </div>
  );
}
