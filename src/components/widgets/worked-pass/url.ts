/**
 * A pass as a link: `#pass=1;preset=…;hidden=tanh;output=softmax;…;W1=0.7,-0.8/-0.8,0.6;…`.
 *
 * The number after the widget's id is the version of this format. Rows are separated by `/`,
 * numbers by `,`. The whole state is in it but for the reader's typed answers and hints: those
 * are theirs, and a link with blanks can be given to a class as a sheet of exercises.
 */
import type { Matrix, Vector } from '@engine';
import { outputChoice } from './choices.ts';
import { derive } from './derive.ts';
import { goToStep } from './navigation.ts';
import { PRESETS } from './presets.ts';
import { type CheckMode, type Edit, LIMITS, type PassState, SPEEDS } from './state.ts';
import {
  type Fields,
  readColumn,
  readLearningRate,
  readNetwork,
  readOutput,
  readTarget,
  readWhole,
  readWord,
  UnreadableLink,
} from './url-fields.ts';

const VERSION = '1';
const LONGEST = 20_000;
const CHECK_MODES: readonly CheckMode[] = ['worked', 'half', 'blank'];

/** Shortest digits that read back as the same number; no `+`, which links lose. */
function number(value: number): string {
  return String(value).replace('+', '');
}

function column(values: Vector): string {
  return values.map(number).join(',');
}

function matrix(rows: Matrix): string {
  return rows.map(column).join('/');
}

/** The hash of a state, without `#`; `key` is the widget's id on its page. */
export function encodeState(state: PassState, key = 'pass'): string {
  const { layers } = state.network;
  const { output, loss } = outputChoice(state);
  const blanks = Object.entries(state.stepChecks).map(([step, mode]) => `${step}:${mode}`);
  const hidden = layers.slice(0, -1).map((layer) => layer.activation);
  const fields: readonly (readonly [string, string])[] = [
    [key, VERSION],
    ['preset', state.preset],
    ['hidden', hidden.join(',')],
    ['output', output],
    ['loss', loss],
    ['x', column(state.input)],
    ['y', column(state.target)],
    ...layers.flatMap(({ weights, bias }, index): [string, string][] => [
      [`W${index + 1}`, matrix(weights)],
      [`b${index + 1}`, column(bias)],
    ]),
    ['eta', number(state.learningRate)],
    ['decimals', number(state.decimals)],
    ['seed', number(state.seed)],
    ['step', derive(state).step.id],
    ['speed', number(state.speed)],
    ['check', state.check],
    ...(blanks.length > 0 ? [['steps', blanks.join(',')] as const] : []),
  ];
  return fields.map(([name, value]) => `${name}=${value}`).join(';');
}

/** Is this hash a pass of the widget `key`, of whatever version and however broken? */
export function holdsState(hash: string, key = 'pass'): boolean {
  return plain(hash).startsWith(`${key}=`);
}

/**
 * The state of a hash. A hash of something else gives `fallback` without a word; one that is
 * meant for this widget and can't be read gives `fallback` with a sentence. Never throws.
 */
export function decodeState(hash: string, fallback: PassState, key = 'pass'): Edit {
  if (!holdsState(hash, key)) return { state: fallback, problem: null };
  try {
    return { state: readState(plain(hash), fallback, key), problem: null };
  } catch (error) {
    const detail = error instanceof UnreadableLink ? ` (${error.message})` : '';
    const problem = `The link holds a pass that can’t be read${detail}; this is the one the page comes with.`;
    return { state: fallback, problem };
  }
}

function plain(hash: string): string {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitFields(text: string): Fields {
  const pairs = text.split(';').map((part): [string, string] => {
    const equals = part.indexOf('=');
    return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
  });
  return new Map(pairs);
}

function readState(text: string, fallback: PassState, key: string): PassState {
  if (text.length > LONGEST) throw new UnreadableLink('it is too long');
  const fields = splitFields(text);
  const version = fields.get(key);
  if (version !== VERSION) {
    throw new UnreadableLink(`it is of version “${version?.slice(0, 10)}”, not ${VERSION}`);
  }
  const choice = readOutput(fields);
  const input = readColumn(fields, 'x');
  const network = readNetwork(fields, input.length, choice);
  const outputs = network.layers.at(-1)?.bias.length ?? 0;
  const presets = PRESETS.map((preset) => preset.id);
  const state: PassState = {
    preset: readWord(fields, 'preset', presets, fallback.preset),
    network,
    input,
    target: readTarget(fields, outputs, choice),
    learningRate: readLearningRate(fields),
    decimals: readWhole(fields, 'decimals', LIMITS.decimals, fallback.decimals),
    seed: readWhole(fields, 'seed', LIMITS.seed, fallback.seed),
    step: 0,
    speed: readWord(fields, 'speed', SPEEDS, 1),
    check: readWord(fields, 'check', CHECK_MODES, 'worked'),
    stepChecks: readStepChecks(fields),
    answers: {},
    hints: {},
  };
  return goToStep(state, fields.get('step') ?? '');
}

function readStepChecks(fields: Fields): Readonly<Record<string, CheckMode>> {
  const said = (fields.get('steps') ?? '').split(',').map((part) => part.split(':'));
  const pairs = said.flatMap(([id, mode]) => {
    const check = CHECK_MODES.find((each) => each === mode);
    return check && id && /^[\w-]{1,20}$/.test(id) ? [[id, check] as const] : [];
  });
  return Object.fromEntries(pairs);
}
