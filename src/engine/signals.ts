import { activations } from './activations.ts';
import { EngineError } from './errors.ts';
import { type Initializer, type InitializerName, initializers } from './initializers.ts';
import { validateSizes } from './network-checks.ts';
import type { Random } from './randoms.ts';
import { softmax } from './softmaxes.ts';
import type { HiddenActivationName, Matrix, Vector } from './types.ts';

/** A fresh classifier and a random batch to send through it. */
export interface SignalOptions {
  /** n⁽⁰⁾, n⁽¹⁾, … and last the number of classes. */
  readonly sizes: readonly number[];
  /** f of all hidden layers; the last layer is softmax with cross-entropy. */
  readonly activation: HiddenActivationName;
  readonly initializer: InitializerName | Initializer;
  /** B ≥ 1. */
  readonly samples: number;
  /** Gives the inputs, all from N(0, 1), sample by sample; then the weights, layer by layer. */
  readonly random: Random;
}

/** What one layer holds for the whole batch: entry i of sample s is at s · width + i. */
export interface LayerSignals {
  /** n⁽ℓ⁾. */
  readonly width: number;
  /** z⁽ℓ⁾. */
  readonly preActivations: Float64Array;
  /** a⁽ℓ⁾, or p in the last layer. */
  readonly activations: Float64Array;
  /** δ⁽ℓ⁾ of each sample by itself, not divided by B. */
  readonly errorSignals: Float64Array;
}

/** `into` ← W · `from` for each sample: W is rows × columns, `from` holds columns, `into` rows. */
function multiply(weights: Matrix, from: Float64Array, into: Float64Array): void {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  for (let i = 0; i < rows; i++) {
    const row = weights[i] as Vector;
    for (let start = 0, at = i; start < from.length; start += columns, at += rows) {
      let total = 0;
      for (let j = 0; j < columns; j++) total += (row[j] as number) * (from[start + j] as number);
      into[at] = total;
    }
  }
}

/** `into` ← Wᵀ · `from` for each sample. */
function multiplyTransposed(weights: Matrix, from: Float64Array, into: Float64Array): void {
  const columns = weights[0]?.length ?? 0;
  const turned = Array.from({ length: columns }, (_, j) => weights.map((row) => row[j] as number));
  multiply(turned, from, into);
}

function softmaxRows(logits: Float64Array, width: number): Float64Array {
  const rows = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += width) {
    rows.set(softmax(Array.from(logits.subarray(start, start + width))), start);
  }
  return rows;
}

function emptyLayer(width: number, samples: number): LayerSignals {
  const room = () => new Float64Array(width * samples);
  return { width, preActivations: room(), activations: room(), errorSignals: room() };
}

function checkOptions({ sizes, samples, activation, initializer }: SignalOptions): Initializer {
  validateSizes('signals', sizes);
  if (!Number.isInteger(samples) || samples < 1) {
    throw new EngineError('signals', `cannot send ${samples} samples`);
  }
  if (!Object.hasOwn(activations, activation)) {
    throw new EngineError('signals', `no activation '${activation}'`);
  }
  if (typeof initializer !== 'string') return initializer;
  if (!Object.hasOwn(initializers, initializer)) {
    throw new EngineError('signals', `no initializer '${initializer}'`);
  }
  return initializers[initializer];
}

/** The inputs, then one layer after the other: z = W a and a = f(z). Gives the weights it drew. */
function* goForward(
  { sizes, samples, random, activation }: SignalOptions,
  initialize: Initializer,
  layers: readonly LayerSignals[],
): Generator<undefined, readonly Matrix[]> {
  const { value } = activations[activation];
  const inputs = new Float64Array(samples * (sizes[0] as number)).map(() => random.normal());
  const drawn: Matrix[] = [];
  for (const [index, layer] of layers.entries()) {
    const weights = initialize(layer.width, sizes[index] as number, random);
    drawn.push(weights);
    multiply(weights, layers[index - 1]?.activations ?? inputs, layer.preActivations);
    const isLast = index === layers.length - 1;
    layer.activations.set(
      isLast ? softmaxRows(layer.preActivations, layer.width) : layer.preActivations.map(value),
    );
    yield;
  }
  return drawn;
}

/** From δ⁽ᴸ⁾ = p − y down: δ⁽ℓ⁾ = (W⁽ℓ⁺¹⁾ᵀ δ⁽ℓ⁺¹⁾) ⊙ f′(z⁽ℓ⁾). */
function* goBack(
  { samples, activation }: SignalOptions,
  weights: readonly Matrix[],
  layers: readonly LayerSignals[],
): Generator<undefined, void> {
  const { derivative } = activations[activation];
  const last = layers.at(-1) as LayerSignals;
  last.errorSignals.set(last.activations);
  for (let s = 0; s < samples; s++) {
    const at = s * last.width + (s % last.width);
    last.errorSignals[at] = (last.errorSignals[at] as number) - 1;
  }
  for (let index = layers.length - 2; index >= 0; index--) {
    const { errorSignals, preActivations } = layers[index] as LayerSignals;
    const next = layers[index + 1] as LayerSignals;
    multiplyTransposed(weights[index + 1] as Matrix, next.errorSignals, errorSignals);
    for (let at = 0; at < errorSignals.length; at++) {
      errorSignals[at] = (errorSignals[at] as number) * derivative(preActivations[at] as number);
    }
    yield;
  }
}

/**
 * Sends a random batch forward through a fresh network, and the error signals back: what every
 * layer holds before the first step of training. Biases are 0, and sample s (from 0) has the class
 * s mod K. It pauses after each layer of each pass, so that a page can do something else in between.
 *
 * @returns layer 1 first, the softmax layer last.
 * @throws EngineError if the sizes, the batch or a name is no good.
 */
export function* signalSteps(
  options: SignalOptions,
): Generator<undefined, readonly LayerSignals[]> {
  const initialize = checkOptions(options);
  const layers = options.sizes.slice(1).map((width) => emptyLayer(width, options.samples));
  const weights = yield* goForward(options, initialize, layers);
  yield* goBack(options, weights, layers);
  return layers;
}

/**
 * `signalSteps` without a pause.
 *
 * @throws EngineError if the sizes, the batch or a name is no good.
 * @example signals({ sizes: [64, 64, 10], activation: 'relu', initializer: 'he', samples: 16, random })
 */
export function signals(options: SignalOptions): readonly LayerSignals[] {
  const steps = signalSteps(options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
