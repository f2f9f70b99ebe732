/** An activation function and its derivative, with a point to move along them. */
import { Choice } from '@components/controls/Choice.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { formatGiven, type HiddenActivationName } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { ResetButton } from '../ResetButton.tsx';
import { ActivationPicture } from './ActivationPicture.tsx';
import { FORMULAS } from './formulas.tsx';
import {
  type ActivationState,
  chooseActivation,
  DECIMALS,
  FACES,
  moveTo,
  type PointView,
  pointOf,
  typeZ,
} from './model.ts';
import '../live-figure.css';
import './activation-plot.css';

export interface ActivationPlotProps {
  /** Unique on the page. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
  activation?: HiddenActivationName;
  z?: number;
  /** Which functions can be chosen; all five unless said. */
  choices?: readonly HiddenActivationName[];
}

const ALL: readonly HiddenActivationName[] = ['relu', 'leakyRelu', 'tanh', 'sigmoid', 'linear'];

export function ActivationPlot({
  id,
  title = 'Activation function and its derivative',
  activation = 'tanh',
  z = 0.8,
  choices = ALL,
}: ActivationPlotProps) {
  const start: ActivationState = { activation, z };
  const state = useSignal(start);
  const point = useComputed(() => pointOf(state.value));
  // a new key forgets what stands in the field and could not be read
  const resets = useSignal(0);
  const change = (next: ActivationState) => {
    state.value = next;
  };
  const current = state.value;
  return (
    <section class="live-figure activation-plot" aria-label={title}>
      <ActivationPicture
        id={id}
        state={current}
        point={point.value}
        onMove={(next) => change(moveTo(state.value, next))}
      />
      <div class="activation-side">
        {choices.length > 1 && (
          <Choice
            id={`${id}-function`}
            label="Function"
            value={current.activation}
            options={choices.map((value) => ({ value, label: FACES[value].name }))}
            onChoose={(next) => change(chooseActivation(current, next as HiddenActivationName))}
          />
        )}
        <NumberField
          key={resets.value}
          id={`${id}-z`}
          label="z"
          value={current.z}
          text={formatGiven(current.z, DECIMALS)}
          onCommit={(text) => {
            const edit = typeZ(state.value, text);
            change(edit.state);
            return edit.problem;
          }}
        />
        <Readings activation={current.activation} point={point.value} />
        <p class="live-sentence" aria-live="polite">
          {point.value.sentence}
        </p>
        <ResetButton
          onReset={() => {
            change(start);
            resets.value += 1;
          }}
        />
      </div>
    </section>
  );
}

interface ReadingsProps {
  activation: HiddenActivationName;
  point: PointView;
}

/** f(z) as a height and f′(z) as a slope. */
function Readings({ activation, point }: ReadingsProps) {
  const { value, slope } = FORMULAS[activation];
  return (
    <dl class="activation-readings">
      <dt>
        <span>
          <i>f</i>(<i>z</i>) = {value}
        </span>
      </dt>
      <dd class="q-activation">
        <strong>{point.valueText}</strong> <span>the value</span>
      </dd>
      <dt>
        <span>
          <i>f</i>′(<i>z</i>) = {slope}
        </span>
      </dt>
      <dd class="q-derivative">
        <strong>{point.slopeText}</strong> <span>the tangent’s slope</span>
      </dd>
    </dl>
  );
}
