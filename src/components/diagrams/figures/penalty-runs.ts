/** A small network fitted to ten noisy points, with penalties of several strengths. */
import {
  batchGradients,
  createNetwork,
  createOptimizer,
  createRandom,
  formatNumber,
  forward,
  halfSquaredError,
  type Matrix,
  mean,
  type Network,
  normal,
  type PenaltyStrengths,
  penalizeGradients,
  penaltyValue,
  type Sample,
  type Vector,
} from '@engine';
import { evenly } from '../contour/heights.ts';
import type { DataPoint, Series } from '../plot/series.ts';

export const SETTINGS = {
  hidden: 16,
  points: 10,
  newPoints: 200,
  noise: 0.3,
  steps: 800,
  rate: 0.02,
};
export const SEED = 1;
export const STRENGTHS: Vector = [0, 0.001, 0.003, 0.01, 0.03, 0.1];
/** The strength the figure draws. */
export const DRAWN = 0.003;
const RANGE = [-1.5, 1.5] as const;

/** What the data are noisy samples of. */
export function truth(x: number): number {
  return Math.sin(2 * x);
}

export interface Problem {
  readonly training: readonly Sample[];
  readonly unseen: readonly Sample[];
  /** The network before training. */
  readonly network: Network;
}

/** Ten points at equal distances, 200 new ones anywhere, and a network 1-16-1, all from one seed. */
export function drawProblem(seed: number): Problem {
  const random = createRandom(seed);
  const { points, newPoints, noise, hidden } = SETTINGS;
  const sample = (x: number): Sample => ({
    input: [x],
    target: [truth(x) + random.normal(0, noise)],
  });
  const [low, high] = RANGE;
  const width = (high - low) / points;
  const training = evenly([low + width / 2, high - width / 2], points).map(sample);
  const unseen = Array.from({ length: newPoints }, () => sample(random.uniform(low, high)));
  const drawn = createNetwork({
    sizes: [1, hidden, 1],
    activation: 'tanh',
    output: 'linear',
    initializer: (rows, columns, from) =>
      normal(rows, columns, from, columns === 1 ? 2 : 1 / Math.sqrt(columns)),
    random,
  });
  const layers = drawn.layers.map((layer, index) =>
    index === 0 ? { ...layer, bias: layer.bias.map(() => random.uniform(-3, 3)) } : layer,
  );
  return { training, unseen, network: { ...drawn, layers } };
}

type Parameters = readonly (readonly [weights: Matrix, bias: Vector])[];

const parametersOf = ({ layers }: Network): Parameters =>
  layers.map(({ weights, bias }) => [weights, bias]);

const withParameters = (network: Network, parameters: Parameters): Network => ({
  ...network,
  layers: network.layers.map((layer, index) => {
    const [weights, bias] = parameters[index] as Parameters[number];
    return { ...layer, weights, bias };
  }),
});

/** Adam on the mean loss of all points plus the penalty. */
export function train({ network, training }: Problem, strengths: PenaltyStrengths): Network {
  const optimizer = createOptimizer({ kind: 'adam', learningRate: SETTINGS.rate });
  let current = network;
  let state = optimizer.init(parametersOf(current));
  for (let step = 0; step < SETTINGS.steps; step += 1) {
    const gradients = penalizeGradients(current, batchGradients(current, training), strengths);
    const list: Parameters = gradients.weightGradients.map((weights, layer) => [
      weights,
      gradients.biasGradients[layer] as Vector,
    ]);
    const next = optimizer.step(parametersOf(current), list, state);
    state = next.state;
    current = withParameters(current, next.parameters as Parameters);
  }
  return current;
}

/** The mean loss, without the penalty. */
export function lossOn(network: Network, samples: readonly Sample[]): number {
  return mean(
    samples.map(({ input, target }) => halfSquaredError(forward(network, input).output, target)),
  );
}

export const sumOfSquares = ({ layers }: Network) =>
  layers.reduce((total, { weights }) => total + penaltyValue(weights, { l2: 2 }), 0);

const problem = drawProblem(SEED);
const trained = new Map<number, Network>();

/** The network trained with an L2 penalty of this strength on the figure's data. */
export function trainedWith(l2: number): Network {
  const known = trained.get(l2) ?? train(problem, { l2 });
  trained.set(l2, known);
  return known;
}

const heads = ['λ', 'loss on the 10 points', 'loss on 200 new points', 'sum of squared weights'];

/** Rows of the table, one a strength. */
export function penaltyRuns() {
  return {
    label: 'the penalty against the loss on new points',
    head: heads,
    rows: STRENGTHS.map((strength) => {
      const network = trainedWith(strength);
      return [
        String(strength),
        formatNumber(lossOn(network, problem.training), 4),
        formatNumber(lossOn(network, problem.unseen), 4),
        formatNumber(sumOfSquares(network), 1),
      ];
    }),
  };
}

/** The data and two fits. */
export function fitSeries(): readonly Series[] {
  const xs = evenly([...RANGE], 121).map((x) => Number(x.toFixed(4)));
  const fit = (strength: number): DataPoint[] =>
    xs.map((x) => [x, forward(trainedWith(strength), [x]).output[0] as number]);
  return [
    { label: 'no penalty', points: fit(0), dash: 'solid', colour: 2 },
    { label: 'L2', name: `L2, λ = ${DRAWN}`, points: fit(DRAWN), dash: 'dashed', colour: 1 },
    { label: 'truth', points: xs.map((x) => [x, truth(x)]), dash: 'dotted', colour: 7 },
    {
      name: 'the ten points',
      points: problem.training.map(({ input, target }) => [
        input[0] as number,
        target[0] as number,
      ]),
      mark: 'points',
      shape: 'ring',
      colour: 3,
    },
  ];
}
