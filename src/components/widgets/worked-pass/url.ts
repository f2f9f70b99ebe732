/**
 * A pass as a link: `#pass=1;preset=…;hidden=tanh;output=softmax;…;W1=0.7,-0.8/-0.8,0.6;…`.
 *
 * The number after the widget's id is the version of this format. Rows are separated by `/`,
 * numbers by `,`. The whole state is in it but for the reader's typed answers and hints: those
 * are theirs, and a link with blanks can be given to a class as a sheet of exercises.
 */
import { writeNumber } from '@components/links/link-texts.ts';
import {
  type LinkKind,
  type Opened,
  readLink,
  type StateLink,
  type Texts,
  writeLink,
} from '@components/links/state-links.ts';
import type { Matrix, Vector } from '@engine';
import { outputChoice } from './choices.ts';
import { derive } from './derive.ts';
import { goToStep } from './navigation.ts';
import { PRESETS } from './presets.ts';
import { type CheckMode, LIMITS, type PassState, SPEEDS } from './state.ts';
import {
  readColumn,
  readLearningRate,
  readNetwork,
  readOutput,
  readTarget,
  readWhole,
  readWord,
} from './url-fields.ts';

const KIND: LinkKind = { what: 'a pass', version: '1', longest: 20_000 };
const CHECK_MODES: readonly CheckMode[] = ['worked', 'half', 'blank'];

function column(values: Vector): string {
  return values.map(writeNumber).join(',');
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
  return writeLink(KIND, key, [
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
    ['eta', writeNumber(state.learningRate)],
    ['decimals', writeNumber(state.decimals)],
    ['seed', writeNumber(state.seed)],
    ['step', derive(state).step.id],
    ['speed', writeNumber(state.speed)],
    ['check', state.check],
    ...(blanks.length > 0 ? [['steps', blanks.join(',')] as const] : []),
  ]);
}

/**
 * The state of a hash. A hash of something else gives `fallback` without a word; one that is
 * meant for this widget and can't be read gives `fallback` with a sentence. Never throws.
 */
export function decodeState(hash: string, fallback: PassState, key = 'pass'): Opened<PassState> {
  return readLink(KIND, { hash, key, fallback }, (texts) => readState(texts, fallback));
}

export const passLink: StateLink<PassState> = { encode: encodeState, decode: decodeState };

function readState(fields: Texts, fallback: PassState): PassState {
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

function readStepChecks(fields: Texts): Readonly<Record<string, CheckMode>> {
  const said = (fields.get('steps') ?? '').split(',').map((part) => part.split(':'));
  const pairs = said.flatMap(([id, mode]) => {
    const check = CHECK_MODES.find((each) => each === mode);
    return check && id && /^[\w-]{1,20}$/.test(id) ? [[id, check] as const] : [];
  });
  return Object.fromEntries(pairs);
}
