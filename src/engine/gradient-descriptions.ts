import { needsOutputDerivative } from './operations.ts';
import type { StepDescription, Structure } from './trace-descriptions.ts';
import * as tex from './trace-formulas.ts';
import type { ActivationName, Shape } from './types.ts';

/** f′ of a layer, or null where δ does not need it. */
export function derivativeStep(structure: Structure, layer: number): StepDescription | null {
  const { depth, output, loss, activations, sizes } = structure;
  if (layer === depth && !needsOutputDerivative(output, loss)) return null;
  const name = activations[layer - 1] as ActivationName;
  const size = sizes[layer] as number;
  const usesValue = name === 'tanh' || name === 'sigmoid' || name === 'softmax';
  const symbols = tex.symbolsFor(depth, structure.outputSymbol, '');
  return {
    id: `fprime${layer}`,
    kind: 'derivative',
    layer,
    symbol: tex.derivativeSymbol(layer, name),
    shape: [size, name === 'softmax' ? size : 1],
    phase: 'backward',
    operation: 'derivative',
    formula: tex.derivativeFormula(symbols, layer, name),
    operands: usesValue ? [`z${layer}`, `a${layer}`] : [`z${layer}`],
    functionName: name,
  };
}

/** δ of a layer; `weighted` is for a cross-entropy target that does not sum to 1. */
export function errorStep(structure: Structure, layer: number, weighted: boolean): StepDescription {
  const { depth, output, loss } = structure;
  const isOutput = layer === depth;
  const derivative = isOutput && !needsOutputDerivative(output, loss) ? [] : [`fprime${layer}`];
  const before = isOutput ? [`a${depth}`, 'y'] : [`W${layer + 1}`, `delta${layer + 1}`];
  return {
    id: `delta${layer}`,
    kind: 'errorSignal',
    layer,
    symbol: `\\delta^{(${layer})}`,
    shape: [structure.sizes[layer] as number, 1],
    phase: 'backward',
    operation: isOutput ? 'outputError' : 'propagate',
    formula: isOutput
      ? tex.outputErrorFormula(depth, output, loss, weighted)
      : tex.propagateFormula(layer),
    operands: [...before, ...derivative],
    functionName: isOutput ? loss : null,
  };
}

/** ∇W or ∇b of a layer. */
export function gradientStep(letter: 'W' | 'b', layer: number, shape: Shape): StepDescription {
  const isWeights = letter === 'W';
  const symbol = `\\nabla ${letter}^{(${layer})}`;
  const delta = `delta${layer}`;
  return {
    id: `grad${letter}${layer}`,
    kind: isWeights ? 'weightGradient' : 'biasGradient',
    layer,
    symbol,
    shape,
    phase: 'backward',
    operation: isWeights ? 'outer' : 'copy',
    formula: isWeights ? tex.outerFormula(layer) : `${symbol} = \\delta^{(${layer})}`,
    operands: isWeights ? [delta, layer === 1 ? 'x' : `a${layer - 1}`] : [delta],
    functionName: null,
  };
}

/** W or b of a layer after the update. */
export function updateStep(letter: 'W' | 'b', layer: number, shape: Shape): StepDescription {
  return {
    id: `new${letter}${layer}`,
    kind: letter === 'W' ? 'weights' : 'bias',
    layer,
    symbol: `${letter}^{(${layer})}${tex.newMark}`,
    shape,
    phase: 'update',
    operation: 'descend',
    formula: tex.descendFormula(letter, layer),
    operands: [`${letter}${layer}`, `grad${letter}${layer}`, 'eta'],
    functionName: null,
  };
}
