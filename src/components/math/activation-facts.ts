/** What the chapter on activations says of them in numbers. */
import {
  activations,
  checkGradients,
  createNetwork,
  createRandom,
  formatGiven,
  type HiddenActivationName,
} from '@engine';

interface Facts {
  readonly name: HiddenActivationName;
  readonly label: string;
  /** All values it can take. */
  readonly values: string;
}

const FACTS: readonly Facts[] = [
  { name: 'relu', label: 'ReLU', values: '0 and up' },
  { name: 'leakyRelu', label: 'leaky ReLU', values: 'all' },
  { name: 'tanh', label: 'tanh', values: 'between −1 and 1' },
  { name: 'sigmoid', label: 'sigmoid', values: 'between 0 and 1' },
];
const PLACES = [-3, 0, 3] as const;

/** The functions side by side: their values, and their slopes at three places. */
export function activationTable() {
  return {
    label: 'activation functions side by side',
    head: ['Function', 'Values', ...PLACES.map((z) => `Slope at ${formatGiven(z, 0)}`)],
    rows: FACTS.map(({ name, label, values }) => [
      label,
      values,
      ...PLACES.map((z) => formatGiven(activations[name].derivative(z), 4)),
    ]),
  };
}

/** A network with another activation in every layer. */
export const mixedNetwork = createNetwork({
  sizes: [2, 4, 4, 4, 3],
  activation: ['tanh', 'relu', 'sigmoid'],
  random: createRandom(2),
});
const mixedCheck = checkGradients(mixedNetwork, [0.9, -0.7], [0, 1, 0]);

/** Backpropagation through it against small differences. */
export const mixed = {
  parameters: mixedNetwork.layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias])
    .length,
  difference: formatGiven(mixedCheck.largestDifference, 1),
  check: mixedCheck,
};
