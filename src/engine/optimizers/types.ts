import type { Nested, SameShape } from '../nested-arrays.ts';
import type { Expression } from '../types.ts';
import type { OptimizerSettings } from './settings.ts';

/** What an optimizer knows between two steps: plain data, of the parameters' shape. */
export interface OptimizerState<Parameters extends Nested = Nested> {
  /** The steps taken so far over the whole run: 0 at the start. */
  readonly t: number;
  /** Adam's and AdamW's first moment. */
  readonly m?: SameShape<Parameters>;
  /** The velocity (momentum, nesterov) or the average of g² (rmsprop, adam, adamw). */
  readonly v?: SameShape<Parameters>;
  /** AdaGrad's sum of g². */
  readonly G?: SameShape<Parameters>;
}

/** One line of a step's ledger. */
export interface OptimizerQuantity {
  /** `t`, `W`, `gradW`, `oldM`, `oldV`, `oldG` (given); `g`, `m`, `v`, `G`, `mHat`, `vHat`, `step`, `newW`. */
  readonly id: string;
  /** TeX without dollar signs. */
  readonly symbol: string;
  /** The whole equation in TeX; `null` for what is given. */
  readonly formula: string | null;
  /** Ids of the quantities that went in; all occur earlier in the trace. */
  readonly operands: readonly string[];
  /** Of the parameters' shape; `t` is a number. */
  readonly value: Nested;
}

/** The outcome of one step. */
export interface OptimizerStep<Parameters extends Nested = Nested> {
  readonly parameters: SameShape<Parameters>;
  readonly state: OptimizerState<Parameters>;
  /** Every intermediate value, what was given first. */
  readonly trace: readonly OptimizerQuantity[];
}

/** An optimizer: pure functions, and plain data for what it remembers. */
export interface Optimizer {
  /** The hyperparameters, with the defaults filled in. */
  readonly settings: OptimizerSettings;
  /** The state before the first step: t = 0 and a memory of zeros. */
  init<Parameters extends Nested>(parameters: Parameters): OptimizerState<Parameters>;
  /**
   * One step, elementwise; the arguments stay as they are.
   * @throws EngineError naming both shapes if parameters, gradients and state differ in shape.
   */
  step<Parameters extends Nested>(
    parameters: Parameters,
    gradients: SameShape<Parameters>,
    state: OptimizerState<Parameters>,
  ): OptimizerStep<Parameters>;
  /**
   * A ledger line's value from its operands' values.
   * @throws EngineError if no line of this optimizer computes `id`.
   */
  recompute(id: string, lookup: (operand: string) => Nested): Nested;
  /**
   * A ledger line's arithmetic, for one entry, from its operands' numbers (`t` is a constant).
   * @throws EngineError as `recompute`.
   */
  express(id: string, operand: (operand: string) => Expression): Expression;
}
