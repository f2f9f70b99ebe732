import type { OptimizerKind } from '../optimizers/settings.ts';
import { memoryCounts, settingCount } from './codes.ts';
import type { ParameterLayout } from './layouts.ts';

/**
 * Where everything lies in a trainer's one memory, in numbers of 8 bytes from its start.
 *
 * Values of nodes are stored node by node, each with its row of samples: node k of a buffer with
 * `capacity` samples begins at k · capacity. So one weight meets a whole batch in a row.
 */
export interface Regions {
  readonly settings: number;
  readonly parameters: number;
  /** m of Adam; the only memory of momentum, AdaGrad and RMSProp. */
  readonly first: number;
  /** v of Adam. */
  readonly second: number;
  /** Before here lies all that a run must keep from step to step. */
  readonly gradients: number;
  /** The training inputs, n⁽⁰⁾ numbers a sample. */
  readonly inputs: number;
  /** The training targets, n⁽ᴸ⁾ + 1 numbers a sample: y, then Σ y. */
  readonly targets: number;
  /** The order of the samples: 32-bit integers. */
  readonly order: number;
  /** a of every node for a batch, then z⁽ᴸ⁾. */
  readonly activations: number;
  /** δ of every node for a batch. */
  readonly errors: number;
  /** y and Σ y of a batch. */
  readonly batchTargets: number;
  /** m/(1 − rate) of every node before the output, and ã = that times a. */
  readonly masks: number;
  readonly sent: number;
  /** A second buffer like `activations`, for samples that are only looked at. */
  readonly work: number;
  /** Where all ends. */
  readonly end: number;
}

/** What a kernel must know, besides numbers, to train a network. */
export interface Plan {
  readonly layout: ParameterLayout;
  readonly optimizer: OptimizerKind;
  readonly hasDropout: boolean;
  readonly sampleCount: number;
  /** Samples the batch buffers hold: an even number, at least the largest B. */
  readonly batchCapacity: number;
  /** Samples the buffer `work` holds: an even number. */
  readonly workCapacity: number;
  readonly regions: Regions;
}

/** What a plan is made for. */
export type PlanOptions = Omit<Plan, 'regions'>;

/** The next even number: two samples are computed at a time. */
export function roundUpToEven(count: number): number {
  return count + (count % 2);
}

/** Gives every region its place. */
export function planMemory(options: PlanOptions): Plan {
  const { layout, optimizer, hasDropout, sampleCount, batchCapacity, workCapacity } = options;
  const { parameterCount, nodeCount, sizes } = layout;
  const outputs = sizes.at(-1) as number;
  const masked = hasDropout ? (nodeCount - outputs) * batchCapacity : 0;
  let end = 0;
  const reserve = (length: number) => {
    const start = end;
    end += roundUpToEven(length);
    return start;
  };
  const regions = {
    settings: reserve(settingCount),
    parameters: reserve(parameterCount),
    first: reserve(memoryCounts[optimizer] > 0 ? parameterCount : 0),
    second: reserve(memoryCounts[optimizer] > 1 ? parameterCount : 0),
    gradients: reserve(parameterCount),
    inputs: reserve(sampleCount * (sizes[0] as number)),
    targets: reserve(sampleCount * (outputs + 1)),
    order: reserve(Math.ceil(sampleCount / 2)),
    activations: reserve((nodeCount + outputs) * batchCapacity),
    errors: reserve(nodeCount * batchCapacity),
    batchTargets: reserve((outputs + 1) * batchCapacity),
    masks: reserve(masked),
    sent: reserve(masked),
    work: reserve((nodeCount + outputs) * workCapacity),
  };
  return { ...options, regions: { ...regions, end } };
}
