/** Where the ticks of an axis go, and how they read. */
import { formatGiven } from '@engine';

const ROUND = [1, 2, 5, 10];

/** A step of 1, 2 or 5 times a power of ten that gives about `count` ticks over a length. */
export function tickStep(length: number, count: number): number {
  if (!(length > 0) || !Number.isFinite(length)) return 1;
  const rough = length / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = ROUND.find((round) => round * power >= rough * (1 - 1e-9)) ?? 10;
  return times * power;
}

/** Multiples of a step from `low` to `high`, both included, without the dust of fractions. */
export function linearTicks(low: number, high: number, step: number): readonly number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const decimals = decimalsOf(step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const tick = Number(((first + index) * step).toFixed(decimals));
    return tick === 0 ? 0 : tick;
  });
}

/** Powers of ten from `low` to `high`; with 2 and 5 times them where there would be few. */
export function logTicks(low: number, high: number): readonly number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const stride = Math.ceil(powers.length / 7);
  const between = last - first <= 2 ? [1, 2, 5] : [1];
  return powers
    .filter((_, index) => index % stride === 0)
    .flatMap((power) => between.map((times) => Number(`${times}e${power}`)))
    .filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9));
}

/** The texts of some ticks: all with the same number of decimals. */
export function tickTexts(ticks: readonly number[]): readonly string[] {
  const decimals = Math.max(0, ...ticks.map(decimalsOf));
  return ticks.map((tick) => formatGiven(tick, decimals, tick === 0 ? 0 : decimals));
}

/** The texts of powers of ten: plain while they are short, else 10ⁿ. */
export function logTickTexts(ticks: readonly number[]): readonly string[] {
  const plain = ticks.every((tick) => tick >= 1e-3 && tick <= 1e4);
  return ticks.map((tick) => formatGiven(tick, plain ? 4 : 0).replace(/^1×/u, ''));
}

/** Digits after the point of a short decimal, at most 12. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const typed = digits.split('.')[1]?.length ?? 0;
  return Math.min(12, Math.max(0, typed - Number(exponent)));
}
