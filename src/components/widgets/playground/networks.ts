/** The network that a state describes, with its first weights. */
import { createNetwork, createRandom, type Network, type Random, sizesOf } from '@engine';
import { outputCount } from './data.ts';
import type { PlaygroundState } from './state.ts';

/** Nodes per layer, the features first. */
export function layerSizes(state: PlaygroundState): readonly number[] {
  return [state.features.length, ...state.hidden, outputCount(state)];
}

const FIRST_BIAS = 0.1;
const WEIGHT_RANGE = 0.5;

function outputAndLoss({ problem, head }: PlaygroundState) {
  if (problem === 'regression') return { output: 'linear', loss: 'halfSquaredError' } as const;
  if (head === 'tanh') return { output: 'tanh', loss: 'halfSquaredError' } as const;
  return { output: 'softmax', loss: 'crossEntropy' } as const;
}

function uniformWeights(rows: number, columns: number, random: Random) {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => random.uniform(-WEIGHT_RANGE, WEIGHT_RANGE)),
  );
}

/** The network drawn from the state's weight seed: the same for the same settings. */
export function drawNetwork(state: PlaygroundState): Network {
  const isPlayground = state.weightStart === 'playground';
  const network = createNetwork({
    sizes: layerSizes(state),
    activation: state.activation,
    ...outputAndLoss(state),
    initializer: state.weightStart === 'playground' ? uniformWeights : state.weightStart,
    random: createRandom(state.weightSeed),
  });
  if (!isPlayground) return network;
  const layers = network.layers.map((layer) => ({
    ...layer,
    bias: layer.bias.map(() => FIRST_BIAS),
  }));
  return { ...network, layers };
}

/** Whether a network is of the state's shape and functions. */
export function fitsState(network: Network, state: PlaygroundState): boolean {
  const { output, loss } = outputAndLoss(state);
  const activations = [...state.hidden.map(() => state.activation), output];
  return (
    network.loss === loss &&
    sizesOf(network).join() === layerSizes(state).join() &&
    network.layers.every(({ activation }, index) => activation === activations[index])
  );
}

/** Where training starts: the weights that the state brings, or else drawn ones. */
export function startNetwork(state: PlaygroundState): Network {
  const { weights } = state;
  return weights !== null && fitsState(weights, state) ? weights : drawNetwork(state);
}

/** How many weights and biases there are to learn. */
export function parameterCount(state: PlaygroundState): number {
  const sizes = layerSizes(state);
  return sizes
    .slice(1)
    .reduce((total, size, layer) => total + size * ((sizes[layer] as number) + 1), 0);
}
