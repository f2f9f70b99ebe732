/**
 * A playground as a link: `#play=1;data=spiral;problem=classification;…;W1=0.7,-0.8/-0.8,0.6;…`.
 *
 * The number after the widget's id is the version of this format. One table says how each field is
 * written and read, so nothing can be written that is not read. Rows are separated by `/`, numbers by
 * `,`. Weights are in it where the state brings its own; else the seed is enough.
 */
import { partOf } from '@components/links/hash-parts.ts';
import type { Field } from '@components/links/link-fields.ts';
import { UnreadableLink } from '@components/links/link-texts.ts';
import { type LinkKind, readLink, type Texts, writeLink } from '@components/links/state-links.ts';
import { classCount } from './data.ts';
import { ownPointsProblem } from './data-edits.ts';
import {
  CLASSIFICATION_DATA,
  DEFAULT_STATE,
  type Edit,
  type PlaygroundState,
  REGRESSION_DATA,
} from './state.ts';
import { FIELDS } from './url-fields.ts';
import { readWeights, writeWeights } from './url-weights.ts';

const KIND: LinkKind = { what: 'a playground', version: '1', longest: 60_000 };

/** The part of the hash for a state, without `#`; `key` is the widget's id on its page. */
export function encodeState(state: PlaygroundState, key = 'play'): string {
  const fields = (Object.entries(FIELDS) as [keyof typeof FIELDS, Field<unknown>][]).map(
    ([name, { id, write }]) => [id, write(state[name])] as const,
  );
  const weights = state.weights === null ? [] : writeWeights(state.weights);
  return writeLink(KIND, key, [...fields, ...weights]);
}

/** Does this hash hold a playground of the widget `key`, of whatever version and however broken? */
export function holdsState(hash: string, key = 'play'): boolean {
  return partOf(hash, key) !== null;
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
  return readLink(KIND, { hash, key, fallback }, readState);
}

/** What an older link leaves out is as it is by default. */
function readState(texts: Texts): PlaygroundState {
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
