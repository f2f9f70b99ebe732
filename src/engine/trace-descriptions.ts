import * as tex from './trace-formulas.ts';
import type { ActivationName, LossName, Operation, Phase, QuantityKind, Shape } from './types.ts';

/** All of a step but its value: the same for every pass of one architecture. */
export interface StepDescription {
  readonly id: string;
  readonly kind: QuantityKind;
  readonly layer: number;
  readonly symbol: string;
  readonly shape: Shape;
  readonly phase: Phase;
  readonly operation: Operation;
  readonly formula: string;
  readonly operands: readonly string[];
  readonly functionName: ActivationName | LossName | null;
}

/** What the descriptions depend on. */
export interface Structure {
  readonly sizes: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly depth: number;
  readonly output: ActivationName;
  readonly outputSymbol: string;
}

/** A given quantity. */
export function given(
  id: string,
  kind: QuantityKind,
  layer: number,
  symbol: string,
  shape: Shape,
  formula = symbol,
): StepDescription {
  const phase = 'given';
  const operation = 'given';
  return {
    id,
    kind,
    layer,
    symbol,
    shape,
    phase,
    operation,
    formula,
    operands: [],
    functionName: null,
  };
}

/** '' for what comes before the update, 'new' for what comes after it. */
type Mark = '' | 'new';

function symbolsOf({ depth, outputSymbol }: Structure, mark: Mark): tex.Symbols {
  return tex.symbolsFor(depth, outputSymbol, mark === '' ? '' : tex.newMark);
}

/** z of a layer. */
export function preActivationStep(
  structure: Structure,
  layer: number,
  mark: Mark,
): StepDescription {
  const symbols = symbolsOf(structure, mark);
  const previous = layer === 1 ? 'x' : `${mark}a${layer - 1}`;
  return {
    id: `${mark}z${layer}`,
    kind: 'preActivation',
    layer,
    symbol: symbols.preActivation(layer),
    shape: [structure.sizes[layer] as number, 1],
    phase: mark === '' ? 'forward' : 'verify',
    operation: 'affine',
    formula: tex.affineFormula(symbols, layer),
    operands: [`${mark}W${layer}`, previous, `${mark}b${layer}`],
    functionName: null,
  };
}

/** a of a layer; the last one is p or ŷ. */
export function activationStep(structure: Structure, layer: number, mark: Mark): StepDescription {
  const { depth, loss, output } = structure;
  const symbols = symbolsOf(structure, mark);
  const name = structure.activations[layer - 1] as ActivationName;
  return {
    id: `${mark}a${layer}`,
    kind: layer === depth ? tex.outputKind(output, loss) : 'activation',
    layer,
    symbol: symbols.activation(layer),
    shape: [structure.sizes[layer] as number, 1],
    phase: mark === '' ? 'forward' : 'verify',
    operation: 'activate',
    formula: tex.activateFormula(symbols, layer, name),
    operands: [`${mark}z${layer}`],
    functionName: name,
  };
}

/** L before ('') or after ('new') the update. */
export function lossStep(structure: Structure, mark: Mark): StepDescription {
  const { depth, loss, outputSymbol, sizes } = structure;
  const subscript = mark === '' ? '' : tex.newMark;
  const operands = [`${mark}a${depth}`, 'y'];
  if (loss === 'crossEntropy' || loss === 'binaryCrossEntropy') operands.push(`${mark}z${depth}`);
  return {
    id: `${mark}L`,
    kind: 'loss',
    layer: depth,
    symbol: `L${subscript}`,
    shape: [1, 1],
    phase: mark === '' ? 'loss' : 'verify',
    operation: 'loss',
    formula: tex.lossFormula(loss, outputSymbol, subscript, sizes[depth] as number),
    operands,
    functionName: loss,
  };
}
