import { activations } from './activations.ts';
import { needsOutputDerivative } from './operations.ts';
import type { ActivationName, LossName, QuantityKind } from './types.ts';

/** How the quantities of one pass are written in TeX; `mark` is '' or '_{\text{new}}'. */
export interface Symbols {
  readonly weights: (layer: number) => string;
  readonly bias: (layer: number) => string;
  readonly preActivation: (layer: number) => string;
  readonly activation: (layer: number) => string;
  readonly loss: string;
}

/** The subscript of what is computed after the update. */
export const newMark = '_{\\text{new}}';

/** p for probabilities (softmax, or sigmoid with binary cross-entropy), ŷ for the rest. */
export function outputKind(output: ActivationName, loss: LossName): QuantityKind {
  const isProbability = output === 'softmax' || loss === 'binaryCrossEntropy';
  return isProbability ? 'probabilities' : 'prediction';
}

/** The symbol of the output: `p` or `\hat y`. */
export function outputSymbol(output: ActivationName, loss: LossName): string {
  return outputKind(output, loss) === 'probabilities' ? 'p' : '\\hat y';
}

/** The symbols of a pass of `depth` layers whose output is written `output`. */
export function symbolsFor(depth: number, output: string, mark: string): Symbols {
  return {
    weights: (layer) => `W^{(${layer})}${mark}`,
    bias: (layer) => `b^{(${layer})}${mark}`,
    preActivation: (layer) => `z^{(${layer})}${mark}`,
    activation: (layer) =>
      layer === depth ? `${output}${mark}` : `a^{(${layer})}${layer > 0 ? mark : ''}`,
    loss: `L${mark}`,
  };
}

/** z = W a + b in TeX. */
export function affineFormula(symbols: Symbols, layer: number): string {
  const product = `${symbols.weights(layer)} ${symbols.activation(layer - 1)}`;
  return `${symbols.preActivation(layer)} = ${product} + ${symbols.bias(layer)}`;
}

/** a = f(z) in TeX. */
export function activateFormula(symbols: Symbols, layer: number, name: ActivationName): string {
  const z = symbols.preActivation(layer);
  const value = name === 'softmax' ? `\\operatorname{softmax}(${z})` : activations[name].tex(z);
  return `${symbols.activation(layer)} = ${value}`;
}

/** An output or target with the index k, where there is more than one. */
function indexed(symbol: string, mark: string, outputs: number): string {
  if (outputs === 1) return `${symbol}${mark}`;
  return mark === '' ? `${symbol}_k` : `${symbol}_{k,\\text{new}}`;
}

/** L of output and target in TeX, with the sum only where there is more than one output. */
export function lossFormula(loss: LossName, symbol: string, mark: string, outputs: number): string {
  const output = indexed(symbol, mark, outputs);
  const target = indexed('y', '', outputs);
  const sum = outputs === 1 ? '' : '\\sum_k ';
  const left = `L${mark} = `;
  if (loss === 'crossEntropy') return `${left}-${sum}${target} \\ln ${output}`;
  if (loss === 'binaryCrossEntropy') {
    const terms = `${target} \\ln ${output} + (1 - ${target}) \\ln (1 - ${output})`;
    return `${left}-${sum}\\left(${terms}\\right)`;
  }
  const half = loss === 'halfSquaredError' ? '\\frac{1}{2} ' : '';
  return `${left}${half}${sum}(${output} - ${target})^2`;
}

/** The symbol of f′: f′(z), or J for the Jacobian of softmax. */
export function derivativeSymbol(layer: number, name: ActivationName): string {
  return name === 'softmax' ? `J^{(${layer})}` : `f'(z^{(${layer})})`;
}

/** f′(z) in TeX, as it is worked by hand. */
export function derivativeFormula(symbols: Symbols, layer: number, name: ActivationName): string {
  const z = symbols.preActivation(layer);
  const a = symbols.activation(layer);
  const value =
    name === 'softmax'
      ? `\\operatorname{diag}(${a}) - ${a} ${a}^{\\top}`
      : activations[name].derivativeTex(z, a);
  return `${derivativeSymbol(layer, name)} = ${value}`;
}

/** δ⁽ᴸ⁾ in TeX; `weighted` is for a target of cross-entropy whose entries do not sum to 1. */
export function outputErrorFormula(
  depth: number,
  output: ActivationName,
  loss: LossName,
  weighted: boolean,
): string {
  const left = `\\delta^{(${depth})} = `;
  const symbol = outputSymbol(output, loss);
  if (weighted) return `${left}\\left(\\sum_k y_k\\right) ${symbol} - y`;
  const difference = `${symbol} - y`;
  const two = loss === 'squaredError' ? '2 ' : '';
  if (!needsOutputDerivative(output, loss)) {
    return `${left}${two === '' ? difference : `2 (${difference})`}`;
  }
  const derivative = derivativeSymbol(depth, output);
  if (output === 'softmax') return `${left}${two}${derivative} (${difference})`;
  return `${left}${two}(${difference}) \\odot ${derivative}`;
}

/** (Wᵀ δ) ⊙ f′(z) in TeX. */
export function propagateFormula(layer: number): string {
  const next = `(${layer + 1})`;
  const product = `\\left(W^{${next}\\top} \\delta^{${next}}\\right)`;
  return `\\delta^{(${layer})} = ${product} \\odot f'(z^{(${layer})})`;
}

/** ∇W = δ aᵀ in TeX. */
export function outerFormula(layer: number): string {
  return `\\nabla W^{(${layer})} = \\delta^{(${layer})} a^{(${layer - 1})\\top}`;
}

/** new = old − η gradient in TeX; `letter` is W or b. */
export function descendFormula(letter: string, layer: number): string {
  const old = `${letter}^{(${layer})}`;
  return `${old}${newMark} = ${old} - \\eta \\nabla ${old}`;
}
