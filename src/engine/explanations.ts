import { EngineError } from './errors.ts';
import { expressionFor } from './explained-steps.ts';
import { entry } from './expression-parts.ts';
import { FormulaStep } from './formula-calculations.ts';
import { entryOf, shapeOf } from './shapes.ts';
import { RecordedStep } from './traces.ts';
import type { Explanation, TraceStep } from './types.ts';

/**
 * Where one number of a step comes from: its arithmetic in numbers, whose leaves are entries of
 * the step's operands (or constants), each of which can be explained in turn. A given number is
 * explained by itself. Row and column count from 0; columns are 0 for vectors and scalars.
 *
 * @throws EngineError if the step has no such entry, or is not of a trace made by the engine.
 * @example formatExpression(explain(worked.step('delta2'), 2, 0).expression, 4)
 *   // '(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455'
 */
export function explain(step: TraceStep, row: number, column: number): Explanation {
  if (!(step instanceof RecordedStep || step instanceof FormulaStep)) {
    throw new EngineError('explain', 'the step is a copy; take it from a trace');
  }
  const { id } = step.quantity;
  const value = entryOf(step.quantity.value, row, column);
  const operands = step.operands.map((operandId) => {
    const found = step.source.find(operandId);
    if (found === undefined) throw new EngineError('explain', `${id} lacks ${operandId}`);
    return { id: operandId, value: found };
  });
  const expression = expressionFor({
    step,
    row,
    column,
    operand: (place, i, j = 0) => {
      const operand = operands[place] as (typeof operands)[number];
      return entry(operand.id, i, j, entryOf(operand.value, i, j));
    },
    size: (place) => shapeOf((operands[place] as (typeof operands)[number]).value),
  });
  return { entry: { id, row, column }, value, expression };
}
