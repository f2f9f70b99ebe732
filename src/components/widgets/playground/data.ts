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
import { type DatasetName, LIMITS, type PlaygroundState } from './state.ts';

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
  'dataset' | 'classes' | 'points' | 'noise' | 'testShare' | 'dataSeed' | 'ownPoints' | 'problem'
>;

/** Data that come in more classes than two. */
export const MANY_CLASS_DATA: readonly DatasetName[] = ['gaussians', 'spiral'];

/** How many classes there are: as chosen, two, or what a reader's own points have. */
export function classCount({
  dataset,
  classes,
  ownPoints,
}: Pick<PlaygroundState, 'dataset' | 'classes' | 'ownPoints'>): number {
  if (MANY_CLASS_DATA.includes(dataset)) return classes;
  if (dataset !== 'own') return LIMITS.classes.least;
  return Math.max(LIMITS.classes.least, ...ownPoints.map(({ value }) => value + 1));
}

/** The nodes of the output layer. */
export function outputCount(state: PlaygroundState): number {
  if (state.problem === 'regression' || state.head === 'tanh') return 1;
  return classCount(state);
}

/** How far the arms of a spiral reach, however many there are. */
const SPIRAL_RADIUS = 5;

function classed(
  { points, classes }: ReturnType<typeof datasets.spiralArms>,
  scale: number,
): readonly DataPoint[] {
  return points.map(([x1 = 0, x2 = 0], index) => ({
    x1: scale * x1,
    x2: scale * x2,
    value: classes[index] as number,
  }));
}

function drawPoints(state: DataFields, seed: number) {
  const { dataset, points: size, noise, ownPoints } = state;
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
  const count = classCount(state);
  if (count > 2 && dataset === 'gaussians') {
    return random.shuffle(classed(datasets.cloudsOfClasses(random, count, { size, noise }), 1));
  }
  if (count > 2 && dataset === 'spiral') {
    const arms = datasets.spiralArms(random, {
      size,
      arms: count,
      noise: noise / SPIRAL_RADIUS / 2,
    });
    return random.shuffle(classed(arms, SPIRAL_RADIUS));
  }
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

/** How many of so many points train the network. */
function trainingShare(count: number, testShare: number): number {
  return Math.max(Math.floor(count * (1 - testShare) + 1e-9), 1);
}

/** How many points a state trains on, without drawing them. */
export function trainingCount({ dataset, points, ownPoints, testShare }: DataFields): number {
  return trainingShare(dataset === 'own' ? ownPoints.length : points, testShare);
}

/** All points in random order, the first of them for training; at least one where there is any. */
export function makeData(state: DataFields): PlaygroundData {
  const points = drawPoints(state, state.dataSeed);
  const training = trainingShare(points.length, state.testShare);
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
