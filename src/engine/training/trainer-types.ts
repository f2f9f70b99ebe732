import type { Sample } from '../batches.ts';
import type { OptimizerOptions } from '../optimizers/settings.ts';
import type { Random, RandomState } from '../randoms.ts';
import type { Matrix, Network, Vector } from '../types.ts';
import type { Kernel } from './kernels.ts';
import type { ParameterPlace } from './layouts.ts';
import type { SampleSet } from './sample-sets.ts';

/** What may change in the middle of a run, without starting anew. */
export interface RunningSettings {
  /** η. */
  readonly learningRate: number;
  /** B, from 1 to the number of samples. */
  readonly batchSize: number;
  /** λ₁ of the weights, the biases stay out: `penalizeGradients`. */
  readonly l1: number;
  /** λ₂ of the weights. */
  readonly l2: number;
  /** λ of a decay apart from the gradient, W ← W + Δ − ηλW, the biases stay out. */
  readonly decay: number;
}

/** What a trainer is made of. */
export interface TrainerOptions extends Partial<RunningSettings> {
  /** Where training starts; stays as it is. */
  readonly network: Network;
  readonly samples: readonly Sample[];
  /** As for `createOptimizer`; its own `weightDecay` takes weights and biases alike. */
  readonly optimizer: OptimizerOptions;
  /** Dropout rates by layer, the input first, as for `drawDropoutMasks`. */
  readonly dropout?: Vector;
  /** Puts the samples into a new order each epoch, and draws masks; needed for dropout. */
  readonly random?: Random;
  /** The inner loops; plain typed arrays unless said. */
  readonly kernel?: Kernel;
  /** How many points `look` and `evaluate` pass at once; they take more in parts. 256 unless said. */
  readonly workCapacity?: number;
}

/** Where a run left the numbers that a computer can hold. */
export interface Divergence {
  /** The step, counted from 1, after which a parameter was no longer a finite number. */
  readonly step: number;
  /** The first such parameter, or the optimizer's memory of it. */
  readonly place: ParameterPlace;
  /** Whether the parameter itself went, or what the optimizer remembers of it. */
  readonly of: 'parameter' | 'memory';
  /** What it became: NaN, ∞ or −∞. */
  readonly value: number;
}

/** Where a run stands. */
export interface Progress {
  /** Steps taken in all: t of the optimizer. */
  readonly steps: number;
  /** Epochs finished. */
  readonly epochs: number;
  /** Samples of the present epoch that have been used. */
  readonly position: number;
  /** Set once a step would leave the finite numbers: the run stands before that step. */
  readonly divergence: Divergence | null;
}

/** Loss and success on a set. */
export interface Evaluation {
  /** Mean L, without penalties. */
  readonly loss: number;
  /** The share of samples whose class is right; of a single output, the side of its middle. */
  readonly accuracy: number;
  /** `confusion[true][said]`: how many samples. */
  readonly confusion: Matrix;
}

/** A run as plain data: `Trainer.restore` goes on from it exactly. */
export interface TrainerSnapshot {
  /** Parameters and what the optimizer remembers. */
  readonly state: Float64Array;
  readonly order: Int32Array;
  readonly settings: RunningSettings;
  readonly progress: Progress;
  readonly random: RandomState | null;
}

/** Training on flat memory: fast, and equal to the reference path. */
export interface Trainer {
  /** The kernel's name. */
  readonly kernel: string;
  /** Takes `count` steps, over the ends of epochs if need be. */
  step(count: number): Progress;
  /** Takes the steps that are left of the present epoch, and then `count − 1` whole epochs. */
  epoch(count?: number): Progress;
  progress(): Progress;
  /** Changes hyperparameters from the next step on. A run that diverged may go on. */
  configure(change: Partial<RunningSettings>): void;
  settings(): RunningSettings;
  /** The network as it is now, plain data. */
  network(): Network;
  /** Puts another network of the same shape in its place; the optimizer keeps its memory. */
  replace(network: Network): void;
  /** Loss and accuracy without dropout. */
  evaluate(set: SampleSet): Evaluation;
  /**
   * a of every node after the input for each point of a set, written to `into` node by node: the
   * points of a grid give a picture of each node.
   */
  look(set: SampleSet, into: Float64Array | Float32Array): void;
  snapshot(): TrainerSnapshot;
  restore(snapshot: TrainerSnapshot): void;
}
