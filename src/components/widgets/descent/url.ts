/** A walk as a link: `#descent=1;surface=dip;eta=10;start=6,6;…;step=end`. */
import {
  type Field,
  type FieldsOf,
  numberField,
  numbersField,
  wholeField,
  wordField,
} from '@components/links/link-fields.ts';
import { stateLink } from '@components/links/state-links.ts';
import { BOUNDS, type LabState, walkOf } from './model.ts';
import { GROUNDS, type GroundName } from './places.ts';

const wholeStep = wholeField('step', { least: 0, most: BOUNDS.maxSteps.most });

/** A number, or `end`. */
const step: Field<number | null> = {
  id: 'step',
  write: (value) => (value === null ? 'end' : wholeStep.write(value)),
  read: (text, name) => (text === 'end' ? null : wholeStep.read(text, name)),
};

const fields: FieldsOf<LabState> = {
  ground: wordField('surface', Object.keys(GROUNDS) as GroundName[]),
  learningRate: numberField('eta', BOUNDS.learningRate),
  start: numbersField('start', 2, BOUNDS.x),
  maxSteps: wholeField('steps', BOUNDS.maxSteps),
  tolerance: numberField('tolerance', BOUNDS.tolerance),
  noise: numberField('noise', BOUNDS.noise),
  batchSize: wholeField('batch', BOUNDS.batchSize),
  seed: wholeField('seed', BOUNDS.seed),
  step,
};

export const walkLink = stateLink<LabState>(
  { what: 'a walk', version: '1', longest: 1000 },
  fields,
  (state) => {
    const last = walkOf(state).descent.points.length - 1;
    return (state.step ?? 0) > last ? `step is ${state.step}, and the walk has ${last}` : null;
  },
);
