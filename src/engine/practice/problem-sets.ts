import { problemKinds } from '../problem-kinds/kinds.ts';
import type { Random } from '../randoms.ts';
import { generatorVersion } from './problems.ts';
import { randomFor } from './seeds.ts';
import type { Level, ProblemKey } from './types.ts';

/** A set of problems that a code names: a worksheet, a class's homework. */
export interface ProblemSet {
  /** Ids of kinds, in the order of the book. */
  readonly kinds: readonly string[];
  readonly level: Level;
  /** How many problems, 1 to 30. */
  readonly count: number;
  /** An integer from 0 to 2³² − 1. */
  readonly seed: number;
  /** Whether hints may be taken. */
  readonly hints: boolean;
  readonly version: number;
}

/** The most problems of a set. */
export const mostProblems = 30;

/** The problems of a set: its kinds in turn, each with a seed of its own. */
export function problemsOf({
  kinds,
  level,
  count,
  seed,
  version,
}: ProblemSet): readonly ProblemKey[] {
  const random: Random = randomFor({ kind: 'set', level, seed, version }, 0);
  return Array.from({ length: count }, (_, index) => ({
    kind: kinds[index % kinds.length] as string,
    level,
    seed: random.uint32(),
    version,
  }));
}

/** Crockford's base 32: no I, L, O or U, which are misread. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Bits of a code, low to high: seed, count, level, hints, version, kinds; then a check digit. */
const widths = { seed: 32n, count: 5n, level: 2n, hints: 1n, version: 6n } as const;
/** A prime above 32, so that one wrong digit always shows; its own five digits are Crockford's. */
const checkBase = 37n;
const checkDigits = `${digits}*~$=U`;

function pack(set: ProblemSet): bigint {
  const kinds = problemKinds.reduce(
    (bits, { id }, index) => (set.kinds.includes(id) ? bits | (1n << BigInt(index)) : bits),
    0n,
  );
  let packed = kinds;
  packed = (packed << widths.version) | BigInt(set.version);
  packed = (packed << widths.hints) | (set.hints ? 1n : 0n);
  packed = (packed << widths.level) | BigInt(set.level - 1);
  packed = (packed << widths.count) | BigInt(set.count - 1);
  return (packed << widths.seed) | BigInt(set.seed);
}

/**
 * A set as a code that can be typed from paper, in groups of four.
 *
 * @example formatSetCode({ kinds: ['softmax'], level: 1, count: 4, seed: 7, hints: true, version: 1 })
 */
export function formatSetCode(set: ProblemSet): string {
  let rest = pack(set);
  let text = checkDigits[Number(rest % checkBase)] as string;
  while (rest > 0n) {
    text = (digits[Number(rest & 31n)] as string) + text;
    rest >>= 5n;
  }
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

/** A set read from a code, or a sentence that says why it can't be. */
export type ReadSet =
  | { readonly kind: 'set'; readonly set: ProblemSet }
  | { readonly kind: 'unreadable'; readonly reason: string };

function unreadable(reason: string): ReadSet {
  return { kind: 'unreadable', reason };
}

/** The digits of a code as a number, or null where it has another character. */
function readDigits(text: string): bigint | null {
  let packed = 0n;
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit < 0) return null;
    packed = (packed << 5n) | BigInt(digit);
  }
  return packed;
}

function unpack(packed: bigint): ReadSet {
  let rest = packed;
  const take = (width: bigint): number => {
    const value = Number(rest & ((1n << width) - 1n));
    rest >>= width;
    return value;
  };
  const seed = take(widths.seed);
  const count = take(widths.count) + 1;
  const level = take(widths.level) + 1;
  const hints = take(widths.hints) === 1;
  const version = take(widths.version);
  if (version > generatorVersion) {
    return unreadable('This code was made by a newer edition of the book.');
  }
  const kinds = problemKinds.filter((_, index) => (rest >> BigInt(index)) & 1n).map(({ id }) => id);
  const isKnown = rest >> BigInt(problemKinds.length) === 0n && kinds.length > 0;
  if (!isKnown || level > 3 || count > mostProblems || version < 1) {
    return unreadable('This code does not name a set of problems; compare it with the paper.');
  }
  return { kind: 'set', set: { kinds, level: level as Level, count, seed, hints, version } };
}

/**
 * Reads what `formatSetCode` writes, however it is spaced and whether capital or small; O is read
 * as 0, I and L as 1. A typing mistake in one place is always noticed. Never throws.
 */
export function parseSetCode(text: string): ReadSet {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length < 2 || plain.length > 40) return unreadable('A code has about 16 characters.');
  const packed = readDigits(plain.slice(0, -1));
  const check = checkDigits.indexOf(plain.slice(-1));
  if (packed === null || check < 0) {
    return unreadable('A code has only digits and letters.');
  }
  if (BigInt(check) !== packed % checkBase) {
    return unreadable('This code has a typing mistake; compare it with the paper.');
  }
  return unpack(packed);
}
