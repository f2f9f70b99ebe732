/** What is shown of the signals: some numbers a layer, histograms of some layers, and a sentence. */
import {
  flatShares,
  formatGiven,
  type HiddenActivationName,
  type Histogram,
  histogram,
  type LayerSignals,
  rootMeanSquare,
  type SignalOptions,
  signalSteps,
  spreadOverSamples,
} from '@engine';

export interface LayerSummary {
  /** ℓ, from 1. */
  readonly layer: number;
  /** Typical size of an activation. */
  readonly size: number;
  /** How much an activation changes over the samples. */
  readonly spread: number;
  /** Typical size of an entry of δ. */
  readonly signal: number;
  /** Shares with next to no slope, of entries and of whole nodes. */
  readonly flat: number;
  readonly off: number;
}

export interface LayerPicture {
  readonly layer: number;
  readonly activations: Histogram;
  readonly errorSignals: Histogram;
}

export interface Summary {
  readonly layers: readonly LayerSummary[];
  readonly pictures: readonly LayerPicture[];
}

export const BINS = 21;
const PICTURES = 5;

/** Where the histograms of activations reach from and to. */
export function activationRange(activation: HiddenActivationName): readonly [number, number] {
  if (activation === 'tanh') return [-1.05, 1.05];
  if (activation === 'sigmoid') return [-0.025, 1.025];
  return activation === 'relu' ? [0, 3] : [-3, 3];
}

/** Some layers from the first to the last, evenly. */
export function shownLayers(depth: number): readonly number[] {
  const count = Math.min(PICTURES, depth);
  return Array.from({ length: count }, (_, k) =>
    Math.round(1 + (k * (depth - 1)) / Math.max(1, count - 1)),
  );
}

function sumUp(
  signals: LayerSignals,
  index: number,
  activation: HiddenActivationName,
): LayerSummary {
  const { entries, nodes } = flatShares(signals, activation);
  return {
    layer: index + 1,
    size: rootMeanSquare(signals.activations),
    spread: spreadOverSamples(signals.activations, signals.width),
    signal: rootMeanSquare(signals.errorSignals),
    flat: entries,
    off: nodes,
  };
}

function picturesOf(
  hidden: readonly LayerSignals[],
  lastSignal: number,
  activation: HiddenActivationName,
): readonly LayerPicture[] {
  const [low, high] = activationRange(activation);
  const reach = lastSignal > 0 && Number.isFinite(lastSignal) ? 3 * lastSignal : 1;
  return shownLayers(hidden.length).map((layer): LayerPicture => {
    const { activations, errorSignals } = hidden[layer - 1] as LayerSignals;
    return {
      layer,
      activations: histogram(activations, low, high, BINS),
      errorSignals: histogram(errorSignals, -reach, reach, BINS),
    };
  });
}

/** Sends a batch through and sums up the hidden layers, with a pause after each piece of work. */
export function* summarySteps(options: SignalOptions): Generator<undefined, Summary> {
  const hidden = (yield* signalSteps(options)).slice(0, -1);
  const layers: LayerSummary[] = [];
  for (const [index, each] of hidden.entries()) {
    layers.push(sumUp(each, index, options.activation));
    yield;
  }
  return { layers, pictures: picturesOf(hidden, layers.at(-1)?.signal ?? 0, options.activation) };
}

/** All of it at once. */
export function summaryOf(options: SignalOptions): Summary {
  const steps = summarySteps(options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What happens to a size between two layers, in words. */
export function fateOf(from: number, to: number): string {
  if (!(Number.isFinite(from) && Number.isFinite(to))) return 'leaves the numbers a computer has';
  if (to === 0) return from === 0 ? 'is 0 throughout' : 'dies out';
  const ratio = to / from;
  if (ratio < 1e-3) return 'vanishes';
  if (ratio > 1e3) return 'explodes';
  if (ratio < 0.2) return 'shrinks';
  return ratio > 5 ? 'grows' : 'keeps its size';
}

export const shortNumber = (value: number) =>
  value !== 0 && Math.abs(value) < 1e-3 ? scientific(value) : formatGiven(value, 3);

/** An end of a histogram’s range: two digits. */
export const rangeEnd = (value: number) => shortNumber(Number(value.toPrecision(2)));

function scientific(value: number): string {
  const [mantissa = '', power = ''] = value.toExponential(1).split('e');
  const signs = [...power.replace('+', '')].map((sign) =>
    sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)],
  );
  return `${mantissa}×10${signs.join('')}`;
}

/** The sign stays on the line of its number. */
const percent = (share: number) => `${Math.round(100 * share)}\u00a0%`;

/** The whole picture in two sentences. */
export function sentenceOf({ layers }: Summary, activation: HiddenActivationName): string {
  const first = layers[0] as LayerSummary;
  const last = layers.at(-1) as LayerSummary;
  const forward = `Forward the signal ${fateOf(first.size, last.size)}, from ${shortNumber(first.size)} at layer 1 to ${shortNumber(last.size)} at layer ${last.layer}.`;
  const backward = `Backward the error signal ${fateOf(last.signal, first.signal)}, from ${shortNumber(last.signal)} to ${shortNumber(first.signal)}.`;
  const alike =
    last.size > 0 && last.spread < 1e-3 * last.size ? ' At the end all samples look the same.' : '';
  const flat = Math.max(...layers.map((layer) => layer.flat));
  const what = activation === 'relu' ? 'are off' : 'are saturated';
  const stuck =
    flat > 0.01 && activation !== 'leakyRelu'
      ? ` Up to ${percent(flat)} of a layer’s entries ${what}.`
      : '';
  return `${forward} ${backward}${alike}${stuck}`;
}

/** A row a layer, as text. */
export function rowsOf({ layers }: Summary): readonly (readonly string[])[] {
  return layers.map(({ layer, size, spread, signal, flat, off }) => [
    String(layer),
    ...[size, spread, signal].map(shortNumber),
    percent(flat),
    percent(off),
  ]);
}
