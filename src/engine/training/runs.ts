import type { Random } from '../randoms.ts';
import type { Vector } from '../types.ts';
import { settingPlaces } from './codes.ts';
import { allFinite, describeDivergence } from './finite-checks.ts';
import type { RunningKernel } from './kernels.ts';
import { drawMasks, orderEpoch } from './orders.ts';
import { type Plan, roundUpToEven } from './plans.ts';
import { fillMemory, type Setup } from './setups.ts';
import type { Divergence, Progress, TrainerOptions } from './trainer-types.ts';
import { typedArrayKernel } from './typed-array-kernel.ts';

/** The steps of a run: which batch comes next, and a watch on numbers that leave the finite. */
export class Run {
  readonly kernel: string;
  readonly running: RunningKernel;
  random: Random | undefined;
  readonly #plan: Plan;
  readonly #rates: Vector;
  /** What the run keeps from step to step, as it was before the last call of the kernel. */
  readonly #kept: Float64Array;
  #steps = 0;
  #epochs = 0;
  #position = 0;
  #divergence: Divergence | null = null;

  constructor(setup: Setup, options: TrainerOptions) {
    const kernel = options.kernel ?? typedArrayKernel;
    this.kernel = kernel.name;
    this.#plan = setup.plan;
    this.running = kernel.start(setup.plan);
    this.random = options.random;
    this.#rates = options.dropout ?? [];
    fillMemory(setup, options, this.running.numbers);
    this.#kept = this.state().slice();
  }

  /** Everything that training changes: a view on the memory. */
  state(): Float64Array {
    const { settings, gradients } = this.#plan.regions;
    return this.running.numbers.subarray(settings, gradients);
  }

  parameters(): Float64Array {
    const { parameters } = this.#plan.regions;
    return this.running.numbers.subarray(parameters, parameters + this.#plan.layout.parameterCount);
  }

  progress(): Progress {
    return {
      steps: this.#steps,
      epochs: this.#epochs,
      position: this.#position,
      divergence: this.#divergence,
    };
  }

  /** Stands where another run stood. */
  resume({ steps, epochs, position, divergence }: Progress, random: Random | undefined): void {
    this.#steps = steps;
    this.#epochs = epochs;
    this.#position = position;
    this.#divergence = divergence;
    this.random = random;
  }

  /** Lets a run that diverged go on, as something about it has been changed. */
  forgive(): void {
    this.#divergence = null;
  }

  /** Takes steps, over the ends of epochs if need be, until one would diverge. */
  take(count: number): void {
    for (let left = count; left > 0 && this.#divergence === null; ) {
      const steps = this.#plan.hasDropout ? 1 : Math.min(left, this.stepsLeft());
      this.#takeInEpoch(steps);
      left -= steps;
    }
  }

  /** Steps to the end of the present epoch: all of it if it has not begun. */
  stepsLeft(): number {
    return Math.ceil((this.#plan.sampleCount - this.#position) / this.#batchSize());
  }

  #batchSize(): number {
    const place = this.#plan.regions.settings + settingPlaces.batchSize;
    return this.running.numbers[place] as number;
  }

  #takeInEpoch(steps: number): void {
    if (this.#position === 0) orderEpoch(this.running.order, this.random);
    if (this.#plan.hasDropout) this.#drawMasks();
    this.#kept.set(this.state());
    this.running.train(this.#position, steps);
    if (allFinite(this.#plan, this.running.numbers)) this.#advance(steps);
    else this.#retrace(steps);
  }

  /** Takes the same steps again one by one, and stops before the one that leaves the finite numbers. */
  #retrace(steps: number): void {
    this.state().set(this.#kept);
    for (let step = 0; step < steps; step++) {
      this.#kept.set(this.state());
      this.running.train(this.#position, 1);
      if (!allFinite(this.#plan, this.running.numbers)) break;
      this.#advance(1);
    }
    this.#divergence = describeDivergence(this.#plan, this.running.numbers, this.#steps + 1);
    this.state().set(this.#kept);
  }

  #advance(steps: number): void {
    const { sampleCount } = this.#plan;
    this.#steps += steps;
    this.#position = Math.min(sampleCount, this.#position + steps * this.#batchSize());
    if (this.#position < sampleCount) return;
    this.#position = 0;
    this.#epochs++;
  }

  #drawMasks(): void {
    const batchSize = this.#batchSize();
    const count = Math.min(batchSize, this.#plan.sampleCount - this.#position);
    const capacity = roundUpToEven(batchSize);
    const random = this.random as Random;
    drawMasks(this.#plan, this.running.numbers, this.#rates, capacity, count, random);
  }
}
