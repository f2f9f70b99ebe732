import { activations } from './activations.ts';
import { EngineError } from './errors.ts';
import { losses } from './losses.ts';
import { assertMatrix, assertVector, describeShape, describeShapeOf, shapeOf } from './shapes.ts';
import type { Layer, Network } from './types.ts';

const outputNames = ['softmax', 'sigmoid', 'tanh', 'linear'];

/**
 * The number of nodes of each layer, the input first: [2, 2, 4, 3] has three computing layers.
 *
 * @example sizesOf(network) // [2, 2, 4, 3]
 */
export function sizesOf(network: Network): readonly number[] {
  const inputs = network.layers[0]?.weights[0]?.length ?? 0;
  return [inputs, ...network.layers.map((layer) => layer.weights.length)];
}

/**
 * Checks a list of layer sizes, the input first.
 *
 * @throws EngineError unless there are two or more, each a whole number of at least 1.
 */
export function validateSizes(operation: string, sizes: readonly number[]): void {
  if (!Array.isArray(sizes) || sizes.length < 2) {
    throw new EngineError(operation, 'sizes must list the inputs and at least one layer');
  }
  sizes.forEach((size, layer) => {
    if (!Number.isInteger(size) || size < 1) {
      throw new EngineError(
        operation,
        `layer ${layer} has ${size} nodes; a size is a whole number ≥ 1`,
      );
    }
  });
}

/**
 * Checks that names of activations, output and loss are known and go together: cross-entropy
 * needs a softmax output, binary cross-entropy a sigmoid one; the squared errors take any.
 *
 * @throws EngineError naming the layer and what is allowed there.
 */
export function validateFunctions(
  operation: string,
  names: readonly string[],
  loss: Network['loss'],
): void {
  names.forEach((name, index) => {
    const last = index === names.length - 1;
    const allowed = last ? outputNames : Object.keys(activations);
    if (!allowed.includes(name)) {
      const place = last ? 'the output' : `layer ${index + 1}`;
      throw new EngineError(operation, `${place} cannot be '${name}', only ${allowed.join(', ')}`);
    }
  });
  if (!Object.hasOwn(losses, loss)) {
    throw new EngineError(operation, `no loss '${loss}', only ${Object.keys(losses).join(', ')}`);
  }
  const output = names.at(-1) as string;
  const outputs: readonly string[] = losses[loss].outputs;
  if (!outputs.includes(output)) {
    throw new EngineError(operation, `${loss} needs output ${outputs.join(' or ')}, not ${output}`);
  }
}

function validateLayer(operation: string, layer: Layer, number: number, inputs: number): void {
  assertMatrix(operation, `W of layer ${number}`, layer.weights);
  assertVector(operation, `b of layer ${number}`, layer.bias);
  const rows = layer.weights.length;
  const shape = describeShape(shapeOf(layer.weights));
  if (layer.weights[0]?.length !== inputs) {
    throw new EngineError(
      operation,
      `W of layer ${number} is ${shape}, it must be ${rows}×${inputs}`,
    );
  }
  if (layer.bias.length !== rows) {
    const given = describeShapeOf(layer.bias);
    throw new EngineError(
      operation,
      `layer ${number}: W is ${shape}, b is ${given}; b must be ${rows}×1`,
    );
  }
}

/**
 * Checks a whole network: shapes from layer to layer, activations, output and loss. Infinite or
 * undefined weights pass: a diverging network is still a network.
 *
 * @throws EngineError naming the layer and both shapes.
 */
export function validateNetwork(network: Network, operation = 'validateNetwork'): void {
  if (!Array.isArray(network?.layers) || network.layers.length === 0) {
    throw new EngineError(operation, 'a network needs at least one layer');
  }
  let inputs = network.layers[0]?.weights?.[0]?.length ?? 0;
  network.layers.forEach((layer, index) => {
    validateLayer(operation, layer, index + 1, inputs);
    inputs = layer.weights.length;
  });
  validateSizes(operation, sizesOf(network));
  validateFunctions(
    operation,
    network.layers.map((layer) => layer.activation),
    network.loss,
  );
}
