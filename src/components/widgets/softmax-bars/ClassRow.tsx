/** One class: its logit to drag or to type, its probability as a bar and in print. */
import { NumberInput } from '@components/controls/NumberInput.tsx';
import { positionOf, SLIDER_STEPS, valueAt } from '@components/controls/scales.ts';
import { formatGiven } from '@engine';
import { type Bar, LOGIT_RANGE } from './model.ts';

interface ClassRowProps {
  /** The widget's; the fields are named by it and the class. */
  id: string;
  bar: Bar;
  noun: string;
  /** This class stands out. */
  stands: boolean;
  onCommit: (text: string) => string | null;
}

const SCALE = { ...LOGIT_RANGE, logarithmic: false };

export function ClassRow({ id, bar, noun, stands, onCommit }: ClassRowProps) {
  const { index, logit, probability, text } = bar;
  const name = `Logit of ${noun} ${index}`;
  return (
    <fieldset class={`field softmax-row${stands ? ' is-emphasised' : ''}`}>
      <legend class="visually-hidden">
        {noun} {index}: probability {text}
      </legend>
      <span class="softmax-name" aria-hidden="true">
        {index}
      </span>
      <input
        type="range"
        aria-label={`${name}, slider`}
        aria-valuetext={`${formatGiven(logit, 2)}, probability ${text}`}
        min={0}
        max={SLIDER_STEPS}
        value={positionOf(logit, SCALE)}
        onInput={(event) => onCommit(String(valueAt(event.currentTarget.valueAsNumber, SCALE)))}
      />
      <NumberInput
        id={`${id}-logit-${index}`}
        name={name}
        value={logit}
        text={formatGiven(logit, 2, 2)}
        onCommit={onCommit}
      />
      <span class="softmax-bar" aria-hidden="true">
        <span class="softmax-fill" style={{ inlineSize: `${100 * probability}%` }} />
        <span class="softmax-text">{text}</span>
      </span>
    </fieldset>
  );
}
