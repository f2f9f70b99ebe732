import { entryOf } from './shapes.ts';
import type { StepDescription } from './trace-descriptions.ts';
import type { EntryRef, Quantity, Trace, TraceStep, Value } from './types.ts';

/** Where a step finds the values of its operands: its own trace, then an earlier one. */
export class TraceSource {
  readonly steps: TraceStep[] = [];
  readonly earlier: Trace | null;

  constructor(earlier: Trace | null) {
    this.earlier = earlier;
  }

  /** The value of a quantity, or undefined if neither trace has it. */
  find(id: string): Value | undefined {
    return findValue(this.steps, id) ?? (this.earlier ? findValue(this.earlier, id) : undefined);
  }
}

function findValue(trace: Trace, id: string): Value | undefined {
  return trace.find((step) => step.quantity.id === id)?.quantity.value;
}

/**
 * One step of a pass: a value and what it is. The description is shared by all passes of an
 * architecture, so that tracing costs one object an event; the rest is made when it is read.
 */
export class RecordedStep implements TraceStep {
  readonly value: Value;
  readonly description: StepDescription;
  readonly source: TraceSource;
  private made: Quantity | null = null;

  constructor(description: StepDescription, value: Value, source: TraceSource) {
    this.description = description;
    this.value = value;
    this.source = source;
  }

  get quantity(): Quantity {
    if (this.made === null) {
      const { id, kind, layer, symbol, shape } = this.description;
      this.made = { id, kind, layer, symbol, shape, value: this.value };
    }
    return this.made;
  }

  get phase() {
    return this.description.phase;
  }

  get operation() {
    return this.description.operation;
  }

  get formula() {
    return this.description.formula;
  }

  get operands() {
    return this.description.operands;
  }

  get functionName() {
    return this.description.functionName;
  }

  /** The step as plain data. */
  toJSON(): TraceStep {
    const { quantity, phase, operation, formula, operands, functionName } = this;
    return { quantity, phase, operation, formula, operands, functionName };
  }
}

/** The first entry of a trace that is not a finite number, and the step that caused it. */
export interface Overflow {
  readonly step: TraceStep;
  readonly entry: EntryRef;
  /** ∞, −∞ or NaN. */
  readonly value: number;
}

/**
 * Where a computation first left the finite numbers, or null if it never did.
 *
 * @example firstOverflow(worked.trace)?.entry // e.g. { id: 'z1', row: 0, column: 0 }
 */
export function firstOverflow(trace: Trace): Overflow | null {
  for (const step of trace) {
    const { id, shape, value } = step.quantity;
    for (let row = 0; row < shape[0]; row++) {
      for (let column = 0; column < shape[1]; column++) {
        const entry = entryOf(value, row, column);
        if (!Number.isFinite(entry)) return { step, entry: { id, row, column }, value: entry };
      }
    }
  }
  return null;
}
