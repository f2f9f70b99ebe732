import './controls.css';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
}

/** One of a few, from a labelled select. */
export function Choice({ id, label, value, options, onChoose, hideLabel = false }: ChoiceProps) {
  return (
    <div class="field choice">
      <label class={hideLabel ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
