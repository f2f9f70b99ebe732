/** What a press in the plane does: nothing, or it adds a point of a class, or of a number. */
import { Choice } from '@components/controls/Choice.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { parseNumber } from '@engine';
import { LIMITS, type PlaygroundState } from './state.ts';

interface AddingProps {
  readonly id: string;
  readonly state: PlaygroundState;
  /** The class or the number that the next point gets; null while none is added. */
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
}

const classes = Array.from({ length: LIMITS.classes.most }, (_, k) => k);

export function AddingPoints({ id, state, value, onValue }: AddingProps) {
  const isRegression = state.problem === 'regression';
  const options = isRegression
    ? [{ value: 'number', label: 'a point with a number' }]
    : classes.map((k) => ({ value: String(k), label: `a point of class ${k}` }));
  const chosen = value === null ? 'nothing' : isRegression ? 'number' : String(value);
  const choose = (name: string) => {
    if (name === 'nothing') onValue(null);
    else onValue(name === 'number' ? 1 : Number(name));
  };
  return (
    <div class="play-adding">
      <Choice
        id={`${id}-adding`}
        label="A press in the plane adds"
        value={chosen}
        options={[{ value: 'nothing', label: 'nothing' }, ...options]}
        onChoose={choose}
      />
      {isRegression && value !== null && (
        <NumberField
          id={`${id}-adding-value`}
          label="its number"
          value={value}
          onCommit={(text) => {
            const parsed = parseNumber(text);
            if (parsed.kind === 'number') onValue(parsed.value);
            return null;
          }}
        />
      )}
      {value !== null && (
        <p class="play-legend">
          By keyboard: go to the cross in the plane, move it with the arrow keys (with Shift by 1),
          add with Enter, take the last point back with Backspace.
        </p>
      )}
    </div>
  );
}
