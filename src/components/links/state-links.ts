/**
 * The state of a figure as a link: `#walk=1;surface=dip;eta=10;…`. The number after the figure's
 * name is the version of its format. A link that can't be read never throws: it gives the state
 * that the page comes with, and a sentence for the reader.
 */
import { partOf } from './hash-parts.ts';
import type { Field, FieldsOf } from './link-fields.ts';
import { UnreadableLink } from './link-texts.ts';

/** What a link of some figure is. */
export interface LinkKind {
  /** With its article, as it stands in `The link holds a race that can’t be read`. */
  readonly what: string;
  readonly version: string;
  /** Longer texts, in characters, are not read. */
  readonly longest: number;
}

export interface Opened<State> {
  readonly state: State;
  /** Why the link could not be read, or null. */
  readonly problem: string | null;
}

/** The fields of a link, as texts by their names. */
export type Texts = ReadonlyMap<string, string>;

/** Both directions for one kind of figure; `key` is the figure's name on its page. */
export interface StateLink<State> {
  /** The part of the hash, without `#`. */
  encode(state: State, key: string): string;
  /** What the hash holds for the figure; `fallback` without a word where it holds nothing. */
  decode(hash: string, fallback: State, key: string): Opened<State>;
}

export function writeLink(
  { version }: LinkKind,
  key: string,
  fields: readonly (readonly [name: string, text: string])[],
): string {
  return [[key, version] as const, ...fields].map(([name, text]) => `${name}=${text}`).join(';');
}

/** The text of a field that must be there. */
export function textOf(texts: Texts, name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new UnreadableLink(`${name} is missing`);
  return text;
}

export function readLink<State>(
  kind: LinkKind,
  { hash, key, fallback }: { hash: string; key: string; fallback: State },
  read: (texts: Texts) => State,
): Opened<State> {
  const part = partOf(hash, key);
  if (part === null) return { state: fallback, problem: null };
  try {
    return { state: read(split(kind, key, part)), problem: null };
  } catch (error) {
    const detail = error instanceof UnreadableLink ? ` (${error.message})` : '';
    const problem = `The link holds ${kind.what} that can’t be read${detail}; this is the one the page comes with.`;
    return { state: fallback, problem };
  }
}

function split({ version, longest }: LinkKind, key: string, part: string): Texts {
  if (part.length > longest) throw new UnreadableLink('it is too long');
  const texts = new Map(
    part.split(';').map((field): [string, string] => {
      const equals = field.indexOf('=');
      return equals < 0 ? [field, ''] : [field.slice(0, equals), field.slice(equals + 1)];
    }),
  );
  const said = textOf(texts, key);
  if (said === version) return texts;
  throw new UnreadableLink(`it is of version “${said.slice(0, 10)}”, not ${version}`);
}

/**
 * The link of a state that a table of fields describes. `problemOf` says what does not go together
 * although each field alone can be read.
 */
export function stateLink<State extends object>(
  kind: LinkKind,
  fields: FieldsOf<State>,
  problemOf: (state: State) => string | null = () => null,
): StateLink<State> {
  const table = Object.entries(fields) as [keyof State, Field<unknown>][];
  return {
    encode: (state, key) =>
      writeLink(
        kind,
        key,
        table.map(([name, { id, write }]) => [id, write(state[name])] as const),
      ),
    decode: (hash, fallback, key) =>
      readLink(kind, { hash, key, fallback }, (texts) => {
        const entries = table.map(([name, { id, read }]) => [name, read(textOf(texts, id), id)]);
        const state = Object.fromEntries(entries) as State;
        const problem = problemOf(state);
        if (problem === null) return state;
        throw new UnreadableLink(problem);
      }),
  };
}
