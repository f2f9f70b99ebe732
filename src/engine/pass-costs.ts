import { validateSizes } from './network-checks.ts';

/** What a network costs for one sample, counted in multiplications. */
export interface PassCosts {
  /** Weights and biases. */
  readonly parameters: number;
  /** All products W a: one multiplication a weight. */
  readonly forward: number;
  /** All products δ aᵀ and Wᵀδ, and the one with f′ at every hidden node. */
  readonly backward: number;
  /** All gradients by backpropagation: once forwards, once backwards. */
  readonly gradient: number;
  /** All gradients by central differences: two forward passes a parameter. */
  readonly differences: number;
}

/**
 * The multiplications of one forward pass, one backward pass, and of the same gradient by central
 * differences. What the activation functions cost is left out on both sides: it grows with the
 * nodes, not with the weights.
 * Source: Griewank and Walther, Evaluating Derivatives, 2nd edition, 2008, chapter 4.
 *
 * @throws EngineError unless there are two or more sizes, each a whole number of at least 1.
 * @example passCosts([2, 4, 2]).forward // 16
 */
export function passCosts(sizes: readonly number[]): PassCosts {
  validateSizes('passCosts', sizes);
  let parameters = 0;
  let forward = 0;
  let backward = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    const nodes = sizes[layer] as number;
    const weights = nodes * (sizes[layer - 1] as number);
    parameters += weights + nodes;
    forward += weights;
    backward += weights;
    if (layer > 1) backward += weights + (sizes[layer - 1] as number);
  }
  const gradient = forward + backward;
  return { parameters, forward, backward, gradient, differences: 2 * parameters * forward };
}
