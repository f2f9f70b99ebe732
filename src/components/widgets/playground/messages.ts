/**
 * What the page and the training worker say to each other. A run has a name, so that two can be
 * compared; all that it starts from is in its state, so nothing else needs to be sent.
 *
 *   page → worker   start, play, pause, step, configure, conditions, replace, watch, seen, visibility,
 *                   stop, ping
 *   worker → page   report (after each slice of work that the page has asked to see), failed, pong
 *
 * The worker sends the next report only after the page has `seen` the last one: a busy page is never
 * flooded. The client in `worker-client.ts` does that, and restarts a worker that died.
 */
import type { Evaluation, Network, RunningSettings, Vector } from '@engine';
import type { PlaygroundState, StopConditions } from './state.ts';

export type RunName = string;

/** How fast a run plays: so many batches or epochs a second, or `null`: as fast as it can. */
export interface Pace {
  readonly unit: 'batch' | 'epoch';
  readonly perSecond: number | null;
}

/** Where a run begins that another worker had to give up. */
export interface Resumption {
  readonly network: Network;
  readonly steps: number;
  readonly epochs: number;
}

export type ToWorker =
  | {
      readonly type: 'start';
      readonly run: RunName;
      /** Counts the starts; reports carry it, so that one of an earlier start is known. */
      readonly generation: number;
      readonly state: PlaygroundState;
      readonly resume?: Resumption;
    }
  | { readonly type: 'play'; readonly run: RunName; readonly pace: Pace }
  | { readonly type: 'pause'; readonly run: RunName }
  | {
      readonly type: 'step';
      readonly run: RunName;
      readonly unit: Pace['unit'];
      readonly count: number;
    }
  /** New hyperparameters for the next step: the run goes on. */
  | {
      readonly type: 'configure';
      readonly run: RunName;
      readonly change: Partial<RunningSettings>;
    }
  /** Other stop conditions: the run goes on. */
  | { readonly type: 'conditions'; readonly run: RunName; readonly stop: StopConditions }
  /** Other weights of the same shape, e.g. one edited in place: the run goes on. */
  | { readonly type: 'replace'; readonly run: RunName; readonly network: Network }
  /** Pictures of all nodes on resolution × resolution points with each report; 0: none. */
  | { readonly type: 'watch'; readonly run: RunName; readonly resolution: number }
  | { readonly type: 'seen'; readonly run: RunName }
  /** A hidden tab stops computing, and goes on when it is shown. */
  | { readonly type: 'visibility'; readonly hidden: boolean }
  | { readonly type: 'stop'; readonly run: RunName }
  | { readonly type: 'ping'; readonly id: number };

/** Why a run that was playing plays no more. */
export type StopReason = 'paused' | keyof StopConditions | 'diverged';

/** The losses of a run at one time of it. */
export interface LossPoint {
  /** Epochs, with the part of the one at hand. */
  readonly epochs: number;
  readonly training: number;
  /** `null` where there are no test points. */
  readonly test: number | null;
}

/** A run after some work. */
export interface RunReport {
  readonly run: RunName;
  readonly generation: number;
  /** Steps, whole epochs, and the samples used of the present one. */
  readonly steps: number;
  readonly epochs: number;
  readonly position: number;
  readonly playing: boolean;
  /** `null` while it plays, and before it has. */
  readonly stopped: StopReason | null;
  readonly training: Evaluation;
  /** `null` where there are no test points. */
  readonly test: Evaluation | null;
  /** Losses on the way since the last report: a fast run does thousands of epochs between two. */
  readonly passed: readonly LossPoint[];
  /** The weights as they are. */
  readonly network: Network;
  /** By hidden layer: ReLU nodes that are 0 for every training point. */
  readonly dead: readonly (readonly boolean[])[];
  /** What to tell the reader about a run that diverged, with the hyperparameter to try. */
  readonly problem: string | null;
  /** Steps a second over the last slices, while it plays. */
  readonly stepsPerSecond: number | null;
  /** Pictures of the nodes, if the page watches. */
  readonly pictures: NodePictures | null;
}

/** What every node says on a grid of points. */
export interface NodePictures {
  readonly resolution: number;
  /** Nodes of each layer after the features. */
  readonly sizes: Vector;
  /** resolution² numbers a node, layer by layer, row by row from the top left. */
  readonly values: Float32Array;
}

export type FromWorker =
  | { readonly type: 'report'; readonly report: RunReport }
  /** A run could not be started or changed: a sentence for the reader; it stands as it was. */
  | { readonly type: 'failed'; readonly run: RunName; readonly problem: string }
  | { readonly type: 'pong'; readonly id: number };
