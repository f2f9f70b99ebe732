/** The same network trained on the same data with batches of several sizes. */
import { batchGradients, createRandom, formatNumber, trainEpoch } from '@engine';
import type { Series } from '../plot/series.ts';
import { ringNetwork, ringSamples } from './ring-data.ts';

export const TRAINING_SAMPLES = 200;
export const TRAINING_EPOCHS = 20;
export const TRAINING_RATE = 0.5;
const SHUFFLE_SEED = 3;

export interface BatchRun {
  readonly batchSize: number;
  /** In a new random order each epoch, or always as the data are listed: the disc, then the ring. */
  readonly shuffled: boolean;
  readonly stepsPerEpoch: number;
  /** Mean loss over all samples before training and after each epoch. */
  readonly losses: readonly number[];
}

function train(batchSize: number, shuffled: boolean): BatchRun {
  const samples = ringSamples(TRAINING_SAMPLES);
  const random = shuffled ? createRandom(SHUFFLE_SEED) : undefined;
  const options = { batchSize, learningRate: TRAINING_RATE, random };
  let network = ringNetwork();
  const losses = [batchGradients(network, samples).loss as number];
  for (let epoch = 0; epoch < TRAINING_EPOCHS; epoch += 1) {
    network = trainEpoch(network, samples, options);
    losses.push(batchGradients(network, samples).loss as number);
  }
  return { batchSize, shuffled, stepsPerEpoch: Math.ceil(samples.length / batchSize), losses };
}

let known: readonly BatchRun[] | undefined;

/** One sample, ten, all; and ten without shuffling. Trained once a build. */
export function batchRuns(): readonly BatchRun[] {
  known ??= [train(1, true), train(10, true), train(TRAINING_SAMPLES, true), train(10, false)];
  return known;
}

/** `10`, `10, not shuffled`, `200 (all)`. */
export function nameOfRun({ batchSize, shuffled }: BatchRun): string {
  const all = batchSize === TRAINING_SAMPLES ? ' (all)' : '';
  return `${batchSize}${all}${shuffled ? '' : ', not shuffled'}`;
}

export function batchRunSeries(): readonly Series[] {
  const dashes = ['dotted', 'solid', 'dashed', 'solid'] as const;
  return batchRuns().map(
    (run, index): Series => ({
      label: `$B$ = ${nameOfRun(run)}`,
      points: run.losses.map((loss, epoch) => [epoch, loss] as const),
      dash: dashes[index],
      thin: !run.shuffled,
    }),
  );
}

/** Of each run: its steps, and its loss after some epochs. */
export function batchRunTable() {
  const epochs = [1, 10, TRAINING_EPOCHS];
  return {
    label: 'steps and losses for several batch sizes',
    head: [
      'Batch size $\\batch$',
      'Steps an epoch',
      'Steps in all',
      ...epochs.map((epoch) => `Loss after ${epoch}`),
    ],
    rows: batchRuns().map((run) => [
      nameOfRun(run),
      String(run.stepsPerEpoch),
      String(run.stepsPerEpoch * TRAINING_EPOCHS),
      ...epochs.map((epoch) => formatNumber(run.losses[epoch] ?? Number.NaN, 4)),
    ]),
  };
}
