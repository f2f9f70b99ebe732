import type { Layer, LossName, Trace, TraceStep, Vector } from './types.ts';

/**
 * Numbers worked out one after the other: what marking, hints and tolerances need to know. A
 * worked pass is one; so is an exercise made of formulas, whose network has no layers.
 */
export interface Calculation {
  /** The network that is worked; no layers and an empty target where there is none. */
  readonly network: { readonly layers: readonly Layer[]; readonly loss: LossName };
  readonly target: Vector;
  /** Every step, in the order of computation. */
  readonly trace: Trace;
  /**
   * The step that made a quantity.
   * @throws EngineError if the trace has no quantity of that id.
   */
  step(id: string): TraceStep;
  /** Whether the trace has a quantity of that id. */
  has(id: string): boolean;
}
