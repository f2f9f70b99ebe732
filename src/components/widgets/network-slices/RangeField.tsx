/** A whole number on a slider, with its value beside it. */
interface RangeFieldProps {
  /** Unique on the page. */
  id: string;
  label: string;
  value: number;
  least: number;
  most: number;
  /** Behind the number: `°`. */
  unit?: string;
  onChange: (value: number) => void;
}

export function RangeField({
  id,
  label,
  value,
  least,
  most,
  unit = '',
  onChange,
}: RangeFieldProps) {
  const text = `${String(Math.round(value)).replace('-', '−')}${unit}`;
  return (
    <div class="slice-range">
      <label for={id}>{label}</label>
      <input
        type="range"
        id={id}
        min={least}
        max={most}
        step={1}
        value={Math.round(value)}
        aria-valuetext={text}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{text}</output>
    </div>
  );
}
