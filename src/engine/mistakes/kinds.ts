import type { Calculation } from '../calculations.ts';
import type { Lookup } from '../recompute.ts';
import type { TraceStep, Value } from '../types.ts';

/** One step to be got wrong: of which pass, from which values, to how many decimals. */
export interface Instance {
  readonly worked: Calculation;
  readonly step: TraceStep;
  readonly lookup: Lookup;
  /** Decimals the reader was asked for. */
  readonly decimals: number;
}

/** One way of making a mistake: all the numbers it gives, and what was done to get them. */
export interface Slip {
  /** A value of the step's shape; NaN where this slip gives no number. */
  readonly value: Value;
  /** One sentence in the second person: what happened. */
  readonly happened: string;
}

/** A mistake that readers make by hand, and that can be computed on their own instance. */
export interface Mistake {
  /** Stable, kebab-case. */
  readonly id: string;
  /** A short sentence, e.g. `You used the new weights.` */
  readonly title: string;
  /** One sentence: why it is wrong. */
  readonly why: string;
  /** Whether the mistake can be made in this step. */
  readonly applies: (worked: Calculation, step: TraceStep) => boolean;
  /**
   * Set for what goes through every place or every rounding: named only where its numbers are no
   * other mistake's, and not right.
   */
  readonly isLastResort?: true;
  /** Every way of making it here; more than one where a term, a class or a layer is chosen. */
  readonly slips: (instance: Instance) => readonly Slip[];
}

/** A mistake found in an answer, in words alone. */
export interface NamedMistake {
  readonly id: string;
  readonly title: string;
  readonly happened: string;
  readonly why: string;
  /** Other mistakes that give the very same numbers, so that nobody could tell; mostly none. */
  readonly twins?: readonly Pick<Mistake, 'id' | 'title'>[];
}
