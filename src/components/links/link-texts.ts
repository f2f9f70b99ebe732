/** Numbers and words in a link, each read with a word on what is wrong with it. */

/** What in a link can't be read, in words that fit `a playground that can’t be read (…)`. */
export class UnreadableLink extends Error {}

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Shortest digits that read back as the same number; no `+`, which links lose. */
export function writeNumber(value: number): string {
  return String(value).replace('+', '');
}

export function readNumber(text: string, name: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  throw new UnreadableLink(`${name} has “${text.slice(0, 20)}” for a number`);
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

export function readInRange(text: string, name: string, { least, most }: Range): number {
  const value = readNumber(text, name);
  if (value >= least && value <= most) return value;
  throw new UnreadableLink(`${name} is ${value}, not from ${least} to ${most}`);
}

export function readWhole(text: string, name: string, range: Range): number {
  const value = readInRange(text, name, range);
  if (Number.isInteger(value)) return value;
  throw new UnreadableLink(`${name} is ${value}, not a whole number`);
}

export function readWord<T extends string>(text: string, name: string, words: readonly T[]): T {
  const known = words.find((word) => word === text);
  if (known !== undefined) return known;
  throw new UnreadableLink(`${name} says “${text.slice(0, 20)}”`);
}

/** The parts of a list; none for an empty text. */
export function splitList(text: string, separator: string): readonly string[] {
  return text === '' ? [] : text.split(separator);
}

/** Makes the sentence with which a field of the figure turns a value down that of the link. */
export function requireNone(problem: string | null): void {
  if (problem !== null) throw new UnreadableLink(problem.replace(/\.$/, ''));
}
