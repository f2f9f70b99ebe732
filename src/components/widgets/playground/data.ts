/** The points of a state, made from its seed, and what the network is given of them. */
import {
  createRandom,
  datasets,
  packPoints,
  type Sample,
  type SampleSet,
  type Vector,
} from '@engine';
import { featuresOf, inputOf } from './features.ts';
import { LIMITS, type PlaygroundState } from './state.ts';

/** A point of the plane with its class (0, 1, …) or its number. */
export interface DataPoint {
  readonly x1: number;
  readonly x2: number;
  readonly value: number;
}

export interface PlaygroundData {
  readonly training: readonly DataPoint[];
  readonly test: readonly DataPoint[];
}

type DataFields = Pick<
  PlaygroundState,
  'dataset' | 'points' | 'noise' | 'testShare' | 'dataSeed' | 'ownPoints' | 'problem'
>;

/** How many classes there are: two, or what a reader's own points have. */
export function classCount({ dataset, ownPoints }: PlaygroundState): number {
  if (dataset !== 'own') return LIMITS.classes.least;
  return Math.max(LIMITS.classes.least, ...ownPoints.map(({ value }) => value + 1));
}

/** The nodes of the output layer. */
export function outputCount(state: PlaygroundState): number {
  if (state.problem === 'regression' || state.head === 'tanh') return 1;
  return classCount(state);
}

function drawPoints({ dataset, points: size, noise, ownPoints }: DataFields, seed: number) {
  const random = createRandom(seed);
  const labelled = (draw: typeof datasets.circle): readonly DataPoint[] => {
    const { points, labels } = draw(random, { size, noise });
    return points.map(([x1 = 0, x2 = 0], index) => ({
      x1,
      x2,
      value: labels[index] === 1 ? 1 : 0,
    }));
  };
  const valued = (draw: typeof datasets.plane): readonly DataPoint[] => {
    const { points, values } = draw(random, { size, noise });
    return points.map(([x1 = 0, x2 = 0], index) => ({ x1, x2, value: values[index] as number }));
  };
  switch (dataset) {
    case 'own':
      return random.shuffle(ownPoints);
    case 'plane':
    case 'bumps':
      return random.shuffle(valued(datasets[dataset]));
    default:
      return random.shuffle(labelled(datasets[dataset]));
  }
}

/** All points in random order, the first of them for training; at least one where there is any. */
export function makeData(state: DataFields): PlaygroundData {
  const points = drawPoints(state, state.dataSeed);
  const training = Math.max(Math.floor(points.length * (1 - state.testShare) + 1e-9), 1);
  return { training: points.slice(0, training), test: points.slice(training) };
}

/** y of a network: one-hot, ±1, or the number itself. */
function targetOf(state: PlaygroundState, value: number): Vector {
  if (state.problem === 'regression') return [value];
  if (state.head === 'tanh') return [value === 1 ? 1 : -1];
  return Array.from({ length: classCount(state) }, (_, k) => (k === value ? 1 : 0));
}

/** Points as the network takes them. */
export function samplesOf(state: PlaygroundState, points: readonly DataPoint[]): readonly Sample[] {
  const features = featuresOf(state.features);
  return points.map(({ x1, x2, value }) => ({
    input: inputOf(features, x1, x2),
    target: targetOf(state, value),
  }));
}

/**
 * The middles of a grid of resolution × resolution squares over the whole plane of the picture, row
 * by row from the top left, as the network takes them.
 */
export function gridOf(names: PlaygroundState['features'], resolution: number): SampleSet {
  const { least, most } = LIMITS.coordinate;
  const features = featuresOf(names);
  const side = (most - least) / resolution;
  const middle = (index: number) => least + (index + 0.5) * side;
  return packPoints(
    Array.from({ length: resolution * resolution }, (_, index) =>
      inputOf(features, middle(index % resolution), -middle(Math.floor(index / resolution))),
    ),
  );
}
