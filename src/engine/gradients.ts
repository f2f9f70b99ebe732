import { add, scale } from './elementwise.ts';
import { EngineError } from './errors.ts';
import { descendMatrix, descendVector } from './operations.ts';
import { assertSameShape, describeShape, describeShapeOf, shapeOf } from './shapes.ts';
import type { Matrix, Network, Value, Vector } from './types.ts';

/** The gradient of L by every weight and bias; index 0 is layer 1, shapes as W and b. */
export interface ParameterGradients {
  /** ∇W⁽ˡ⁾, n⁽ˡ⁾ × n⁽ˡ⁻¹⁾. */
  readonly weightGradients: readonly Matrix[];
  /** ∇b⁽ˡ⁾, n⁽ˡ⁾. */
  readonly biasGradients: readonly Vector[];
}

function assertGradientShape(layer: number, name: string, parameter: Value, gradient: unknown) {
  const expected = describeShape(shapeOf(parameter));
  const found = describeShapeOf(gradient);
  if (expected !== found) {
    throw new EngineError(
      'gradientStep',
      `layer ${layer}: ${name} is ${expected}, its gradient is ${found}`,
    );
  }
}

/**
 * Checks a learning rate.
 *
 * @throws EngineError unless it is a finite number.
 */
export function assertLearningRate(operation: string, learningRate: number): void {
  if (!Number.isFinite(learningRate)) {
    throw new EngineError(operation, `the learning rate must be a number, not ${learningRate}`);
  }
}

/**
 * One step of gradient descent: W − η ∇W and b − η ∇b for all layers together, as a new network.
 *
 * @throws EngineError if a gradient's shape is not its parameter's, or η is not finite.
 * @example gradientStep(network, backward(network, pass, target), 0.1)
 */
export function gradientStep(
  network: Network,
  gradients: ParameterGradients,
  learningRate: number,
): Network {
  assertLearningRate('gradientStep', learningRate);
  const { weightGradients, biasGradients } = gradients;
  const { layers } = network;
  if (weightGradients.length !== layers.length || biasGradients.length !== layers.length) {
    throw new EngineError(
      'gradientStep',
      `${weightGradients.length} gradients for ${layers.length} layers`,
    );
  }
  const stepped = layers.map(({ weights, bias, activation }, index) => {
    const weightGradient = weightGradients[index] as Matrix;
    const biasGradient = biasGradients[index] as Vector;
    assertGradientShape(index + 1, 'W', weights, weightGradient);
    assertGradientShape(index + 1, 'b', bias, biasGradient);
    return {
      weights: descendMatrix(weights, weightGradient, learningRate),
      bias: descendVector(bias, biasGradient, learningRate),
      activation,
    };
  });
  return { layers: stepped, loss: network.loss };
}

/** The mean of gradients over a batch, with the mean loss where every one has a loss. */
export interface AveragedGradients extends ParameterGradients {
  /** Mean L over the batch; null if one of the gradients came without a loss. */
  readonly loss: number | null;
}

function average<T extends Value>(values: readonly T[]): T {
  const [first, ...rest] = values as readonly [T, ...T[]];
  let total = first;
  for (const value of rest) {
    assertSameShape('averageGradients', 'average', first, value);
    total = add(total, value);
  }
  return scale(total, 1 / values.length);
}

/**
 * The mean of the gradients of a batch: gradients are averaged, not samples.
 *
 * @throws EngineError if the list is empty or the shapes differ.
 * @example averageGradients(samples.map(({ x, y }) => backward(network, forward(network, x), y)))
 */
export function averageGradients(
  list: readonly (ParameterGradients & { readonly loss?: number | null })[],
): AveragedGradients {
  const first = list[0];
  if (first === undefined) throw new EngineError('averageGradients', 'no gradients to average');
  const depth = first.weightGradients.length;
  for (const { weightGradients } of list) {
    if (weightGradients.length !== depth) {
      const problem = `the gradients are of networks of ${depth} and of ${weightGradients.length} layers`;
      throw new EngineError('averageGradients', problem);
    }
  }
  const losses = list.map((gradients) => gradients.loss);
  return {
    loss: losses.every((loss) => typeof loss === 'number') ? average(losses) : null,
    weightGradients: first.weightGradients.map((_, layer) =>
      average(list.map((gradients) => gradients.weightGradients[layer] as Matrix)),
    ),
    biasGradients: first.biasGradients.map((_, layer) =>
      average(list.map((gradients) => gradients.biasGradients[layer] as Vector)),
    ),
  };
}
