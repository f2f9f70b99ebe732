/**
 * Networks trained as the pages embedded in the source train them: one tanh output with ½ squared
 * error, weights uniform in [−½, ½], biases .1, batches of 10. One generator a seed draws the points,
 * their order and the weights.
 */
import {
  createNetwork,
  createRandom,
  createTrainer,
  datasets,
  forward,
  type Network,
  packSamples,
  type Random,
  type Sample,
} from '@engine';

export interface PlaygroundSetting {
  readonly data: 'xor' | 'spiral';
  /** Nodes of each hidden layer. */
  readonly hidden: readonly number[];
  readonly epochs: number;
  readonly l2?: number;
  readonly seed?: number;
}

export interface PlaygroundRun {
  readonly network: Network;
  readonly training: readonly Sample[];
  readonly test: readonly Sample[];
  /** How many of each half are on the right side. */
  readonly trainingCorrect: number;
  readonly testCorrect: number;
}

export const POINTS = 500;
export const LEARNING_RATE = 0.1;
export const BATCH_SIZE = 10;

const runs = new Map<string, PlaygroundRun>();

/** Trained once a build. */
export function playgroundRun(setting: PlaygroundSetting): PlaygroundRun {
  const key = JSON.stringify(setting);
  const run = runs.get(key) ?? train(setting);
  runs.set(key, run);
  return run;
}

function train({ data, hidden, epochs, l2 = 0, seed = 0 }: PlaygroundSetting): PlaygroundRun {
  const random = createRandom(seed);
  const { points, labels } = datasets[data](random, { size: POINTS, noise: 0 });
  const samples = random.shuffle(
    points.map((input, index): Sample => ({ input, target: [labels[index] as number] })),
  );
  const [training, test] = [samples.slice(0, POINTS / 2), samples.slice(POINTS / 2)];
  const trainer = createTrainer({
    network: drawNetwork(hidden, random),
    samples: training,
    optimizer: { kind: 'sgd', learningRate: LEARNING_RATE },
    batchSize: BATCH_SIZE,
    l2,
  });
  trainer.epoch(epochs);
  const correct = (set: readonly Sample[]) =>
    Math.round(trainer.evaluate(packSamples(set)).accuracy * set.length);
  return {
    network: trainer.network(),
    training,
    test,
    trainingCorrect: correct(training),
    testCorrect: correct(test),
  };
}

function drawNetwork(hidden: readonly number[], random: Random): Network {
  const network = createNetwork({
    sizes: [2, ...hidden, 1],
    activation: 'relu',
    output: 'tanh',
    loss: 'halfSquaredError',
    random,
    initializer: (rows, columns) =>
      Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => random.uniform(-0.5, 0.5)),
      ),
  });
  const layers = network.layers.map((layer) => ({ ...layer, bias: layer.bias.map(() => 0.1) }));
  return { ...network, layers };
}

/** For every hidden node, at how many training points it is above 0. */
export function activeCounts({ network, training }: PlaygroundRun): readonly (readonly number[])[] {
  const passes = training.map(({ input }) => forward(network, input));
  return network.layers
    .slice(0, -1)
    .map(({ bias }, layer) =>
      bias.map(
        (_, node) =>
          passes.filter(({ activations }) => (activations[layer + 1]?.[node] ?? 0) > 0).length,
      ),
    );
}

/** Nodes of the first hidden layer whose weights the penalty has brought below `limit`. */
export function shrunkenNodes({ network }: PlaygroundRun, limit = 1e-3): readonly number[] {
  const weights = network.layers[0]?.weights ?? [];
  return weights.flatMap((row, node) => (Math.hypot(...row) < limit ? [node] : []));
}

/** The network without some nodes of its first hidden layer. */
export function withoutNodes(network: Network, nodes: readonly number[]): Network {
  const kept = (_: unknown, node: number) => !nodes.includes(node);
  return {
    ...network,
    layers: network.layers.map((layer, index) => {
      if (index === 0) {
        return { ...layer, weights: layer.weights.filter(kept), bias: layer.bias.filter(kept) };
      }
      if (index > 1) return layer;
      return { ...layer, weights: layer.weights.map((row) => row.filter(kept)) };
    }),
  };
}
