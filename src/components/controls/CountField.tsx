import './controls.css';

export interface CountFieldProps {
  /** What is counted, e.g. `Nodes in layer 2`. */
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
}

/** A small whole number with a button to each side. */
export function CountField(props: CountFieldProps) {
  const { label, value, least, most, onChange, hideLabel = false } = props;
  return (
    <fieldset class="field count-field" aria-label={label}>
      <span class={hideLabel ? 'visually-hidden' : 'field-label'} aria-hidden="true">
        {label}
      </span>
      <span class="count-buttons">
        <button
          type="button"
          aria-label={`Fewer: ${label}`}
          aria-disabled={value <= least}
          onClick={() => value > least && onChange(value - 1)}
        >
          −
        </button>
        <output aria-live="polite">{value}</output>
        <button
          type="button"
          aria-label={`More: ${label}`}
          aria-disabled={value >= most}
          onClick={() => value < most && onChange(value + 1)}
        >
          +
        </button>
      </span>
    </fieldset>
  );
}
