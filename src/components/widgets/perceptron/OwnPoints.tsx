/** The reader's own points as a list: type, turn and take away; the plane takes presses too. */
import { NumberInput } from '@components/controls/NumberInput.tsx';
import { formatGiven } from '@engine';
import { MOST_POINTS, type OwnPoint } from './point-sets.ts';
import { labelText } from './sentences.ts';

interface OwnPointsProps {
  id: string;
  own: readonly OwnPoint[];
  /** The class of the next point. */
  label: 1 | -1;
  problem: string | null;
  onLabel: (label: 1 | -1) => void;
  onEdit: (place: number, field: 'x1' | 'x2', text: string) => string | null;
  onFlip: (place: number) => void;
  onRemove: (place: number) => void;
  onAdd: () => void;
}

export function OwnPoints(props: OwnPointsProps) {
  const { id, own, label, problem, onLabel, onAdd } = props;
  return (
    <div class="own-points">
      <fieldset class="field own-label">
        <legend class="visually-hidden">Class of the next point</legend>
        <span class="field-label" aria-hidden="true">
          next point
        </span>
        {([1, -1] as const).map((each) => (
          <label>
            <input
              type="radio"
              name={`${id}-label`}
              checked={label === each}
              onChange={() => onLabel(each)}
            />
            {labelText(each)}
          </label>
        ))}
        <button type="button" class="live-button" onClick={onAdd}>
          Add a point
        </button>
      </fieldset>
      <p class="own-hint">
        Press on the plane to place a point, or add one here and type where it lies.
      </p>
      {problem && (
        <p class="field-problem-line" role="alert">
          {problem}
        </p>
      )}
      <ol class="own-list" aria-label={`Your points, ${own.length} of at most ${MOST_POINTS}`}>
        {own.map((point, place) => (
          <OwnRow {...props} key={place} point={point} place={place} />
        ))}
      </ol>
    </div>
  );
}

function OwnRow({
  id,
  point,
  place,
  onEdit,
  onFlip,
  onRemove,
}: OwnPointsProps & { point: OwnPoint; place: number }) {
  const name = `point ${place + 1}`;
  return (
    <li>
      <span class="own-number" aria-hidden="true">
        {place + 1}
      </span>
      {(['x1', 'x2'] as const).map((field) => (
        <NumberInput
          id={`${id}-own-${place}-${field}`}
          name={`${field === 'x1' ? 'x₁' : 'x₂'} of ${name}`}
          value={point[field]}
          text={formatGiven(point[field], 3)}
          onCommit={(text) => onEdit(place, field, text)}
        />
      ))}
      <button
        type="button"
        class={`live-button own-class ${point.label > 0 ? 'plot-colour-1' : 'plot-colour-5'}`}
        aria-label={`Class of ${name}: ${labelText(point.label)}. Change it`}
        onClick={() => onFlip(place)}
      >
        {labelText(point.label)}
      </button>
      <button
        type="button"
        class="live-button"
        aria-label={`Remove ${name}`}
        onClick={() => onRemove(place)}
      >
        ×
      </button>
    </li>
  );
}
