/**
 * A playground as a link: `#play=1;data=spiral;problem=classification;…;W1=0.7,-0.8/-0.8,0.6;…`.
 *
 * The number after the widget's id is the version of this format. One table says how each field is
 * written and read, so nothing can be written that is not read. Rows are separated by `/`, numbers by
 * `,`. Weights are in it where the state brings its own; else the seed is enough.
 */

import { UnreadableLink } from '@components/links/link-texts.ts';
import { classCount } from './data.ts';
import { ownPointsProblem } from './data-edits.ts';
import {
  CLASSIFICATION_DATA,
  DEFAULT_STATE,
  type Edit,
  type PlaygroundState,
  REGRESSION_DATA,
} from './state.ts';
import { FIELDS, type Field } from './url-fields.ts';
import { readWeights, writeWeights } from './url-weights.ts';

const VERSION = '1';
const LONGEST = 60_000;

/** The hash of a state, without `#`; `key` is the widget's id on its page. */
export function encodeState(state: PlaygroundState, key = 'play'): string {
  const fields = (Object.entries(FIELDS) as [keyof typeof FIELDS, Field<unknown>][]).map(
    ([name, { id, write }]) => `${id}=${write(state[name])}`,
  );
  const weights = state.weights === null ? [] : writeWeights(state.weights);
  return [`${key}=${VERSION}`, ...fields, ...weights].join(';');
}

/** Is this hash a playground of the widget `key`, of whatever version and however broken? */
export function holdsState(hash: string, key = 'play'): boolean {
  return plain(hash).startsWith(`${key}=`);
}

/**
 * The state of a hash. A hash of something else gives `fallback` without a word; one that is meant
 * for this widget and can't be read gives `fallback` with a sentence. Never throws.
 */
export function decodeState(
  hash: string,
  fallback: PlaygroundState = DEFAULT_STATE,
  key = 'play',
): Edit {
  if (!holdsState(hash, key)) return { state: fallback, problem: null };
  try {
    return { state: readState(plain(hash), key), problem: null };
  } catch (error) {
    const detail = error instanceof UnreadableLink ? ` (${error.message})` : '';
    const problem = `The link holds a playground that can’t be read${detail}; this is the one the page comes with.`;
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

function readState(text: string, key: string): PlaygroundState {
  if (text.length > LONGEST) throw new UnreadableLink('it is too long');
  const texts = new Map(
    text.split(';').map((part): [string, string] => {
      const equals = part.indexOf('=');
      return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    }),
  );
  const version = texts.get(key);
  if (version !== VERSION) {
    throw new UnreadableLink(`it is of version “${version?.slice(0, 10)}”, not ${VERSION}`);
  }
  const read = Object.entries(FIELDS).map(([name, field]) => {
    const found = texts.get(field.id);
    if (found === undefined) return [name, DEFAULT_STATE[name as keyof typeof FIELDS]];
    return [name, field.read(found, field.id)];
  });
  const state = { ...(Object.fromEntries(read) as PlaygroundState), weights: null };
  requireConsistent(state);
  return { ...state, weights: readWeights(texts, state) };
}

/** What each field allows alone may not go together. */
function requireConsistent(state: PlaygroundState): void {
  const { dataset, problem, head, ownPoints } = state;
  const fitting = problem === 'classification' ? CLASSIFICATION_DATA : REGRESSION_DATA;
  if (!fitting.includes(dataset)) {
    throw new UnreadableLink(`the data “${dataset}” are not for ${problem}`);
  }
  const wrong = ownPointsProblem(ownPoints, dataset === 'own' ? problem : 'regression');
  if (wrong !== null) throw new UnreadableLink('its points do not fit');
  if (dataset === 'own' && ownPoints.length < 2) {
    throw new UnreadableLink('it has no points of its own');
  }
  if (problem === 'classification' && head === 'tanh' && classCount(state) > 2) {
    throw new UnreadableLink('one tanh output cannot say more than two classes');
  }
}
