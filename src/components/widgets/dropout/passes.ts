/** Both passes of the example at hand under its masks, as the numbers that are shown. */
import {
  activations,
  applyDropout,
  backwardWithDropout,
  type DropoutGradients,
  type DropoutPass,
  formatGiven,
  formatNumber,
  forward,
  forwardWithDropout,
  type HiddenActivationName,
  indexOfLargest,
  type Layer,
  type Matrix,
  matvec,
  type Quantity,
  type Sample,
  shapeOf,
  transpose,
  type Vector,
} from '@engine';
import { type ExampleMasks, isEmpty, masksOf } from './masks.ts';
import { type DropoutExample, type DropoutState, layerName } from './model.ts';

export const DECIMALS = 4;

export interface DropoutView {
  readonly masks: ExampleMasks;
  readonly sample: Sample;
  readonly pass: DropoutPass;
  readonly gradients: DropoutGradients;
  /** The output of the same network with all its nodes. */
  readonly plain: Vector;
  readonly sentence: string;
}

export function derive(example: DropoutExample, state: DropoutState): DropoutView {
  const { network, samples } = example;
  const sample = samples[state.example] as Sample;
  const masks = masksOf(example, state);
  const pass = forwardWithDropout(
    network,
    sample.input,
    masks.map((mask, layer) => ({ mask, rate: state.rates[layer] ?? 0 })),
  );
  const gradients = backwardWithDropout(network, pass, sample.target);
  const plain = forward(network, sample.input).output;
  const view = { masks, sample, pass, gradients, plain };
  return { ...view, sentence: sentenceOf(state, view) };
}

/** One node of the layer whose numbers are shown, forward and back. */
export interface NodeRow {
  readonly row: number;
  readonly stays: boolean;
  /** m/q. */
  readonly factor: string;
  /** a, and ã that is sent on. */
  readonly value: string;
  readonly sent: string;
  /** Wᵀδ of the next layer, f′(z) and δ; the input has no error signal. */
  readonly back: {
    readonly arrives: string;
    readonly slope: string;
    readonly signal: string;
  } | null;
}

export function nodeRows(
  { network }: DropoutExample,
  { layer, rates }: DropoutState,
  { masks, pass, gradients }: DropoutView,
): readonly NodeRow[] {
  const mask = masks[layer] as Vector;
  const values = pass.activations[layer] as Vector;
  const sent = pass.sent[layer] as Vector;
  const factors = applyDropout(new Array<number>(mask.length).fill(1), mask, rates[layer] ?? 0);
  const signals = gradients.errorSignals[layer - 1];
  const next = network.layers[layer] as Layer;
  const arriving = matvec(transpose(next.weights), gradients.errorSignals[layer] as Vector);
  const slopes = slopesOf(network.layers[layer - 1], pass, layer);
  return mask.map((stays, row) => ({
    row,
    stays: stays === 1,
    factor: formatGiven(factors[row] as number, DECIMALS),
    value: print(values, row),
    sent: print(sent, row),
    back: signals
      ? { arrives: print(arriving, row), slope: print(slopes, row), signal: print(signals, row) }
      : null,
  }));
}

function slopesOf(layer: Layer | undefined, pass: DropoutPass, number: number): Vector {
  if (!layer) return [];
  const { derivative } = activations[layer.activation as HiddenActivationName];
  return (pass.preActivations[number - 1] as Vector).map(derivative);
}

const print = (values: Vector, row: number) => formatNumber((values[row] ?? 0) + 0, DECIMALS);

/** The gradients of the weights that lead to the layer, and of those that leave it. */
export function weightGradients({ layer }: DropoutState, view: DropoutView): readonly Quantity[] {
  return [layer, layer + 1].flatMap((number): Quantity[] => {
    const value: Matrix | undefined = view.gradients.weightGradients[number - 1];
    if (!value) return [];
    const symbol = `\\nabla W^{(${number})}`;
    const id = `gradW${number}`;
    return [{ id, kind: 'weightGradient', layer: number, symbol, shape: shapeOf(value), value }];
  });
}

/** In words: what is dropped, and what became of the right class. */
function sentenceOf(
  state: DropoutState,
  { masks, sample, pass, plain }: Omit<DropoutView, 'sentence'>,
): string {
  const place = `Batch ${state.batch + 1}, example ${state.example + 1}.`;
  const right = indexOfLargest(sample.target);
  const under = formatNumber(pass.output[right] as number, DECIMALS);
  const without = formatNumber(plain[right] as number, DECIMALS);
  const classes = `The right class gets ${under}, without dropout ${without}.`;
  const empty = masks.findLastIndex(isEmpty);
  return [place, describeMasks(masks), empty >= 0 ? describeEmpty(empty) : '', classes]
    .filter(Boolean)
    .join(' ');
}

/** `Dropped: node 2 of layer 2.` */
export function describeMasks(masks: ExampleMasks): string {
  const parts = masks.flatMap((mask, layer) => {
    const rows = mask.flatMap((stays, row) => (stays === 0 ? [row + 1] : []));
    if (rows.length === 0) return [];
    if (rows.length === mask.length) return [`all of ${layerName(layer)}`];
    const list = rows.length > 1 ? `${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}` : rows[0];
    return [`node${rows.length > 1 ? 's' : ''} ${list} of ${layerName(layer)}`];
  });
  return parts.length === 0 ? 'No node is dropped.' : `Dropped: ${parts.join('; ')}.`;
}

/** What happens when a whole layer is gone. */
function describeEmpty(layer: number): string {
  const before = layer === 0 ? '' : ', nor does anything before it';
  return `Layer ${layer + 1} gets nothing but its biases, and its weights learn nothing from this example${before}.`;
}
