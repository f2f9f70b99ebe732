import './controls.css';
import { NumberInput, type NumberInputProps } from './NumberInput.tsx';

export interface NumberFieldProps extends Omit<NumberInputProps, 'name'> {
  /** What the number is; also its accessible name. */
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
}

/** A labelled number. What can't be read is said beside it, and the last good value stays. */
export function NumberField({ label, hideLabel = false, ...input }: NumberFieldProps) {
  return (
    <div class="field number-field">
      <label class={hideLabel ? 'visually-hidden' : 'field-label'} for={input.id}>
        {label}
      </label>
      <NumberInput {...input} />
    </div>
  );
}
