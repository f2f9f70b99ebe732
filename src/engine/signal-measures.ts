import { activations } from './activations.ts';
import { EngineError } from './errors.ts';
import type { LayerSignals } from './signals.ts';
import type { HiddenActivationName } from './types.ts';

type Numbers = ArrayLike<number>;

/**
 * The typical size of an entry: the root of the mean square. In the unit of the values, ≥ 0.
 *
 * @throws EngineError if there are no values.
 * @example rootMeanSquare([3, -4, 5, 0]) // √12.5
 */
export function rootMeanSquare(values: Numbers): number {
  requireSome('rootMeanSquare', values);
  let total = 0;
  for (let at = 0; at < values.length; at++) total += (values[at] as number) ** 2;
  return Math.sqrt(total / values.length);
}

/**
 * How much a layer still tells the samples of a batch apart: the standard deviation of each node
 * over the samples, and of these the root mean square. 0 where all samples look alike.
 *
 * @param values entry i of sample s at s · width + i, as in `LayerSignals`.
 * @throws EngineError if there are no values, or no whole number of samples.
 * @example spreadOverSamples([1, 7, 3, 7], 2) // √½: the first node has 1 and 3, the second 7 twice
 */
export function spreadOverSamples(values: Numbers, width: number): number {
  requireSome('spreadOverSamples', values);
  const samples = values.length / width;
  if (!Number.isInteger(samples)) {
    throw new EngineError('spreadOverSamples', `${values.length} values of ${width} nodes`);
  }
  let total = 0;
  for (let node = 0; node < width; node++) {
    let centre = 0;
    for (let at = node; at < values.length; at += width) centre += values[at] as number;
    centre /= samples;
    for (let at = node; at < values.length; at += width) {
      total += ((values[at] as number) - centre) ** 2;
    }
  }
  return Math.sqrt(total / values.length);
}

/** A slope below this share of the steepest one lets next to nothing through. */
const FLAT = 0.01;

/** Where a hidden layer lets next to nothing back. */
export interface FlatShares {
  /** Of all entries: the share with a slope below 1 % of f's steepest. Saturated, or ReLU at 0. */
  readonly entries: number;
  /** Of all nodes: the share that is flat for every sample of the batch. For ReLU: dead. */
  readonly nodes: number;
}

/**
 * The shares of a hidden layer's entries and nodes that are flat, both from 0 to 1.
 *
 * @throws EngineError if the layer is empty.
 */
export function flatShares(
  { preActivations, width }: Pick<LayerSignals, 'preActivations' | 'width'>,
  activation: HiddenActivationName,
): FlatShares {
  requireSome('flatShares', preActivations);
  const { derivative } = activations[activation];
  const threshold = FLAT * (activation === 'sigmoid' ? derivative(0) : derivative(1e-9));
  const counts = new Float64Array(width);
  for (let at = 0; at < preActivations.length; at++) {
    const node = at % width;
    const flat = !(derivative(preActivations[at] as number) >= threshold);
    counts[node] = (counts[node] as number) + (flat ? 1 : 0);
  }
  const samples = preActivations.length / width;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const whole = counts.filter((count) => count === samples).length;
  return { entries: total / preActivations.length, nodes: whole / width };
}

/** Values sorted into bins of one width. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  /** How many values lie in each bin; a value on an edge is in the bin to its right. */
  readonly counts: readonly number[];
  /** How many lie below `low`. */
  readonly below: number;
  /** How many lie at `high` or above, or are no numbers. */
  readonly above: number;
}

/**
 * Counts values in `bins` bins of equal width over [low, high).
 *
 * @throws EngineError unless low < high are finite and bins is an integer ≥ 1.
 * @example histogram([0, 1, 1, 2.5, 9], 0, 4, 2).counts // [3, 1]
 */
export function histogram(values: Numbers, low: number, high: number, bins: number): Histogram {
  if (!(high > low && Number.isFinite(high - low) && Number.isInteger(bins) && bins >= 1)) {
    throw new EngineError('histogram', `no ${bins} bins from ${low} to ${high}`);
  }
  const counts = new Array<number>(bins).fill(0);
  let below = 0;
  let above = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value < low) below++;
    else if (value < high) {
      const bin = Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins));
      counts[bin] = (counts[bin] as number) + 1;
    } else above++;
  }
  return { low, high, counts, below, above };
}

function requireSome(operation: string, { length }: Numbers): void {
  if (length === 0) throw new EngineError(operation, 'there are no values');
}
