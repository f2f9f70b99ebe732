/** What holds for everybody: the surface, the start, the learning rate, and when a race ends. */
import { Choice } from '@components/controls/Choice.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { PLACES, type SurfaceName } from '@components/diagrams/figures/descents.ts';
import { fourDigits } from '@components/math/four-digits.ts';
import {
  chooseSurface,
  type Edit,
  editMaxSteps,
  editRates,
  editStart,
  editTolerance,
} from './edits.ts';
import { KINDS, type RaceState } from './model.ts';

interface RaceFieldsProps {
  id: string;
  state: RaceState;
  /** The state of the moment: a field may commit after another change. */
  read: () => RaceState;
  commit: (edit: Edit) => string | null;
  set: (state: RaceState) => void;
}

const SURFACES = (Object.keys(PLACES) as SurfaceName[]).map((value) => ({
  value,
  label: PLACES[value].words,
}));

export function RaceFields({ id, state, read, commit, set }: RaceFieldsProps) {
  const { start, maxSteps, tolerance, runners } = state;
  const rates = new Set(KINDS.map((kind) => runners[kind].settings.learningRate));
  const [rate = 0.7] = rates;
  const fields = [
    {
      name: 'x',
      label: 'start x',
      value: start[0] ?? 0,
      edit: (t: string) => editStart(read(), 0, t),
    },
    {
      name: 'y',
      label: 'start y',
      value: start[1] ?? 0,
      edit: (t: string) => editStart(read(), 1, t),
    },
    {
      name: 'rates',
      label: 'η for all',
      value: rate,
      edit: (t: string) => editRates(read(), t),
      text: rates.size > 1 ? 'differ' : undefined,
    },
    {
      name: 'steps',
      label: 'most steps',
      value: maxSteps,
      edit: (t: string) => editMaxSteps(read(), t),
      step: 1,
    },
    {
      name: 'tolerance',
      label: 'shortest step',
      value: tolerance,
      edit: (t: string) => editTolerance(read(), t),
      step: 0.001,
    },
  ];
  return (
    <div class="race-fields">
      <Choice
        id={`${id}-surface`}
        label="Surface"
        value={state.surface}
        options={SURFACES}
        onChoose={(surface) => set(chooseSurface(state, surface as SurfaceName))}
      />
      {fields.map(({ name, label, value, edit, step, text }) => (
        <NumberField
          key={name}
          id={`${id}-${name}`}
          label={label}
          value={value}
          text={text ?? fourDigits(value)}
          step={step}
          onCommit={(typed) => commit(edit(typed))}
        />
      ))}
    </div>
  );
}
