import { EngineError } from '../errors.ts';
import { restoreRandom } from '../randoms.ts';
import type { Network } from '../types.ts';
import { layoutOf, readNetwork, writeParameters } from './layouts.ts';
import { evaluateSet, lookAt } from './looks.ts';
import { Run } from './runs.ts';
import type { SampleSet } from './sample-sets.ts';
import { prepare, requireSettings, type Setup, writeSettings } from './setups.ts';
import type {
  Evaluation,
  Progress,
  RunningSettings,
  Trainer,
  TrainerOptions,
  TrainerSnapshot,
} from './trainer-types.ts';

/**
 * A trainer: one network, its samples and its optimizer in flat memory, trained by whole batches.
 * Steps are those of the reference path, W ← optimizer(mean gradient of the batch + penalties), and
 * agree with `batchGradients`, `penalizeGradients`, `createOptimizer` and `forwardWithDropout` to
 * rounding. With a `random`, each epoch takes the samples in the order that `random.permutation`
 * gives, so a seed fixes the whole run.
 *
 * @throws EngineError if the network, the samples, a hyperparameter or a dropout rate is no good.
 * @example
 * const trainer = createTrainer({
 *   network, samples, batchSize: 10, optimizer: { kind: 'adam', learningRate: 0.01 },
 * });
 * trainer.epoch(100).steps
 */
export function createTrainer(options: TrainerOptions): Trainer {
  return new FlatTrainer(options);
}

class FlatTrainer implements Trainer {
  readonly kernel: string;
  readonly #setup: Setup;
  readonly #run: Run;
  #settings: RunningSettings;

  constructor(options: TrainerOptions) {
    this.#setup = prepare(options);
    this.#settings = this.#setup.settings;
    this.#run = new Run(this.#setup, options);
    this.kernel = this.#run.kernel;
  }

  step(count: number): Progress {
    this.#run.take(count);
    return this.#run.progress();
  }

  epoch(count = 1): Progress {
    for (let epoch = 0; epoch < count; epoch++) this.#run.take(this.#run.stepsLeft());
    return this.#run.progress();
  }

  progress(): Progress {
    return this.#run.progress();
  }

  configure(change: Partial<RunningSettings>): void {
    const settings = { ...this.#settings, ...change };
    requireSettings(settings);
    this.#settings = settings;
    writeSettings(this.#setup, settings, this.#run.running.numbers);
    this.#run.forgive();
  }

  settings(): RunningSettings {
    return this.#settings;
  }

  network(): Network {
    return readNetwork(this.#setup.plan.layout, this.#run.parameters());
  }

  replace(network: Network): void {
    const { layout } = this.#setup.plan;
    const [given, present] = [layoutOf(network), layout].map(
      ({ sizes, layers, loss }) =>
        `${sizes.join('-')} ${layers.map(({ activation }) => activation).join(', ')}, ${loss}`,
    );
    if (given !== present) {
      throw new EngineError('replace', `a network ${given} cannot replace ${present}`);
    }
    writeParameters(network, layout, this.#run.parameters());
    this.#run.forgive();
  }

  evaluate(set: SampleSet): Evaluation {
    return evaluateSet(this.#setup.plan, this.#run.running, set);
  }

  look(set: SampleSet, into: Float64Array | Float32Array): void {
    lookAt(this.#setup.plan, this.#run.running, set, into);
  }

  snapshot(): TrainerSnapshot {
    return {
      state: this.#run.state().slice(),
      order: this.#run.running.order.slice(),
      settings: this.#settings,
      progress: this.#run.progress(),
      random: this.#run.random?.state() ?? null,
    };
  }

  restore({ state, order, settings, progress, random }: TrainerSnapshot): void {
    const run = this.#run;
    if (state.length !== run.state().length || order.length !== run.running.order.length) {
      throw new EngineError('restore', 'the snapshot is of another run');
    }
    run.state().set(state);
    run.running.order.set(order);
    run.resume(progress, random === null ? undefined : restoreRandom(random));
    this.configure(settings);
    run.resume(progress, run.random);
  }
}
