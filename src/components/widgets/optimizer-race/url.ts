/**
 * A race as a link: `#race=1;surface=twoMinima;start=7.5,4.2;steps=100;tolerance=0.01;…`.
 *
 * The number after the widget's id is the version of this format. Each optimizer has a field with
 * `on` or `off` and its hyperparameters in the order in which they are shown.
 */
import { PLACES, type SurfaceName } from '@components/diagrams/figures/descents.ts';
import type { OptimizerKind } from '@engine';
import { SETTINGS, SHOWN } from '../ledger/settings.ts';
import { type Edit, editMaxSteps, editStart, editTolerance } from './edits.ts';
import { KINDS, type RaceState, type Runner } from './model.ts';

const VERSION = '1';
const LONGEST = 2000;

/** Shortest digits that read back as the same number; no `+`, which links lose. */
const number = (value: number) => String(value).replace('+', '');

/** The hash of a state, without `#`; `key` is the widget's id on its page. */
export function encodeRace(state: RaceState, key: string): string {
  const fields: readonly (readonly [string, string])[] = [
    [key, VERSION],
    ['surface', state.surface],
    ['start', state.start.map(number).join(',')],
    ['steps', number(state.maxSteps)],
    ['tolerance', number(state.tolerance)],
    ['step', number(state.step)],
    ['show', state.chosen],
    ...KINDS.map((kind): [string, string] => [kind, runnerText(kind, state.runners[kind])]),
  ];
  return fields.map(([name, value]) => `${name}=${value}`).join(';');
}

function runnerText(kind: OptimizerKind, { on, settings }: Runner): string {
  return [on ? 'on' : 'off', ...SHOWN[kind].map((name) => number(settings[name]))].join(',');
}

/** Is this hash meant for the widget `key`, of whatever version and however broken? */
export function holdsRace(hash: string, key: string): boolean {
  return plain(hash).startsWith(`${key}=`);
}

/** The state of a hash, or `fallback` with a sentence. Never throws. */
export function decodeRace(hash: string, fallback: RaceState, key: string): Edit {
  if (!holdsRace(hash, key)) return { state: fallback, problem: null };
  try {
    return { state: read(plain(hash), fallback, key), problem: null };
  } catch (error) {
    const detail = error instanceof Unreadable ? ` (${error.message})` : '';
    const problem = `The link holds a race that can’t be read${detail}; this is the one the page comes with.`;
    return { state: fallback, problem };
  }
}

class Unreadable extends Error {}

function plain(hash: string): string {
  const text = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function read(text: string, fallback: RaceState, key: string): RaceState {
  if (text.length > LONGEST) throw new Unreadable('it is too long');
  const fields = new Map(
    text.split(';').map((part) => {
      const [name = '', ...rest] = part.split('=');
      return [name, rest.join('=')] as const;
    }),
  );
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined) throw new Unreadable(`“${name}” is missing`);
    return value;
  };
  if (field(key) !== VERSION) {
    throw new Unreadable(`it is of version “${field(key).slice(0, 10)}”, not ${VERSION}`);
  }
  const surface = oneOf(field('surface'), Object.keys(PLACES) as SurfaceName[]);
  const chosen = oneOf(field('show'), KINDS);
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
  return { ...edited, step: readStep(field('step'), edited.maxSteps) };
}

function accepted({ state, problem }: Edit): RaceState {
  if (problem !== null) throw new Unreadable(problem.replace(/\.$/, ''));
  return state;
}

function readStep(text: string, most: number): number {
  const step = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(step <= most)) throw new Unreadable(`there is no step “${text.slice(0, 10)}”`);
  return step;
}

function oneOf<Word extends string>(text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Unreadable(`“${text.slice(0, 20)}” is unknown`);
  return found;
}

function readRunner(kind: OptimizerKind, text: string, fallback: Runner): Runner {
  const [state = '', ...numbers] = text.split(',');
  const on = oneOf(state, ['on', 'off']) === 'on';
  const names = SHOWN[kind];
  if (numbers.length !== names.length) throw new Unreadable(`${kind} lacks numbers`);
  const settings = names.map((name, index) => {
    const digits = numbers[index] ?? '';
    const value = digits.trim() === '' ? Number.NaN : Number(digits);
    const problem = SETTINGS[name].problem(value);
    if (problem !== null) throw new Unreadable(problem.replace(/\.$/, ''));
    return [name, value] as const;
  });
  return { on, settings: { ...fallback.settings, ...Object.fromEntries(settings) } };
}
