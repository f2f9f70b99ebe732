/** A run of the perceptron as a link: `#xor=1;points=own;own=0,0,-1/1,1,1;update=3`. */
import { type FieldsOf, listField, wholeField, wordField } from '@components/links/link-fields.ts';
import {
  readInRange,
  readWord,
  UnreadableLink,
  writeNumber,
} from '@components/links/link-texts.ts';
import { stateLink } from '@components/links/state-links.ts';
import { caseOf } from './cases.ts';
import type { PerceptronState } from './model.ts';
import { EDGE, MOST_POINTS, type OwnPoint, POINT_SETS, type PointSetId } from './point-sets.ts';

const RANGE = { least: -EDGE, most: EDGE };

const fields: FieldsOf<PerceptronState> = {
  set: wordField('points', Object.keys(POINT_SETS) as PointSetId[]),
  own: listField(
    'own',
    {
      write: ({ x1, x2, label }: OwnPoint) => [x1, x2, label].map(writeNumber).join(','),
      read: (text, name): OwnPoint => {
        const [x1 = '', x2 = '', label = '', ...rest] = text.split(',');
        if (rest.length > 0) throw new UnreadableLink(`${name} has a point of more than 3 numbers`);
        return {
          x1: readInRange(x1, name, RANGE),
          x2: readInRange(x2, name, RANGE),
          label: readWord(label, name, ['1', '-1']) === '1' ? 1 : -1,
        };
      },
    },
    { separator: '/', most: MOST_POINTS },
  ),
  index: wholeField('update', { least: 0, most: 10_000 }),
};

export const perceptronLink = stateLink<PerceptronState>(
  { what: 'a run of the perceptron', version: '1', longest: 3000 },
  fields,
  (state) => {
    const last = caseOf(state).run.picked.length;
    return state.index > last ? `update is ${state.index}, and the run has ${last}` : null;
  },
);
