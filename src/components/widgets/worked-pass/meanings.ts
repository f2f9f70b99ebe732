/** One sentence on what a quantity, or one entry of it, stands for. */
import type { Entry } from '@components/math/entries.ts';
import type { Quantity, QuantityKind } from '@engine';

type About = (layer: number, entry: Entry | null) => string;

const node = (layer: number, index: number) =>
  layer === 0 ? `input ${index + 1}` : `node ${index + 1} of layer ${layer}`;

/** For a matrix between two layers: which arrow an entry belongs to. */
const arrow = (layer: number, entry: Entry) =>
  `the arrow from ${node(layer - 1, entry.column)} to ${node(layer, entry.row)}`;

const ABOUT: Readonly<Record<QuantityKind, About>> = {
  input: () => 'What the network is given.',
  target: () => 'What the output should have been.',
  weights: (layer, entry) =>
    entry ? `On ${arrow(layer, entry)}.` : `One row for each node of layer ${layer}.`,
  bias: (layer, entry) =>
    entry ? `Added to the sum of ${node(layer, entry.row)}.` : 'One for each node of the layer.',
  preActivation: (layer, entry) =>
    `The weighted sum plus bias${entry ? ` of ${node(layer, entry.row)}` : ''}, before the activation.`,
  activation: (layer, entry) =>
    `What ${entry ? node(layer, entry.row) : `layer ${layer}`} passes on.`,
  probabilities: (_, entry) =>
    entry ? `How likely the network holds class ${entry.row + 1} to be.` : 'They sum to 1.',
  prediction: () => 'What the network answers.',
  loss: () => 'How far the output is from the target.',
  derivative: (layer, entry) =>
    `How steep the activation${entry ? ` of ${node(layer, entry.row)}` : ''} is at its z.`,
  errorSignal: (layer, entry) =>
    `How the loss changes with z${entry ? ` of ${node(layer, entry.row)}` : ''}: ∂L/∂z.`,
  weightGradient: (layer, entry) =>
    `How the loss changes with the weight${entry ? ` on ${arrow(layer, entry)}` : 's'}.`,
  biasGradient: (layer, entry) =>
    `How the loss changes with the bias${entry ? ` of ${node(layer, entry.row)}` : 'es'}.`,
  learningRate: () => 'How long a step against the gradient is.',
};

export function aboutQuantity({ kind, layer }: Quantity, entry: Entry | null): string {
  return ABOUT[kind](layer, entry);
}
