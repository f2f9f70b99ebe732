import {
  averageGradients,
  backwardWithDropout,
  createOptimizer,
  drawDropoutMasks,
  forwardWithDropout,
  type Network,
  type ParameterGradients,
  penalizeGradients,
  type Random,
  type Sample,
  splitIntoBatches,
  type TrainerOptions,
} from '../../../src/engine/index.ts';

/** Weights and biases as the nested arrays that an optimizer takes. */
function parametersOf({ layers }: Network) {
  return layers.map(({ weights, bias }) => [...weights, bias]);
}

function nestedGradients({ weightGradients, biasGradients }: ParameterGradients) {
  return weightGradients.map((rows, layer) => [...rows, biasGradients[layer] as readonly number[]]);
}

/** Puts parameters back, with the decay W ← W − ηλW_old of the weights where there is one. */
function withParameters(
  network: Network,
  parameters: readonly (readonly (readonly number[])[])[],
  shrink: number,
): Network {
  const layers = network.layers.map((layer, index) => {
    const rows = parameters[index] as readonly (readonly number[])[];
    const weights = layer.weights.map((row, i) =>
      row.map((w, j) => (rows[i]?.[j] as number) - shrink * w),
    );
    return { ...layer, weights, bias: rows[layer.weights.length] as readonly number[] };
  });
  return { ...network, layers };
}

/** The network after some epochs on the reference path: immutable arrays, one sample at a time. */
export function trainByReference(
  options: TrainerOptions,
  epochs: number,
  random?: Random,
): Network {
  const { samples, batchSize = 1, l1 = 0, l2 = 0, decay = 0, dropout = [] } = options;
  const optimizer = createOptimizer(options.optimizer);
  const { learningRate } = optimizer.settings;
  let network = options.network;
  let state = optimizer.init(parametersOf(network));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const batch of splitIntoBatches(samples.length, batchSize, random)) {
      const gradients = averageGradients(
        batch.map((index) => {
          const { input, target } = samples[index] as Sample;
          const masks = random ? drawDropoutMasks(network, dropout, random) : [];
          return backwardWithDropout(network, forwardWithDropout(network, input, masks), target);
        }),
      );
      const penalized = penalizeGradients(network, gradients, { l1, l2 });
      const step = optimizer.step(parametersOf(network), nestedGradients(penalized), state);
      network = withParameters(network, step.parameters, learningRate * decay);
      state = step.state;
    }
  }
  return network;
}
