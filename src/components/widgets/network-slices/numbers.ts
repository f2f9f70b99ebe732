/** The numbers of one sample, and of the batch. */
import {
  type AveragedGradients,
  backward,
  batchGradients,
  entryOf,
  type ForwardPass,
  formatNumber,
  forward,
  type Gradients,
  indexOfLargest,
  type Matrix,
  type Quantity,
  type QuantityKind,
  type Sample,
  shapeOf,
  type Value,
  type Vector,
} from '@engine';
import type { SlicesExample, SlicesState } from './model.ts';

export const DECIMALS = 4;

export interface SampleNumbers {
  readonly pass: ForwardPass;
  readonly gradients: Gradients;
  /** The right class, from 1. */
  readonly rightClass: number;
  readonly loss: string;
}

export function numbersOf({ network, samples }: SlicesExample, sample: number): SampleNumbers {
  const { input, target } = samples[sample] as Sample;
  const pass = forward(network, input);
  const gradients = backward(network, pass, target);
  return {
    pass,
    gradients,
    rightClass: indexOfLargest(target) + 1,
    loss: formatNumber(gradients.loss, DECIMALS),
  };
}

/** The mean gradients of the first `batchSize` samples. */
export function meanOf({ network, samples }: SlicesExample, batchSize: number): AveragedGradients {
  return batchGradients(network, samples.slice(0, batchSize));
}

/** The quantities of one sample's slice, column by column of the picture. */
export function columnsOf({ pass }: SampleNumbers): readonly Quantity[] {
  const last = pass.activations.length - 1;
  const hidden = pass.activations.slice(1, last).map((value, index) => {
    const layer = index + 1;
    return quantity(`a${layer}`, 'activation', layer, `a^{(${layer})}`, value);
  });
  return [
    quantity('x', 'input', 0, 'x', pass.activations[0] as Vector),
    ...hidden,
    quantity(
      `z${last}`,
      'preActivation',
      last,
      `z^{(${last})}`,
      pass.preActivations[last - 1] as Vector,
    ),
    quantity('p', 'probabilities', last, 'p', pass.output),
  ];
}

/** ∇W of a layer; `whose` is said beside its symbol. */
export function gradientOf(
  { weightGradients }: Pick<Gradients, 'weightGradients'>,
  layer: number,
  whose: string,
): Quantity {
  const value = weightGradients[layer - 1] as Matrix;
  const symbol = `\\nabla W^{(${layer})}\\text{ ${whose}}`;
  return quantity(`gradW${layer}`, 'weightGradient', layer, symbol, value);
}

function quantity(
  id: string,
  kind: QuantityKind,
  layer: number,
  symbol: string,
  value: Value,
): Quantity {
  return { id, kind, layer, symbol, shape: shapeOf(value), value };
}

/** In words: the batch, the sample that is looked at, and the mean loss. */
export function sentenceOf(example: SlicesExample, state: SlicesState): string {
  const { rightClass, loss, pass } = numbersOf(example, state.sample);
  const right = formatNumber(pass.output[rightClass - 1] as number, DECIMALS);
  const mean = formatNumber(meanOf(example, state.batchSize).loss as number, DECIMALS);
  const batch = state.batchSize === 1 ? 'one sample' : `${state.batchSize} samples`;
  return `Sample ${state.sample + 1} of ${batch}, class ${rightClass}: it gets ${right}, so its loss is ${loss}. The mean loss of the batch is ${mean}.`;
}

/** A weight of the network: layer from 1, row and column from 0. */
export interface WeightPlace {
  readonly layer: number;
  readonly row: number;
  readonly column: number;
}

/** One sample in the table of the batch. */
export interface BatchRow {
  /** From 1. */
  readonly sample: number;
  readonly input: Vector;
  readonly rightClass: number;
  readonly loss: number;
  /** Of one weight. */
  readonly gradient: number;
}

export function batchRows(
  example: SlicesExample,
  batchSize: number,
  weight: WeightPlace,
): readonly BatchRow[] {
  return example.samples.slice(0, batchSize).map(({ input }, index) => {
    const { gradients, rightClass } = numbersOf(example, index);
    const gradient = entryAt(gradients, weight);
    return { sample: index + 1, input, rightClass, loss: gradients.loss, gradient };
  });
}

/** The gradient of one weight. */
export function entryAt(
  { weightGradients }: Pick<Gradients, 'weightGradients'>,
  { layer, row, column }: WeightPlace,
): number {
  return entryOf(weightGradients[layer - 1] as Matrix, row, column);
}

/** What is said of each slice. */
export function sliceNames(rows: readonly BatchRow[]): readonly string[] {
  return rows.map(
    ({ sample, rightClass, loss }) =>
      `Sample ${sample}, class ${rightClass}, loss ${formatNumber(loss, DECIMALS)}`,
  );
}
