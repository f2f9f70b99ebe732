/**
 * What `npm run experiments` found, as rows of tables. The data file of each experiment holds its
 * settings, its seeds and the count of correct points for each seed.
 */
import { formatNumber, mean, standardDeviation, type Vector } from '@engine';
import activationPairs from '../../content/data/activation-pairs.json';
import depthAndWidth from '../../content/data/depth-and-width.json';

/** Accuracy over the seeds, as shares of 1. */
export interface AccuracyOverSeeds {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly least: number;
  readonly most: number;
}

/** Correct points of each seed → the share that is right. */
export function accuracyOverSeeds(correct: Vector, points: number): AccuracyOverSeeds {
  const shares = correct.map((count) => count / points);
  return {
    mean: mean(shares),
    standardDeviation: standardDeviation(shares),
    least: Math.min(...shares),
    most: Math.max(...shares),
  };
}

/** How many points a half has: for training, and for the test. */
function halves({ points, trainingShare }: { points: number; trainingShare: number }) {
  const training = Math.floor(points * trainingShare);
  return { training, test: points - training };
}

/** Weights and biases of a fully connected network. */
function parameterCount(sizes: readonly number[]): number {
  return sizes
    .slice(1)
    .reduce((total, size, layer) => total + size * ((sizes[layer] as number) + 1), 0);
}

/** One shape of the comparison of depth with width, over its seeds. */
export const depthAndWidthResults = depthAndWidth.networks.map((network) => {
  const { training, test } = halves(depthAndWidth.settings);
  return {
    hidden: network.hidden,
    parameters: parameterCount([2, ...network.hidden, 1]),
    test: accuracyOverSeeds(network.testCorrect, test),
    training: accuracyOverSeeds(network.trainingCorrect, training),
  };
});

/** One pair of hidden activations, over its seeds. */
export const activationPairResults = activationPairs.networks.map((network) => {
  const { training, test } = halves(activationPairs.settings);
  return {
    activation: network.activation,
    test: accuracyOverSeeds(network.testCorrect, test),
    training: accuracyOverSeeds(network.trainingCorrect, training),
  };
});

const cells = ({ test, training }: { test: AccuracyOverSeeds; training: AccuracyOverSeeds }) => [
  formatNumber(test.mean, 3),
  `${formatNumber(test.least, 3)} to ${formatNumber(test.most, 3)}`,
  formatNumber(training.mean, 3),
];

const heads = ['test accuracy', 'from worst to best seed', 'training accuracy'];

/** `<NumberTable {...depthAndWidthTable} />` */
export const depthAndWidthTable = {
  label: 'accuracy on the spiral of three wide networks and a deep one, mean of 30 seeds',
  head: ['hidden layers', 'parameters', ...heads],
  rows: depthAndWidthResults.map((result) => [
    result.hidden.join(' and '),
    String(result.parameters),
    ...cells(result),
  ]),
};

const activationNames: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
};

/** `<NumberTable {...activationPairTable} />` */
export const activationPairTable = {
  label: 'accuracy on the spiral for seven pairs of hidden activations, mean of 30 seeds',
  head: ['hidden layers', ...heads],
  rows: activationPairResults.map((result) => [
    result.activation.map((name) => activationNames[name] ?? name).join(', then '),
    ...cells(result),
  ]),
};
