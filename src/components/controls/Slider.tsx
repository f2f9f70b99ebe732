import './controls.css';
import { type Commit, plainNumber } from './drafts.ts';
import { NumberInput } from './NumberInput.tsx';
import { positionOf, type Scale, SLIDER_STEPS, valueAt } from './scales.ts';

export interface SliderProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Takes text from the box, or from the thumb; returns a sentence if it can't be used. */
  readonly onCommit: Commit;
  /** Range of the thumb; the box may leave it. */
  readonly least: number;
  readonly most: number;
  readonly logarithmic?: boolean;
  /** Step of the arrow keys in the box. */
  readonly step?: number;
  readonly text?: string;
}

/** A slider and a number box that are one variable. */
export function Slider(props: SliderProps) {
  const { id, label, value, onCommit, least, most, logarithmic = false, step, text } = props;
  const scale: Scale = { least, most, logarithmic };
  return (
    <div class="field slider">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        type="range"
        id={`${id}-range`}
        aria-label={`${label}, slider`}
        aria-valuetext={plainNumber(value)}
        min={0}
        max={SLIDER_STEPS}
        step={1}
        value={positionOf(value, scale)}
        onInput={(event) => onCommit(String(valueAt(event.currentTarget.valueAsNumber, scale)))}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <NumberInput id={id} value={value} onCommit={onCommit} step={step} text={text} />
    </div>
  );
}
