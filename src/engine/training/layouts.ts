import { sizesOf, validateNetwork } from '../network-checks.ts';
import type { ActivationName, Layer, LossName, Network } from '../types.ts';

/** Where one layer's parameters lie in the one array of all parameters. */
export interface LayerLayout {
  /** n⁽ℓ⁾ and n⁽ℓ⁻¹⁾. */
  readonly rows: number;
  readonly columns: number;
  /** Index of w⁽ℓ⁾₀₀; the rows of W⁽ℓ⁾ follow one another. */
  readonly weights: number;
  /** Index of b⁽ℓ⁾₀. */
  readonly bias: number;
  /** How many nodes all layers before this one have, the input included. */
  readonly node: number;
  readonly activation: ActivationName;
}

/**
 * A network's parameters in one array: all weights, layer by layer, then all biases, which begin at
 * an even place; so a place may be left over between them.
 */
export interface ParameterLayout {
  /** Nodes per layer, the input first. */
  readonly sizes: readonly number[];
  readonly layers: readonly LayerLayout[];
  readonly loss: LossName;
  readonly weightCount: number;
  readonly biasStart: number;
  /** Length of the array. */
  readonly parameterCount: number;
  /** Nodes of all layers together, the input included. */
  readonly nodeCount: number;
}

/**
 * Lays a network's parameters out in one array.
 *
 * @throws EngineError if the network's shapes or functions do not fit together.
 */
export function layoutOf(network: Network): ParameterLayout {
  validateNetwork(network, 'createTrainer');
  const sizes = sizesOf(network);
  const layers: LayerLayout[] = [];
  let weights = 0;
  let node = 0;
  for (const [index, { activation }] of network.layers.entries()) {
    const columns = sizes[index] as number;
    const rows = sizes[index + 1] as number;
    node += columns;
    layers.push({ rows, columns, weights, bias: 0, node, activation });
    weights += rows * columns;
  }
  const biasStart = weights + (weights % 2);
  let bias = biasStart;
  const placed = layers.map((layer) => {
    const here = { ...layer, bias };
    bias += layer.rows;
    return here;
  });
  const nodeCount = node + (sizes.at(-1) as number);
  return {
    sizes,
    layers: placed,
    loss: network.loss,
    weightCount: weights,
    biasStart,
    parameterCount: bias,
    nodeCount,
  };
}

/** Writes a network's weights and biases to `parameters`, which has the layout's length. */
export function writeParameters(
  network: Network,
  layout: ParameterLayout,
  parameters: Float64Array,
): void {
  for (const [index, { rows, columns, weights, bias }] of layout.layers.entries()) {
    const layer = network.layers[index] as Layer;
    for (let i = 0; i < rows; i++) {
      parameters.set(layer.weights[i] as readonly number[], weights + i * columns);
    }
    parameters.set(layer.bias, bias);
  }
}

/** The parameters as a plain network again. */
export function readNetwork(layout: ParameterLayout, parameters: Float64Array): Network {
  const layers = layout.layers.map(({ rows, columns, weights, bias, activation }) => ({
    weights: Array.from({ length: rows }, (_, i) => {
      const start = weights + i * columns;
      return Array.from(parameters.subarray(start, start + columns));
    }),
    bias: Array.from(parameters.subarray(bias, bias + rows)),
    activation,
  }));
  return { layers, loss: layout.loss };
}

/** A parameter by name: `W2`, row and column, or `b2` and its row. */
export interface ParameterPlace {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

/** Which parameter stands at `index` of the array. */
export function placeOfParameter(layout: ParameterLayout, index: number): ParameterPlace {
  const isBias = index >= layout.biasStart;
  const layer = layout.layers.findLastIndex((each) => (isBias ? each.bias : each.weights) <= index);
  const { weights, bias, columns } = layout.layers[layer] as LayerLayout;
  if (isBias) return { id: `b${layer + 1}`, row: index - bias, column: 0 };
  const inside = index - weights;
  return { id: `W${layer + 1}`, row: Math.floor(inside / columns), column: inside % columns };
}
