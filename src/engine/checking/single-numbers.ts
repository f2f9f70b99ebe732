import { EngineError } from '../errors.ts';
import { type ParsedNumber, parseNumber } from '../parsed-numbers.ts';
import { roundingCost, typedTooShortSentence, unitOf } from './last-decimals.ts';

/** A number that is asked for by itself, with no pass behind it. */
export interface AskedNumber {
  readonly value: number;
  /** Decimals asked for, 0–12. */
  readonly decimals: number;
  /** What known mistakes give in its place. */
  readonly slips: readonly number[];
}

/**
 * What a typed number is beside the one asked for:
 * - `empty`, `unreadable`: no attempt;
 * - `right`: within the tolerance;
 * - `short`: right as far as it goes, with fewer decimals than asked for;
 * - `slip`: what a known mistake gives;
 * - `sign`, `power`: right but for the sign, or for the place of the decimal point;
 * - `nearly`: within one percent, as if the last decimals had been lost on the way;
 * - `wrong`: none of these.
 */
export type NumberVerdictKind =
  | 'empty'
  | 'unreadable'
  | 'right'
  | 'short'
  | 'slip'
  | 'sign'
  | 'power'
  | 'nearly'
  | 'wrong';

/** The verdict on one typed number. */
export interface NumberVerdict {
  readonly kind: NumberVerdictKind;
  /** The verdict in words; of a slip only that it is one, its own words are its author's. */
  readonly sentence: string;
  /** Which slip it is, from 0; null for all other kinds. */
  readonly slip: number | null;
}

type Typed = ParsedNumber & { readonly kind: 'number' };

/** From so many decimals on an earlier step may have been rounded, and costs half a unit. */
const manyDecimals = 3;
/** What is typed short may lose a tenth of the number. */
const largestLoss = 0.1;
/** How far beside the number still is nearly right: a share of it, and units of its last decimal. */
const nearShare = 0.01;
const nearUnits = 10;
const largestPower = 6;

/**
 * How far a typed number may be from the one asked for: half a unit of the last decimal, nothing
 * where the number needs no rounding; from three decimals on half a unit more, since a step before
 * may have been rounded too.
 *
 * @example numberTolerance(0.31003, 4) // 0.0001
 * @example numberTolerance(34, 0) // 0
 */
export function numberTolerance(value: number, decimals: number): number {
  const spare = decimals >= manyDecimals ? unitOf(value, decimals) / 2 : 0;
  return roundingCost(value, decimals) + spare;
}

/** Within a tolerance and the last bits of Float64. */
function isWithin(difference: number, tolerance: number, size: number): boolean {
  return Math.abs(difference) <= tolerance * (1 + 1e-9) + 1e-12 * Math.abs(size);
}

function isRight(typed: number, value: number, decimals: number): boolean {
  const dust = 1e-6 * unitOf(value, decimals);
  return isWithin(typed - value, numberTolerance(value, decimals) + dust, value);
}

/** Whether a number typed with too few decimals rounds another without losing much of it. */
function isShort(typed: Typed, value: number, decimals: number): boolean {
  if (typed.exact || typed.decimals >= decimals) return false;
  const loss = Math.min(10 ** -typed.decimals / 2, largestLoss * Math.abs(value));
  return isWithin(typed.value - value, loss, value);
}

/** The factor by which a number is too large (10, 100, …) or too small (0.1, …), or null. */
function powerBetween(typed: Typed, value: number, decimals: number): number | null {
  for (let power = 1; power <= largestPower; power++) {
    for (const factor of [10 ** power, 10 ** -power]) {
      const lost = typed.exact ? 0 : 10 ** -typed.decimals / 2 / factor;
      const tolerance = Math.max(numberTolerance(value, decimals), lost);
      const most = Math.min(tolerance, nearShare * Math.abs(value));
      if (value !== 0 && isWithin(typed.value / factor - value, most, value)) return factor;
    }
  }
  return null;
}

function powerSentence(factor: number): string {
  const [direction, times] = factor > 1 ? ['large', factor] : ['small', 1 / factor];
  return `The digits are right, but the decimal point is not: this is ${Math.round(times)} times too ${direction}.`;
}

function isNearly(typed: number, value: number, decimals: number): boolean {
  if (decimals < 2) return false;
  const most = Math.min(nearUnits * unitOf(value, decimals), nearShare * Math.abs(value));
  return isWithin(typed - value, most, value);
}

function verdict(kind: NumberVerdictKind, sentence: string, slip: number | null = null) {
  return { kind, sentence, slip } satisfies NumberVerdict;
}

function judge(typed: Typed, { value, decimals, slips }: AskedNumber): NumberVerdict {
  if (isRight(typed.value, value, decimals)) return verdict('right', 'Right.');
  const exact = slips.findIndex((slip) => isRight(typed.value, slip, decimals));
  if (exact >= 0) return verdict('slip', 'A known mistake.', exact);
  if (isShort(typed, value, decimals)) return verdict('short', typedTooShortSentence(decimals));
  const short = slips.findIndex((slip) => isShort(typed, slip, decimals));
  if (short >= 0) return verdict('slip', 'A known mistake.', short);
  const turned: Typed = { ...typed, value: -typed.value };
  if (isRight(turned.value, value, decimals) || isShort(turned, value, decimals)) {
    return verdict('sign', 'The size is right, the sign is not.');
  }
  const factor = powerBetween(typed, value, decimals);
  if (factor !== null) return verdict('power', powerSentence(factor));
  if (isNearly(typed.value, value, decimals)) {
    return verdict('nearly', 'Nearly. Carry more decimals on the way, and round only at the end.');
  }
  return verdict('wrong', 'Not yet. Go through it once more, one term at a time.');
}

/**
 * Marks one typed number against the one asked for and against what known mistakes give. Never
 * throws for any typed text.
 *
 * @example checkNumber('−0.5', { value: 0.5, decimals: 1, slips: [] }).kind // 'sign'
 * @example checkNumber('1/3', { value: 1 / 3, decimals: 4, slips: [] }).kind // 'right'
 */
export function checkNumber(text: string, asked: AskedNumber): NumberVerdict {
  const typed = parseNumber(text);
  if (typed.kind === 'empty') return verdict('empty', 'Type a number.');
  if (typed.kind === 'unreadable') return verdict('unreadable', typed.reason);
  return judge(typed, asked);
}

/**
 * Makes sure that each slip can be told from the right number and from the other slips.
 *
 * @throws EngineError naming the numbers that cannot be told apart, or one that is not finite.
 */
export function validateAskedNumber({ value, decimals, slips }: AskedNumber): void {
  const numbers = [value, ...slips];
  numbers.forEach((number, index) => {
    if (!Number.isFinite(number)) {
      throw new EngineError('validateAskedNumber', `${number} is not a finite number`);
    }
    const twin = numbers.slice(0, index).find((each) => isRight(number, each, decimals));
    if (twin === undefined) return;
    const which = `${number} cannot be told from ${twin} with ${decimals} decimals`;
    throw new EngineError('validateAskedNumber', which);
  });
}
