/** Softmax live: change a logit, and every probability moves. */
import { Slider } from '@components/controls/Slider.tsx';
import { formatGiven } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { ResetButton } from '../ResetButton.tsx';
import { ClassRow } from './ClassRow.tsx';
import {
  DECIMALS,
  derive,
  type Edit,
  editLogit,
  editTemperature,
  type SoftmaxState,
  TEMPERATURE_RANGE,
} from './model.ts';
import { WholeBar } from './WholeBar.tsx';
import '../live-figure.css';
import './softmax-bars.css';

export interface SoftmaxBarsProps {
  /** Unique on the page. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
  logits: readonly number[];
  /** What a class is called before its number; `digit` unless said. */
  noun?: string;
  /** The class that stands out. */
  emphasis?: number;
}

export function SoftmaxBars({
  id,
  title = 'Softmax of the logits',
  logits,
  noun = 'digit',
  emphasis = 3,
}: SoftmaxBarsProps) {
  const start: SoftmaxState = { logits, temperature: 1 };
  const state = useSignal(start);
  const view = useComputed(() => derive(state.value));
  // a new key forgets what stands in the fields and could not be read
  const resets = useSignal(0);
  const commit = (edit: Edit) => {
    state.value = edit.state;
    return edit.problem;
  };
  const { bars, sum, sentence } = view.value;
  const { temperature } = state.value;
  return (
    <section class="live-figure softmax-bars" aria-label={title}>
      <div class="softmax-rows" key={resets.value}>
        <p class="softmax-heads" aria-hidden="true">
          <span>{noun}</span>
          <span class="softmax-logit-head">logit</span>
          <span>probability</span>
        </p>
        {bars.map((bar) => (
          <ClassRow
            key={bar.index}
            id={id}
            bar={bar}
            noun={noun}
            stands={bar.index === emphasis}
            onCommit={(text) => commit(editLogit(state.value, bar.index, text))}
          />
        ))}
        <WholeBar bars={bars} sum={sum} emphasis={emphasis} />
        <Slider
          id={`${id}-temperature`}
          label="Temperature T"
          value={temperature}
          text={formatGiven(temperature, DECIMALS)}
          {...TEMPERATURE_RANGE}
          logarithmic
          onCommit={(text) => commit(editTemperature(state.value, text))}
        />
      </div>
      <p class="live-sentence" aria-live="polite">
        {sentence}
      </p>
      <ResetButton
        onReset={() => {
          state.value = start;
          resets.value += 1;
        }}
      />
    </section>
  );
}
