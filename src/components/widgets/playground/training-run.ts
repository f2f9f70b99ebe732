/** One run inside the worker: a trainer, its points, and when to stop. Knows no clock and no page. */
import {
  createRandom,
  createTrainer,
  type Kernel,
  type Network,
  packSamples,
  type RunningSettings,
  type SampleSet,
  type Trainer,
} from '@engine';
import { gridOf, makeData, samplesOf } from './data.ts';
import { deadNodes } from './dead-nodes.ts';
import { describeDivergence, describeOverflow } from './divergences.ts';
import { LossTrail } from './loss-trail.ts';
import type { NodePictures, Pace, Resumption, RunReport, StopReason } from './messages.ts';
import { layerSizes, startNetwork } from './networks.ts';
import type { PlaygroundState, StopConditions } from './state.ts';
import { metCondition } from './stop-conditions.ts';

/** Shuffles epochs and draws masks by a stream apart from the data's and the weights'. */
const STREAM_OFFSET = 7919;

function makeTrainer(
  state: PlaygroundState,
  network: Network,
  kernel: Kernel,
  set: ReturnType<typeof samplesOf>,
) {
  const { optimizer: kind, learningRate, beta, beta1, beta2, batchSize, l1, l2, decay } = state;
  const rates = [0, ...state.hidden.map(() => state.dropout)];
  return createTrainer({
    network,
    samples: set,
    optimizer: { kind, learningRate, beta, beta1, beta2, weightDecay: 0 },
    batchSize,
    l1,
    l2,
    decay,
    dropout: state.dropout > 0 ? rates : [],
    random: createRandom((state.weightSeed + STREAM_OFFSET) % 2 ** 32),
    kernel,
  });
}

export class TrainingRun {
  readonly #state: PlaygroundState;
  readonly #trainer: Trainer;
  readonly #training: SampleSet;
  readonly #test: SampleSet;
  readonly #base: { readonly steps: number; readonly epochs: number };
  readonly #trail: LossTrail;
  #grid: { readonly resolution: number; readonly points: SampleSet } | null = null;
  #conditions: StopConditions;
  #stopped: StopReason | null = null;
  #problem: string | null = null;

  /** @throws EngineError if the state cannot be trained. */
  constructor(state: PlaygroundState, kernel: Kernel, resume?: Resumption) {
    const { training, test } = makeData(state);
    const samples = samplesOf(state, training);
    this.#state = state;
    this.#conditions = state.stop;
    this.#trainer = makeTrainer(state, resume?.network ?? startNetwork(state), kernel, samples);
    this.#training = packSamples(samples);
    this.#test = packSamples(samplesOf(state, test));
    this.#base = { steps: resume?.steps ?? 0, epochs: resume?.epochs ?? 0 };
    this.#trail = new LossTrail(this.#base.epochs);
  }

  get stopped(): StopReason | null {
    return this.#stopped;
  }

  get steps(): number {
    return this.#base.steps + this.#trainer.progress().steps;
  }

  /** Trains for a number of batches or epochs; ends early where a stop condition is met. */
  advance(unit: Pace['unit'], count: number): void {
    this.#stopped = null;
    this.#problem = null;
    for (let done = 0; done < count && this.#stopped === null; done++) {
      this.#noteLosses();
      if (unit === 'epoch') this.#trainer.epoch();
      else this.#trainer.step(1);
      this.#checkStops();
    }
  }

  pause(): void {
    this.#stopped ??= 'paused';
  }

  /** Forgets why it stopped: it is about to go on. */
  resume(): void {
    this.#clear();
  }

  configure(change: Partial<RunningSettings>): void {
    this.#trainer.configure(change);
    this.#clear();
  }

  setConditions(stop: StopConditions): void {
    this.#conditions = stop;
    if (this.#stopped !== 'diverged') this.#stopped = null;
  }

  replace(network: Network): void {
    this.#trainer.replace(network);
    this.#clear();
  }

  /**
   * What the page is told; with pictures where a resolution is asked for. The losses on the way are
   * told once.
   */
  report(resolution: number): Omit<RunReport, 'run' | 'generation' | 'playing' | 'stepsPerSecond'> {
    const { steps, epochs, position } = this.#trainer.progress();
    const network = this.#trainer.network();
    const training = this.#trainer.evaluate(this.#training);
    if (!Number.isFinite(training.loss) && this.#stopped !== 'diverged') this.#stopAtOverflow();
    return {
      steps: this.#base.steps + steps,
      epochs: this.#base.epochs + epochs,
      position,
      stopped: this.#stopped,
      training,
      test: this.#evaluateTest(),
      passed: this.#trail.take(this.#base.epochs + epochs),
      network,
      dead: this.#dead(network),
      problem: this.#problem,
      pictures: resolution === 0 ? null : this.#pictures(resolution),
    };
  }

  #evaluateTest() {
    return this.#test.count === 0 ? null : this.#trainer.evaluate(this.#test);
  }

  /** Notes the losses before an epoch begins, where the curve needs them and no report has told them. */
  #noteLosses(): void {
    const { position, epochs } = this.#trainer.progress();
    const at = this.#base.epochs + epochs;
    if (position !== 0 || !this.#trail.isDue(at)) return;
    const training = this.#trainer.evaluate(this.#training).loss;
    this.#trail.note({ epochs: at, training, test: this.#evaluateTest()?.loss ?? null });
  }

  #clear(): void {
    this.#stopped = null;
    this.#problem = null;
  }

  /** Stop conditions hold at the ends of epochs; a divergence at any step. */
  #checkStops(): void {
    const { divergence, position, epochs } = this.#trainer.progress();
    const settings = this.#trainer.settings();
    if (divergence !== null) {
      const step = divergence.step + this.#base.steps;
      this.#stop('diverged', describeDivergence({ ...divergence, step }, this.#state, settings));
      return;
    }
    if (position !== 0) return;
    const stop = this.#conditions;
    if (this.#base.epochs + epochs === stop.epochs) this.#stop('epochs');
    const { isOverflow, met } = metCondition(stop, {
      isClassification: this.#state.problem === 'classification',
      training: () => this.#trainer.evaluate(this.#training),
      test: () => this.#evaluateTest(),
    });
    if (isOverflow) this.#stopAtOverflow();
    else if (met !== null) this.#stop(met);
  }

  #stopAtOverflow(): void {
    const settings = this.#trainer.settings();
    this.#stop('diverged', describeOverflow(this.steps, this.#state, settings));
  }

  #stop(reason: StopReason, problem: string | null = null): void {
    this.#stopped = reason;
    this.#problem = problem;
  }

  #dead(network: Network): RunReport['dead'] {
    const { count } = this.#training;
    const nodes = layerSizes(this.#state)
      .slice(1)
      .reduce((total, size) => total + size, 0);
    const values = new Float64Array(nodes * count);
    this.#trainer.look(this.#training, values);
    return deadNodes(network, values, count);
  }

  #pictures(resolution: number): NodePictures {
    if (this.#grid?.resolution !== resolution) {
      this.#grid = { resolution, points: gridOf(this.#state.features, resolution) };
    }
    const sizes = layerSizes(this.#state).slice(1);
    const nodes = sizes.reduce((total, size) => total + size, 0);
    const values = new Float32Array(nodes * resolution * resolution);
    this.#trainer.look(this.#grid.points, values);
    return { resolution, sizes, values };
  }
}
