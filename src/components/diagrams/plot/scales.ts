/** From values to places in the plotting area, which is 100 percent wide and high. */
import { linearTicks, logTicks, logTickTexts, tickStep, tickTexts } from './ticks.ts';

export type Domain = readonly [low: number, high: number];

export interface AxisOptions {
  /** What the axis shows; TeX between dollar signs. */
  readonly label?: string;
  /** From where to where; without it, where the data lie. */
  readonly domain?: Domain;
  readonly log?: boolean;
  /** About how many ticks (5 unless said), or which ones. */
  readonly ticks?: number | readonly number[];
  /** Their texts instead of numbers, where the ticks are given. */
  readonly tickTexts?: readonly string[];
  /** Ticks at whole numbers only: for steps and counts. */
  readonly whole?: boolean;
  /** The domain holds 0 even if the data don't. */
  readonly zero?: boolean;
}

export interface Tick {
  readonly value: number;
  /** Percent of the way along the axis. */
  readonly at: number;
  readonly text: string;
}

export interface Scale {
  readonly domain: Domain;
  readonly log: boolean;
  readonly ticks: readonly Tick[];
  /** Percent of the way along the axis; not a number where a logarithm has none. */
  at(value: number): number;
  /** The value at a percentage. */
  value(at: number): number;
}

/** The least and the largest finite number; positive ones only, for a log axis. */
export function extentOf(values: readonly number[], log = false): Domain | null {
  const usable = values.filter((value) => Number.isFinite(value) && (!log || value > 0));
  if (usable.length === 0) return null;
  return usable.reduce<Domain>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [usable[0] as number, usable[0] as number],
  );
}

/** Spans below it (the smallest normal double, and some room to divide) count as none. */
const smallestSpan = 1e-290;

/** A domain of some width around the data. `round` widens it to whole ticks. */
export function domainFor(values: readonly number[], options: AxisOptions, round: boolean): Domain {
  if (options.domain) return options.domain;
  const { log = false } = options;
  const [least, most] = extentOf(values, log) ?? [log ? 1 : 0, 1];
  if (log) return least === most ? [least / 10, most * 10] : [least, most];
  const low = options.zero ? Math.min(0, least) : least;
  const high = options.zero ? Math.max(0, most) : most;
  if (high - low < smallestSpan) {
    const room = Math.max(Math.abs(low), Math.abs(high));
    const half = room < smallestSpan ? 0.5 : room / 2;
    return [low - half, high + half];
  }
  if (!round) return [low, high];
  const step = tickStep(high - low, countOf(options));
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

export function createScale(domain: Domain, options: AxisOptions = {}): Scale {
  const { log = false } = options;
  const [low, high] = log ? domain.map(Math.log10) : domain;
  const [from, to] = [low as number, high as number];
  const at = (value: number) => {
    const place = ((log ? Math.log10(value) : value) - from) / (to - from);
    return Number.isFinite(place) ? 100 * place : Number.NaN;
  };
  const value = (percent: number) => {
    const place = from + (percent / 100) * (to - from);
    return log ? 10 ** place : place;
  };
  const values = tickValues(domain, options);
  const texts = options.tickTexts ?? (log ? logTickTexts(values) : tickTexts(values));
  const ticks = values.map((tick, index) => ({
    value: tick,
    at: at(tick),
    text: texts[index] ?? '',
  }));
  return { domain, log, ticks, at, value };
}

function countOf({ ticks }: AxisOptions): number {
  return typeof ticks === 'number' ? ticks : 5;
}

function tickValues([low, high]: Domain, options: AxisOptions): readonly number[] {
  if (typeof options.ticks === 'object') return options.ticks;
  if (options.log) return logTicks(low, high);
  const step = tickStep(high - low, countOf(options));
  return linearTicks(low, high, options.whole ? Math.max(1, step) : step);
}
