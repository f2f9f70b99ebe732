/**
 * A ledger as a link: `#ledger=1;optimizer=adam;…;start=1,-0.5;gradients=3,0.02/…;mode=worked;open=m2:0`.
 *
 * What a reader has typed into the blanks is not in it: that is theirs, and a link with blanks can
 * be given to a class as a sheet of exercises.
 */
import {
  checkedField,
  type FieldsOf,
  listField,
  numbersField,
  wordField,
} from '@components/links/link-fields.ts';
import { UnreadableLink } from '@components/links/link-texts.ts';
import { type StateLink, stateLink } from '@components/links/state-links.ts';
import { LARGEST, NAMES } from './edits.ts';
import { derive, type LedgerMode, type LedgerState, STEPS, WEIGHTS } from './model.ts';
import { SETTINGS, type Setting } from './settings.ts';

/** The hyperparameters side by side with the rest. */
type Flat = Omit<LedgerState, 'answers' | 'settings'> & Readonly<Record<Setting, number>>;

const RANGE = { least: -LARGEST, most: LARGEST };
const MODES: readonly LedgerMode[] = ['worked', 'half', 'blank'];
const KEY = /^[a-zA-Z]{1,6}[0-3]:[01]$/;

const fields: FieldsOf<Flat> = {
  kind: wordField('optimizer', Object.keys(NAMES) as (keyof typeof NAMES)[]),
  learningRate: checkedField('eta', SETTINGS.learningRate.problem),
  beta: checkedField('beta', SETTINGS.beta.problem),
  beta1: checkedField('beta1', SETTINGS.beta1.problem),
  beta2: checkedField('beta2', SETTINGS.beta2.problem),
  epsilon: checkedField('epsilon', SETTINGS.epsilon.problem),
  weightDecay: checkedField('decay', SETTINGS.weightDecay.problem),
  start: numbersField('start', WEIGHTS.length, RANGE),
  gradients: listField('gradients', numbersField('gradients', WEIGHTS.length, RANGE), {
    separator: '/',
    least: STEPS.length,
    most: STEPS.length,
  }),
  mode: wordField('mode', MODES),
  opened: listField(
    'open',
    {
      write: (key: string) => key,
      read: (text) => {
        if (KEY.test(text)) return text;
        throw new UnreadableLink(`there is no number “${text.slice(0, 20)}” to open`);
      },
    },
    { most: 20 },
  ),
};

const flat = stateLink<Flat>({ what: 'a ledger', version: '1', longest: 1000 }, fields, (state) => {
  const known = new Set(openable(unflatten(state)));
  const odd = state.opened.find((key) => !known.has(key));
  return odd === undefined ? null : `there is no number “${odd}” to open`;
});

/** The numbers whose arithmetic can be shown. */
function openable(state: LedgerState): readonly string[] {
  const cells = derive(state).tables.flatMap((rows) => rows.flatMap((row) => row.cells));
  return cells.flatMap((cell) =>
    cell && (cell.face === 'open' || cell.face === 'given') ? [cell.key] : [],
  );
}

function flatten({ answers: _, settings, ...rest }: LedgerState): Flat {
  return { ...rest, ...settings };
}

function unflatten(state: Flat): LedgerState {
  const { learningRate, beta, beta1, beta2, epsilon, weightDecay, ...rest } = state;
  const settings = { learningRate, beta, beta1, beta2, epsilon, weightDecay };
  return { ...rest, settings, answers: {} };
}

export const ledgerLink: StateLink<LedgerState> = {
  encode: (state, key) => flat.encode(flatten(state), key),
  decode: (hash, fallback, key) => {
    const { state, problem } = flat.decode(hash, flatten(fallback), key);
    return { state: unflatten(state), problem };
  },
};
