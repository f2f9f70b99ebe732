import type { Calculation } from './calculations.ts';
import { EngineError } from './errors.ts';
import { workRule } from './formulas.ts';
import { shapeOf } from './shapes.ts';
import type {
  FormulaRule,
  Quantity,
  QuantityKind,
  Shape,
  Trace,
  TraceStep,
  Value,
} from './types.ts';

/** What is said of every number of a calculation: its names and its colour. */
interface Named {
  readonly id: string;
  /** TeX without dollar signs. */
  readonly symbol: string;
  /** The same in plain text, for sentences and labels. */
  readonly name: string;
  readonly kind: QuantityKind;
}

/** A number that is given. Ids begin with `given-`, so that it is printed as it was given. */
export interface GivenNumber extends Named {
  readonly value: Value;
}

/** A number to be worked out from earlier ones. */
export interface WorkedNumber extends Named {
  /** The whole equation in TeX. */
  readonly formula: string;
  readonly shape: Shape;
  readonly operands: readonly string[];
  readonly rule: FormulaRule;
}

/** One step of a calculation that is made of formulas. */
export class FormulaStep implements TraceStep {
  readonly quantity: Quantity;
  readonly phase: TraceStep['phase'];
  readonly operation: 'given' | 'formula';
  readonly formula: string;
  readonly operands: readonly string[];
  readonly functionName = null;
  readonly rule?: FormulaRule;
  readonly source: { find(id: string): Value | undefined };

  constructor(part: GivenNumber | WorkedNumber, value: Value, source: FormulaStep['source']) {
    const { id, kind, name, symbol } = part;
    this.quantity = { id, kind, layer: 0, symbol, name, shape: shapeOf(value), value };
    this.source = source;
    const isGiven = 'value' in part;
    this.operation = isGiven ? 'given' : 'formula';
    this.phase = isGiven ? 'given' : 'forward';
    this.formula = isGiven ? symbol : part.formula;
    this.operands = isGiven ? [] : part.operands;
    if (!isGiven) this.rule = part.rule;
  }
}

/**
 * Works a list of numbers in order, each from earlier ones: an exercise outside a network's pass.
 * Its steps are explained, marked and hinted at like those of a pass.
 *
 * @throws EngineError if an id comes twice, or an operand does not come before its use.
 */
export function workFormulas(parts: readonly (GivenNumber | WorkedNumber)[]): Calculation {
  const steps = new Map<string, FormulaStep>();
  const source = { find: (id: string) => steps.get(id)?.quantity.value };
  const lookup = (id: string): Value => {
    const value = source.find(id);
    if (value === undefined) throw new EngineError('workFormulas', `no '${id}' so far`);
    return value;
  };
  for (const part of parts) {
    if (steps.has(part.id)) throw new EngineError('workFormulas', `'${part.id}' comes twice`);
    const value = 'value' in part ? part.value : workRule(part.rule.entry, part.shape, lookup);
    steps.set(part.id, new FormulaStep(part, value, source));
  }
  const trace: Trace = [...steps.values()];
  return {
    network: { layers: [], loss: 'crossEntropy' },
    target: [],
    trace,
    has: (id) => steps.has(id),
    step: (id) => {
      const step = steps.get(id);
      if (step === undefined) throw new EngineError('workFormulas', `no quantity '${id}' in this`);
      return step;
    },
  };
}
