/**
 * A race as a link: `#race=1;surface=twoMinima;start=7.5,4.2;steps=100;tolerance=0.01;…`. Each
 * optimizer has a field with `on` or `off` and its hyperparameters in the order in which they are
 * shown.
 */
import { PLACES, type SurfaceName } from '@components/diagrams/figures/descents.ts';
import {
  readNumber,
  readWhole,
  readWord,
  requireNone,
  UnreadableLink,
  writeNumber,
} from '@components/links/link-texts.ts';
import {
  type LinkKind,
  readLink,
  type StateLink,
  type Texts,
  textOf,
  writeLink,
} from '@components/links/state-links.ts';
import type { OptimizerKind } from '@engine';
import { SETTINGS, SHOWN } from '../ledger/settings.ts';
import { type Edit, editMaxSteps, editStart, editTolerance } from './edits.ts';
import { KINDS, type RaceState, type Runner } from './model.ts';

const KIND: LinkKind = { what: 'a race', version: '1', longest: 2000 };

export const raceLink: StateLink<RaceState> = {
  encode: (state, key) =>
    writeLink(KIND, key, [
      ['surface', state.surface],
      ['start', state.start.map(writeNumber).join(',')],
      ['steps', writeNumber(state.maxSteps)],
      ['tolerance', writeNumber(state.tolerance)],
      ['step', writeNumber(state.step)],
      ['show', state.chosen],
      ...KINDS.map((kind) => [kind, runnerText(kind, state.runners[kind])] as const),
    ]),
  decode: (hash, fallback, key) =>
    readLink(KIND, { hash, key, fallback }, (texts) => read(texts, fallback)),
};

function runnerText(kind: OptimizerKind, { on, settings }: Runner): string {
  return [on ? 'on' : 'off', ...SHOWN[kind].map((name) => writeNumber(settings[name]))].join(',');
}

function read(texts: Texts, fallback: RaceState): RaceState {
  const field = (name: string) => textOf(texts, name);
  const surface = readWord(field('surface'), 'surface', Object.keys(PLACES) as SurfaceName[]);
  const chosen = readWord(field('show'), 'show', KINDS);
  const runners = Object.fromEntries(
    KINDS.map((kind) => [kind, readRunner(kind, field(kind), fallback.runners[kind])]),
  ) as RaceState['runners'];
  const [x = '', y = ''] = field('start').split(',');
  const base: RaceState = { ...fallback, surface, chosen, runners };
  const edits: readonly ((state: RaceState) => Edit)[] = [
    (state) => editStart(state, 0, x),
    (state) => editStart(state, 1, y),
    (state) => editTolerance(state, field('tolerance')),
    (state) => editMaxSteps(state, field('steps')),
  ];
  const edited = edits.reduce((state, edit) => accepted(edit(state)), base);
  const step = readWhole(field('step'), 'step', { least: 0, most: edited.maxSteps });
  return { ...edited, step };
}

function accepted({ state, problem }: Edit): RaceState {
  requireNone(problem);
  return state;
}

function readRunner(kind: OptimizerKind, text: string, fallback: Runner): Runner {
  const [state = '', ...numbers] = text.split(',');
  const on = readWord(state, kind, ['on', 'off']) === 'on';
  const names = SHOWN[kind];
  if (numbers.length !== names.length) throw new UnreadableLink(`${kind} lacks numbers`);
  const settings = names.map((name, index) => {
    const value = readNumber(numbers[index] ?? '', kind);
    requireNone(SETTINGS[name].problem(value));
    return [name, value] as const;
  });
  return { on, settings: { ...fallback.settings, ...Object.fromEntries(settings) } };
}
