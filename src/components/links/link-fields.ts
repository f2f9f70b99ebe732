/** How one field of a state is written in a link and read from it. */
import {
  type Range,
  readInRange,
  readNumber,
  readWhole,
  readWord,
  requireNone,
  splitList,
  UnreadableLink,
  writeNumber,
} from './link-texts.ts';

/** A field's name in links, and its two directions. */
export interface Field<T> {
  readonly id: string;
  readonly write: (value: T) => string;
  /** @throws UnreadableLink naming the field. */
  readonly read: (text: string, name: string) => T;
}

/** A field for every part of a state: nothing can be written that is not read. */
export type FieldsOf<State> = { readonly [Name in keyof State]: Field<State[Name]> };

export function wordField<T extends string>(id: string, words: readonly T[]): Field<T> {
  return { id, write: (value) => value, read: (text, name) => readWord(text, name, words) };
}

export function numberField(id: string, range: Range): Field<number> {
  return { id, write: writeNumber, read: (text, name) => readInRange(text, name, range) };
}

/** A number that `problemOf` finds nothing wrong with: the rule of the figure's own field. */
export function checkedField(
  id: string,
  problemOf: (value: number) => string | null,
): Field<number> {
  const read = (text: string, name: string) => {
    const value = readNumber(text, name);
    requireNone(problemOf(value));
    return value;
  };
  return { id, write: writeNumber, read };
}

export function wholeField(id: string, range: Range): Field<number> {
  return { id, write: writeNumber, read: (text, name) => readWhole(text, name, range) };
}

/** Parts between separators, each read by itself. */
export function listField<T>(
  id: string,
  { write, read }: Pick<Field<T>, 'write' | 'read'>,
  { separator = ',', least = 0, most }: { separator?: string; least?: number; most: number },
): Field<readonly T[]> {
  return {
    id,
    write: (values) => values.map(write).join(separator),
    read: (text, name) => {
      const parts = splitList(text, separator);
      if (parts.length < least || parts.length > most) {
        const wanted = least === most ? `not ${most}` : `not from ${least} to ${most}`;
        throw new UnreadableLink(`${name} has ${parts.length} parts, ${wanted}`);
      }
      return parts.map((part) => read(part, name));
    },
  };
}

/** So many numbers, each in its range. */
export function numbersField(id: string, count: number, range: Range): Field<readonly number[]> {
  return listField(id, numberField(id, range), { least: count, most: count });
}
