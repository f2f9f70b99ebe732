import { EngineError } from './errors.ts';
import { entry } from './expression-parts.ts';
import { evaluateExpression } from './expressions.ts';
import { entryOf } from './shapes.ts';
import type { EntryRule, FormulaRule, ReadEntry, Shape, TraceStep, Value } from './types.ts';

/** Gives the value of a quantity by its id. */
export type Lookup = (id: string) => Value;

/** Entries of operands as parts of an expression, with the values that a lookup gives. */
export function readFrom(lookup: Lookup): ReadEntry {
  return (id, row = 0, column = 0) => entry(id, row, column, entryOf(lookup(id), row, column));
}

/** A value of a shape, entry by entry: a number, a column or a matrix. */
export function fillShape(
  [rows, columns]: Shape,
  at: (row: number, column: number) => number,
): Value {
  if (rows === 1 && columns === 1) return at(0, 0);
  const places = (count: number) => Array.from({ length: count }, (_, index) => index);
  return columns === 1
    ? places(rows).map((row) => at(row, 0))
    : places(rows).map((row) => places(columns).map((column) => at(row, column)));
}

/** Every entry of a shape by a rule, from the values that a lookup gives. */
export function workRule(rule: EntryRule, shape: Shape, lookup: Lookup): Value {
  const read = readFrom(lookup);
  return fillShape(shape, (row, column) => evaluateExpression(rule(read, row, column)));
}

/**
 * The rule of a 'formula' step.
 *
 * @throws EngineError if the step has none.
 */
export function ruleOfFormula({ quantity, rule }: TraceStep): FormulaRule {
  if (rule === undefined) throw new EngineError('ruleOfFormula', `${quantity.id} has no rule`);
  return rule;
}

/** The value of a 'formula' step, worked from other numbers. */
export function workFormula(step: TraceStep, lookup: Lookup): Value {
  return workRule(ruleOfFormula(step).entry, step.quantity.shape, lookup);
}
