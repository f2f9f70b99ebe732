/** What is learnt: the problem, the data, their number, noise and seed. */
import { Choice } from '@components/controls/Choice.tsx';
import { CountField } from '@components/controls/CountField.tsx';
import type { VNode } from 'preact';
import { MANY_CLASS_DATA } from './data.ts';
import { type NumberFieldName, setClasses, setDataset, setProblem } from './edits.ts';
import { dataNames, optionsOf, problemNames } from './names.ts';
import {
  CLASSIFICATION_DATA,
  type DatasetName,
  type Edit,
  LIMITS,
  type PlaygroundState,
  type Problem,
  REGRESSION_DATA,
} from './state.ts';

interface DataControlsProps {
  readonly id: string;
  readonly state: PlaygroundState;
  readonly onEdit: (edit: Edit) => string | null;
  /** The field of one number. */
  readonly number: (field: NumberFieldName) => VNode;
}

/** Points of one's own are as many as they are, and have no noise but their own. */
const fieldsOf = ({ dataset }: PlaygroundState): readonly NumberFieldName[] =>
  dataset === 'own' ? ['testShare', 'dataSeed'] : ['points', 'noise', 'testShare', 'dataSeed'];

export function DataControls({ id, state, onEdit, number }: DataControlsProps) {
  const data = state.problem === 'classification' ? CLASSIFICATION_DATA : REGRESSION_DATA;
  return (
    <fieldset>
      <legend>Data</legend>
      <Choice
        id={`${id}-problem`}
        label="problem"
        value={state.problem}
        options={optionsOf<Problem>(['classification', 'regression'], problemNames)}
        onChoose={(name) => onEdit(setProblem(state, name as Problem))}
      />
      <Choice
        id={`${id}-data`}
        label="data"
        value={state.dataset}
        options={optionsOf(data, dataNames)}
        onChoose={(name) => onEdit(setDataset(state, name as DatasetName))}
      />
      {MANY_CLASS_DATA.includes(state.dataset) && (
        <CountField
          label="classes"
          value={state.classes}
          least={LIMITS.classes.least}
          most={LIMITS.classes.most}
          onChange={(classes) => onEdit(setClasses(state, classes))}
        />
      )}
      {fieldsOf(state).map(number)}
    </fieldset>
  );
}
