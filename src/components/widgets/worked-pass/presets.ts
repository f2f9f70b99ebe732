/** The worked passes a reader can open, each with one thing to look for. */
import type { ActivationName, Layer, LossName, Network, Vector } from '@engine';

export type PresetId =
  | 'classifier-2-4-2'
  | 'regression-2-4-1'
  | 'tiny-2-2-2'
  | 'classifier-2-2-4-3'
  | 'dead-relu'
  | 'saturated-sigmoid'
  | 'xor-two-relu'
  | 'relu-mistake';

export interface Preset {
  readonly id: PresetId;
  readonly title: string;
  /** One sentence: what to look for. */
  readonly sentence: string;
  readonly network: Network;
  readonly input: Vector;
  readonly target: Vector;
  readonly learningRate: number;
  readonly decimals: number;
}

/** Numbers separated by spaces. */
function vector(text: string): Vector {
  return text.split(' ').map(Number);
}

/** A layer from its weights, rows separated by ` / `, and its bias. */
function layer(activation: ActivationName, weights: string, bias: string): Layer {
  return { weights: weights.split(' / ').map(vector), bias: vector(bias), activation };
}

function network(loss: LossName, ...layers: readonly Layer[]): Network {
  return { layers, loss };
}

const common = { learningRate: 0.1, decimals: 4 } as const;

export const PRESETS: readonly Preset[] = [
  {
    ...common,
    id: 'classifier-2-4-2',
    title: 'Classifier 2-4-2, ReLU',
    sentence: 'Four ReLU nodes feed a softmax of two classes; one of the four stays off.',
    network: network(
      'crossEntropy',
      layer('relu', '0.6 0.4 / -0.3 0.9 / 0.8 -0.7 / -0.5 -0.2', '0.1 -0.2 0.3 0.1'),
      layer('softmax', '0.7 -0.4 0.5 0.2 / -0.6 0.8 0.3 -0.9', '0.2 -0.1'),
    ),
    input: [0.5, 0.8],
    target: [0, 1],
  },
  {
    ...common,
    id: 'regression-2-4-1',
    title: 'Regression 2-4-1, tanh',
    sentence: 'The output is a plain weighted sum, so its error signal is simply ŷ − y.',
    network: network(
      'halfSquaredError',
      layer('tanh', '0.4 -0.9 / 0.6 -0.4 / 0.8 -0.9 / -0.3 0.5', '-0.2 -0.2 -0.1 0.5'),
      layer('linear', '-0.8 -0.3 0.1 0.9', '-0.4'),
    ),
    input: [-0.9, 1.3],
    target: [1.2],
  },
  {
    ...common,
    id: 'tiny-2-2-2',
    title: 'Classifier 2-2-2, sigmoid',
    sentence:
      'Every weight of layer 1 reaches the loss along two paths; at the first hidden node the two pull against each other.',
    network: network(
      'crossEntropy',
      layer('sigmoid', '0.4 -0.3 / 0.5 0.6', '0.4 -0.2'),
      layer('softmax', '0.6 -0.4 / 0.2 0.8', '0.1 -0.1'),
    ),
    input: [1, 2],
    target: [1, 0],
  },
  {
    ...common,
    id: 'classifier-2-2-4-3',
    title: 'Classifier 2-2-4-3, tanh',
    sentence: 'Three layers of weights: watch the error signal pass back through two of them.',
    network: network(
      'crossEntropy',
      layer('tanh', '0.7 -0.8 / -0.8 0.6', '-0.4 0.4'),
      layer('tanh', '-0.7 -0.7 / -0.5 -0.4 / -0.3 0.6 / -0.5 -0.8', '0.5 -0.2 0.4 0.4'),
      layer('softmax', '-0.8 -0.3 -0.5 0.7 / 0.2 -0.4 1 -0.2 / 0.8 -0.4 -0.4 1', '0.5 -0.4 0.1'),
    ),
    input: [0.9, 0.7],
    target: [0, 1, 0],
  },
  {
    ...common,
    id: 'dead-relu',
    title: 'A dead ReLU',
    sentence:
      'Node 2 of layer 1 has z < 0 for every input that is not negative: its activation, its error signal and its gradients are 0, and no step moves it.',
    network: network(
      'crossEntropy',
      layer('relu', '0.5 0.4 / -0.7 -0.6 / 0.3 0.2', '0.1 -0.1 0.2'),
      layer('softmax', '0.6 0.9 -0.4 / -0.5 -0.8 0.7', '0.1 -0.2'),
    ),
    input: [0.6, 0.8],
    target: [0, 1],
  },
  {
    ...common,
    id: 'saturated-sigmoid',
    title: 'A saturated sigmoid',
    sentence:
      'Both hidden nodes have |z| above 6, where the sigmoid is flat: f′ is about 0.001, and hardly any error gets through to layer 1.',
    network: network(
      'binaryCrossEntropy',
      layer('sigmoid', '2.4 1.2 / -2.5 -0.9', '0.2 -0.3'),
      layer('sigmoid', '0.8 -0.6', '-0.5'),
    ),
    input: [2, 1.5],
    target: [0],
  },
  {
    ...common,
    id: 'xor-two-relu',
    title: 'XOR with two ReLU nodes',
    sentence:
      'ŷ = ReLU(x₁ + x₂) − 2 ReLU(x₁ + x₂ − 1) is exactly XOR: try all four corners, setting x and y; the loss is 0 at each.',
    network: network(
      'halfSquaredError',
      layer('relu', '1 1 / 1 1', '0 -1'),
      layer('linear', '1 -2', '0'),
    ),
    input: [1, 0],
    target: [1],
  },
  {
    ...common,
    id: 'relu-mistake',
    title: 'f is not f′',
    sentence:
      'z⁽²⁾ is (1.35, −4.30, 6.78, −0.32): f keeps 1.35 and 6.78, f′ is 1 in their places, and both are 0 in the others.',
    network: network(
      'crossEntropy',
      layer('relu', '0.7 0.6 / 0.8 1.2', '0.4 0.2'),
      layer('relu', '0.1 0.3 / -0.2 -1.1 / 0.2 1.8 / -0.2 0.1', '0.1 -0.1 0.2 -0.2'),
      layer('softmax', '0.4 -0.5 -0.3 0.2 / -0.6 0.3 0.1 -0.4 / 0.2 0.7 0.2 0.5', '0.5 -0.2 -0.4'),
    ),
    input: [1, 2],
    target: [0, 1, 0],
  },
];

export function isPresetId(text: string): text is PresetId {
  return PRESETS.some((preset) => preset.id === text);
}

/** @throws Error if there is no such preset, naming those there are. */
export function findPreset(id: string): Preset {
  const found = PRESETS.find((preset) => preset.id === id);
  if (found) return found;
  throw new Error(`No preset "${id}"; there are ${PRESETS.map((each) => each.id).join(', ')}.`);
}
