import { applyDropout, dropoutBackward, dropoutMask } from './dropout.ts';
import { EngineError } from './errors.ts';
import type { ParameterGradients } from './gradients.ts';
import { outer } from './matrices.ts';
import { sizesOf, validateNetwork } from './network-checks.ts';
import {
  activate,
  affine,
  differentiate,
  measureLoss,
  needsOutputDerivative,
  outputError,
  propagate,
} from './operations.ts';
import { assertVector } from './shapes.ts';
import type { Layer, Matrix, Network, Vector } from './types.ts';

/** The mask of one layer for one example, and the rate it was drawn with. */
export interface LayerMask {
  /** mᵢ: 1 for a node that stays, 0 for one that is dropped. */
  readonly mask: Vector;
  /** The probability of being dropped, in [0, 1). */
  readonly rate: number;
}

/** By layer: [0] is the input, [ℓ] is a⁽ˡ⁾; `null` or nothing for a layer without dropout. */
export type DropoutMasks = readonly (LayerMask | null | undefined)[];

/** A forward pass with dropout; indices as in `ForwardPass`. */
export interface DropoutPass {
  /** `preActivations[0]` is z⁽¹⁾. */
  readonly preActivations: readonly Vector[];
  /** `activations[0]` is the input, `activations[l]` is a⁽ˡ⁾ before its mask. */
  readonly activations: readonly Vector[];
  /** ã⁽ˡ⁾, what the next layer gets: a⁽ˡ⁾ itself where there is no mask. */
  readonly sent: readonly Vector[];
  /** a⁽ᴸ⁾: p or ŷ. */
  readonly output: Vector;
  readonly masks: DropoutMasks;
}

/** The gradients of one example under its masks. */
export interface DropoutGradients extends ParameterGradients {
  readonly loss: number;
  /** δ⁽ˡ⁾ = ∂L/∂z⁽ˡ⁾; index 0 is layer 1. */
  readonly errorSignals: readonly Vector[];
}

/**
 * One mask for each layer with a rate above 0, drawn from the input on, for one example.
 * `rates[0]` is the input's, `rates[ℓ]` that of a⁽ˡ⁾; the output has none.
 *
 * @throws EngineError if there are more rates than the network has layers, or one is not in [0, 1).
 */
export function drawDropoutMasks(
  network: Network,
  rates: Vector,
  random: Parameters<typeof dropoutMask>[2],
): DropoutMasks {
  const sizes = sizesOf(network);
  requireLayers('drawDropoutMasks', network, rates);
  return rates.map((rate, layer) =>
    rate === 0 ? null : { mask: dropoutMask(sizes[layer] as number, rate, random), rate },
  );
}

/**
 * The forward pass of one example with dropout: z⁽ˡ⁾ = W⁽ˡ⁾ ã⁽ˡ⁻¹⁾ + b⁽ˡ⁾, a⁽ˡ⁾ = f(z⁽ˡ⁾),
 * ã⁽ˡ⁾ = m⁽ˡ⁾ ⊙ a⁽ˡ⁾/(1 − rate). For training only; at test time use `forward`.
 *
 * Source: Srivastava et al., "Dropout", Journal of Machine Learning Research 15 (2014), section 4,
 * scaled in training as in its section 10.
 * @throws EngineError if the input or a mask does not fit the network.
 * @example forwardWithDropout(network, [0.9, 0.7], [null, null, { mask: [1, 0, 1, 1], rate: 0.2 }])
 */
export function forwardWithDropout(
  network: Network,
  input: Vector,
  masks: DropoutMasks,
): DropoutPass {
  validateNetwork(network, 'forwardWithDropout');
  assertVector('forwardWithDropout', 'the input', input);
  if (input.length !== sizesOf(network)[0]) {
    const problem = `the input is ${input.length}×1, the network takes ${sizesOf(network)[0]}×1`;
    throw new EngineError('forwardWithDropout', problem);
  }
  requireLayers('forwardWithDropout', network, masks);
  const activations: Vector[] = [input];
  const sent: Vector[] = [maskLayer(input, masks[0])];
  const preActivations = network.layers.map(({ weights, bias, activation }, index) => {
    const z = affine(weights, sent[index] as Vector, bias);
    const a = activate(activation, z);
    activations.push(a);
    sent.push(maskLayer(a, masks[index + 1]));
    return z;
  });
  return { preActivations, activations, sent, output: activations.at(-1) as Vector, masks };
}

/**
 * The backward pass of one example under the masks of its forward pass:
 * δ⁽ˡ⁾ = m⁽ˡ⁾/(1 − rate) ⊙ (W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ f′(z⁽ˡ⁾), ∇W⁽ˡ⁾ = δ⁽ˡ⁾ ã⁽ˡ⁻¹⁾ᵀ, ∇b⁽ˡ⁾ = δ⁽ˡ⁾.
 *
 * @throws EngineError if the target does not fit the network.
 */
export function backwardWithDropout(
  network: Network,
  pass: DropoutPass,
  target: Vector,
): DropoutGradients {
  if (target.length !== pass.output.length) {
    const problem = `the target is ${target.length}×1, the output is ${pass.output.length}×1`;
    throw new EngineError('backwardWithDropout', problem);
  }
  const last = network.layers.length - 1;
  const errorSignals = new Array<Vector>(last + 1);
  for (let index = last; index >= 0; index--) {
    const next = network.layers[index + 1];
    errorSignals[index] = next
      ? hiddenError(next, errorSignals[index + 1] as Vector, network, pass, index)
      : lastError(network, pass, target);
  }
  return {
    loss: measureLoss(network.loss, pass.preActivations[last] as Vector, pass.output, target),
    errorSignals,
    weightGradients: errorSignals.map((delta, index) => outer(delta, pass.sent[index] as Vector)),
    biasGradients: errorSignals,
  };
}

function slopesOf(network: Network, pass: DropoutPass, index: number): Vector | Matrix {
  const { activation } = network.layers[index] as Layer;
  const z = pass.preActivations[index] as Vector;
  return differentiate(activation, z, pass.activations[index + 1] as Vector);
}

function lastError(network: Network, pass: DropoutPass, target: Vector): Vector {
  const { loss, layers } = network;
  const { activation } = layers.at(-1) as Layer;
  const slopes = needsOutputDerivative(activation, loss)
    ? slopesOf(network, pass, layers.length - 1)
    : null;
  return outputError(loss, pass.output, target, slopes);
}

function hiddenError(
  { weights }: Layer,
  errorSignal: Vector,
  network: Network,
  pass: DropoutPass,
  index: number,
): Vector {
  const unmasked = propagate(weights, errorSignal, slopesOf(network, pass, index) as Vector);
  const masked = pass.masks[index + 1];
  return masked ? dropoutBackward(unmasked, masked.mask, masked.rate) : unmasked;
}

function maskLayer(activation: Vector, masked: LayerMask | null | undefined): Vector {
  return masked ? applyDropout(activation, masked.mask, masked.rate) : activation;
}

function requireLayers(operation: string, { layers }: Network, list: readonly unknown[]): void {
  if (list.length > layers.length) {
    const problem = `${list.length} layers with dropout, the network has ${layers.length} before its output`;
    throw new EngineError(operation, problem);
  }
}
