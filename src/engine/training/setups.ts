import type { Sample } from '../batches.ts';
import { EngineError } from '../errors.ts';
import { createOptimizer } from '../optimizers/optimizers.ts';
import { completeSettings, type OptimizerSettings } from '../optimizers/settings.ts';
import { settingPlaces } from './codes.ts';
import { layoutOf, writeParameters } from './layouts.ts';
import { type Plan, planMemory, roundUpToEven } from './plans.ts';
import { writeSamples } from './sample-sets.ts';
import type { RunningSettings, TrainerOptions } from './trainer-types.ts';

/** The checked hyperparameters of a run. */
export interface Setup {
  readonly plan: Plan;
  readonly optimizer: OptimizerSettings;
  readonly settings: RunningSettings;
}

function misuse(problem: string): EngineError {
  return new EngineError('createTrainer', problem);
}

/**
 * Checks hyperparameters that may change during a run.
 *
 * @throws EngineError naming the first that is out of its range.
 */
export function requireSettings(settings: RunningSettings): void {
  for (const name of ['learningRate', 'l1', 'l2', 'decay'] as const) {
    const value = settings[name];
    if (!Number.isFinite(value) || value < 0) {
      throw misuse(`${name} must be finite and not negative, not ${value}`);
    }
  }
  const { batchSize } = settings;
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw misuse(`a batch has a whole number of samples, not ${batchSize}`);
  }
}

function requireDropout({ dropout = [], network, random }: TrainerOptions): boolean {
  if (dropout.length > network.layers.length) {
    throw misuse(`${dropout.length} dropout rates for ${network.layers.length} layers`);
  }
  for (const rate of dropout) {
    if (!(rate >= 0 && rate < 1)) throw misuse(`a dropout rate must be in [0, 1), not ${rate}`);
  }
  const isOn = dropout.some((rate) => rate > 0);
  if (isOn && random === undefined) throw misuse('dropout needs a random generator');
  return isOn;
}

function requireSamples(samples: readonly Sample[]): void {
  if (samples.length === 0) throw misuse('there is no sample to learn from');
}

/** Checks what a trainer is made of, and plans its memory. */
export function prepare(options: TrainerOptions): Setup {
  createOptimizer(options.optimizer);
  const optimizer = completeSettings(options.optimizer);
  const { network, samples, workCapacity = 256 } = options;
  requireSamples(samples);
  const settings: RunningSettings = {
    learningRate: options.learningRate ?? optimizer.learningRate,
    batchSize: options.batchSize ?? 1,
    l1: options.l1 ?? 0,
    l2: options.l2 ?? 0,
    decay: options.decay ?? 0,
  };
  requireSettings(settings);
  const plan = planMemory({
    layout: layoutOf(network),
    optimizer: optimizer.kind,
    hasDropout: requireDropout(options),
    sampleCount: samples.length,
    batchCapacity: roundUpToEven(samples.length),
    workCapacity: roundUpToEven(workCapacity),
  });
  return { plan, optimizer, settings };
}

/** Writes the numbers that a kernel reads for the settings. */
export function writeSettings(
  { plan, optimizer }: Setup,
  settings: RunningSettings,
  numbers: Float64Array,
): void {
  const { kind, beta, beta1, beta2, epsilon, dampening, weightDecay } = optimizer;
  const isDecoupled = kind === 'adamw';
  const write = (name: keyof typeof settingPlaces, value: number) => {
    numbers[plan.regions.settings + settingPlaces[name]] = value;
  };
  for (const [name, value] of Object.entries({ beta, beta1, beta2, epsilon, dampening })) {
    write(name as keyof typeof settingPlaces, value);
  }
  write('learningRate', settings.learningRate);
  write('batchSize', Math.min(settings.batchSize, plan.sampleCount));
  write('l1', settings.l1);
  write('l2', settings.l2 + (isDecoupled ? 0 : weightDecay));
  write('biasL2', isDecoupled ? 0 : weightDecay);
  write('weightDecay', settings.decay + (isDecoupled ? weightDecay : 0));
  write('biasDecay', isDecoupled ? weightDecay : 0);
}

/** Fills a fresh memory: parameters, samples, settings, β₁⁰ and β₂⁰. */
export function fillMemory(setup: Setup, options: TrainerOptions, numbers: Float64Array): void {
  const { plan, settings } = setup;
  const { regions, layout, sampleCount } = plan;
  const { sizes } = layout;
  const [inputs, outputs] = [sizes[0] as number, sizes.at(-1) as number];
  writeParameters(
    options.network,
    layout,
    numbers.subarray(regions.parameters, regions.parameters + layout.parameterCount),
  );
  writeSamples(
    options.samples,
    [inputs, outputs],
    numbers.subarray(regions.inputs, regions.inputs + sampleCount * inputs),
    numbers.subarray(regions.targets, regions.targets + sampleCount * (outputs + 1)),
  );
  numbers[regions.settings + settingPlaces.power1] = 1;
  numbers[regions.settings + settingPlaces.power2] = 1;
  writeSettings(setup, settings, numbers);
}
