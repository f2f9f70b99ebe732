import type { Plan } from './plans.ts';

/** A kernel at work on a memory of its own. */
export interface RunningKernel {
  /** The whole memory; its regions are those of the plan. */
  readonly numbers: Float64Array;
  /** The order in which an epoch takes the samples; lies in the same memory. */
  readonly order: Int32Array;
  /**
   * `steps` training steps: gathers the batch that begins at `first` in the order, passes it forward
   * and backward, moves the parameters, and goes on with the batch that follows. The last batch of
   * an epoch may be smaller; no step goes beyond it.
   */
  train(first: number, steps: number): void;
  /**
   * A forward pass of `count` samples, whose inputs lie in the first rows of the buffer at `base`,
   * each row `capacity` long; all other rows are written. No dropout.
   */
  forward(base: number, capacity: number, count: number): void;
}

/** The inner loops of training. There is one in plain typed arrays; others may take its place. */
export interface Kernel {
  /** For reports: `typed arrays`, `WebAssembly`. */
  readonly name: string;
  /** Takes a memory for the plan, all zeros. */
  start(plan: Plan): RunningKernel;
}
