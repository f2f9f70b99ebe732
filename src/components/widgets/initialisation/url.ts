/** A fresh network as a link: `#initialisation=1;rule=he;activation=relu;…;seed=1`. */
import {
  type FieldsOf,
  numberField,
  wholeField,
  wordField,
} from '@components/links/link-fields.ts';
import { stateLink } from '@components/links/state-links.ts';
import { ACTIVATIONS, type InitialisationState, LIMITS, RULES } from './model.ts';

const fields: FieldsOf<InitialisationState> = {
  rule: wordField(
    'rule',
    RULES.map(({ value }) => value),
  ),
  activation: wordField(
    'activation',
    ACTIVATIONS.map(({ value }) => value),
  ),
  deviation: numberField('deviation', LIMITS.deviation),
  depth: wholeField('layers', LIMITS.depth),
  width: wholeField('nodes', LIMITS.width),
  seed: wholeField('seed', LIMITS.seed),
};

export const initialisationLink = stateLink<InitialisationState>(
  { what: 'a network', version: '1', longest: 500 },
  fields,
);
