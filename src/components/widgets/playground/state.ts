/**
 * The playground's whole state: plain, serialisable data, never changed in place. A run (the weights as
 * they become, the losses) is not in it: `messages.ts` says how a worker trains what a state describes.
 */
import type { HiddenActivationName, InitializerName, Network, OptimizerKind } from '@engine';

export type Problem = 'classification' | 'regression';

/** How classes are said: a softmax, or one tanh output of ±1 as on the playground of the source. */
export type Head = 'softmax' | 'tanh';

export type DatasetName = 'circle' | 'xor' | 'gaussians' | 'spiral' | 'plane' | 'bumps' | 'own';

export type FeatureName = 'x1' | 'x2' | 'x1x1' | 'x2x2' | 'x1x2' | 'sin-x1' | 'sin-x2';

/** How weights start; `playground` draws U(−½, ½) with biases of .1, as the source's playground does. */
export type WeightStart = InitializerName | 'playground';

/** One point of a reader's own: its class 0 … 3, or the number to predict. */
export interface OwnPoint {
  readonly x1: number;
  readonly x2: number;
  readonly value: number;
}

/** When a run stops by itself; `null`: it does not. */
export interface StopConditions {
  readonly epochs: number | null;
  /** Training loss at or below this. */
  readonly loss: number | null;
  /** Test loss at or below this. */
  readonly testLoss: number | null;
  /** The share of training points that are right, at or above this; of a regression nothing is asked. */
  readonly accuracy: number | null;
}

export interface PlaygroundState {
  readonly dataset: DatasetName;
  readonly problem: Problem;
  readonly head: Head;
  /** Classes of the Gaussians and the spiral: 2 to 4. The other data have two, own points theirs. */
  readonly classes: number;
  /** Points in all, training and test. */
  readonly points: number;
  /** 0 to .5. */
  readonly noise: number;
  /** The share of points kept for the test, .1 to .9. */
  readonly testShare: number;
  readonly dataSeed: number;
  readonly ownPoints: readonly OwnPoint[];
  /** What the network is given, in the order of `FEATURES`; at least one. */
  readonly features: readonly FeatureName[];
  /** Nodes of each hidden layer. */
  readonly hidden: readonly number[];
  readonly activation: HiddenActivationName;
  readonly weightStart: WeightStart;
  readonly weightSeed: number;
  readonly optimizer: OptimizerKind;
  readonly learningRate: number;
  /** β of momentum, Nesterov and RMSProp; β₁ and β₂ of Adam and AdamW. */
  readonly beta: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly batchSize: number;
  readonly l1: number;
  readonly l2: number;
  /** Decoupled decay of the weights. */
  readonly decay: number;
  /** Rate in every hidden layer. */
  readonly dropout: number;
  readonly stop: StopConditions;
  /** Weights to start from in place of drawn ones: edited, or come with a link. */
  readonly weights: Network | null;
}

/** What an edit returns: the new state, or the old one and a sentence to show at the field. */
export interface Edit {
  readonly state: PlaygroundState;
  readonly problem: string | null;
}

/** Ranges, both ends included. */
export const LIMITS = {
  layers: { least: 0, most: 6 },
  nodes: { least: 1, most: 8 },
  points: { least: 20, most: 1000 },
  ownPoints: { least: 0, most: 500 },
  coordinate: { least: -6, most: 6 },
  classes: { least: 2, most: 4 },
  noise: { least: 0, most: 0.5 },
  testShare: { least: 0.1, most: 0.9 },
  seed: { least: 0, most: 2 ** 32 - 1 },
  learningRate: { least: 0, most: 100 },
  /** β, β₁, β₂ and dropout: below 1. */
  fraction: { least: 0, most: 0.9999 },
  batchSize: { least: 1, most: 1000 },
  penalty: { least: 0, most: 10 },
  stopEpochs: { least: 1, most: 1_000_000 },
  stopLoss: { least: 0, most: 1000 },
  stopAccuracy: { least: 0, most: 1 },
} as const;

export const CLASSIFICATION_DATA: readonly DatasetName[] = [
  'circle',
  'xor',
  'gaussians',
  'spiral',
  'own',
];
export const REGRESSION_DATA: readonly DatasetName[] = ['plane', 'bumps', 'own'];

export const DEFAULT_STATE: PlaygroundState = {
  dataset: 'circle',
  problem: 'classification',
  head: 'softmax',
  classes: 2,
  points: 500,
  noise: 0,
  testShare: 0.5,
  dataSeed: 1,
  ownPoints: [],
  features: ['x1', 'x2'],
  hidden: [4, 2],
  activation: 'tanh',
  weightStart: 'glorotUniform',
  weightSeed: 1,
  optimizer: 'sgd',
  learningRate: 0.03,
  beta: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  batchSize: 10,
  l1: 0,
  l2: 0,
  decay: 0,
  dropout: 0,
  stop: { epochs: null, loss: null, testLoss: null, accuracy: null },
  weights: null,
};
