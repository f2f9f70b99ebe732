import { EngineError } from '../errors.ts';
import { mapNested, type Nested, requireSameShape, type SameShape } from '../nested-arrays.ts';
import type { Expression } from '../types.ts';
import type { OptimizerQuantity, OptimizerState, OptimizerStep } from './types.ts';
import { type MemoryName, oldIdOf, type RuleLine, type UpdateRule } from './update-rules.ts';

const OPERATION = 'optimizer step';

/** t = 0 and every memory 0, in the parameters' shape. */
export function initialState<Parameters extends Nested>(
  { memory }: UpdateRule,
  parameters: Parameters,
): OptimizerState<Parameters> {
  const zeros = mapNested(() => 0, parameters);
  return stateOf(
    0,
    memory.map((name) => [name, zeros]),
  );
}

/**
 * Runs the rule's lines once, in order.
 *
 * @throws EngineError naming both shapes if parameters, gradients and memory differ in shape, or
 *   if the state is not one of this kind of optimizer.
 */
export function takeStep<Parameters extends Nested>(
  rule: UpdateRule,
  parameters: Parameters,
  gradients: Nested,
  state: OptimizerState<Parameters>,
): OptimizerStep<Parameters> {
  requireSameShape(OPERATION, ['parameters', parameters], ['gradients', gradients]);
  const trace = givenQuantities(rule, parameters, gradients, state);
  const values = new Map(trace.map(({ id, value }) => [id, value]));
  const lookup = (id: string): Nested => values.get(id) as Nested;
  for (const line of rule.lines) {
    const { id, symbol, formula, operands } = line;
    const value = evaluate(line, lookup);
    values.set(id, value);
    trace.push({ id, symbol, formula, operands, value });
  }
  return {
    parameters: lookup('newW') as SameShape<Parameters>,
    state: stateOf(
      state.t + 1,
      rule.memory.map((name) => [name, lookup(name)]),
    ),
    trace,
  };
}

/**
 * The value of the line `id` from its operands' values.
 *
 * @throws EngineError if the rule has no such line.
 */
export function recomputeLine(
  rule: UpdateRule,
  id: string,
  lookup: (operand: string) => Nested,
): Nested {
  return evaluate(lineOf(rule, 'recompute', id), lookup);
}

/**
 * The arithmetic of the line `id` from its operands' numbers.
 *
 * @throws EngineError if the rule has no such line.
 */
export function expressLine(
  rule: UpdateRule,
  id: string,
  operand: (operand: string) => Expression,
): Expression {
  const line = lineOf(rule, 'express', id);
  return line.express(...line.operands.map(operand));
}

function lineOf({ lines }: UpdateRule, operation: string, id: string): RuleLine {
  const line = lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new EngineError(operation, `no line computes '${id}'`);
  return line;
}

function evaluate(line: RuleLine, lookup: (operand: string) => Nested): Nested {
  return mapNested(line.compute, ...line.operands.map(lookup));
}

function givenQuantities(
  { memory }: UpdateRule,
  parameters: Nested,
  gradients: Nested,
  state: OptimizerState,
): OptimizerQuantity[] {
  if (!Number.isInteger(state.t) || state.t < 0) {
    throw new EngineError(OPERATION, `the state counts steps from 0, not ${state.t}`);
  }
  return [
    given('t', 't', state.t + 1),
    given('W', 'W_{t-1}', parameters),
    given('gradW', '\\nabla W', gradients),
    ...memory.map((name) =>
      given(oldIdOf(name), `${name}_{t-1}`, memoryOf(state, name, parameters)),
    ),
  ];
}

function memoryOf(state: OptimizerState, name: MemoryName, parameters: Nested): Nested {
  const value = state[name];
  if (value === undefined) {
    throw new EngineError(OPERATION, `the state has no ${name}: it is another optimizer's`);
  }
  requireSameShape(OPERATION, ['parameters', parameters], [name, value]);
  return value;
}

function given(id: string, symbol: string, value: Nested): OptimizerQuantity {
  return { id, symbol, formula: null, operands: [], value };
}

function stateOf<Parameters extends Nested>(
  t: number,
  memory: readonly (readonly [MemoryName, Nested])[],
): OptimizerState<Parameters> {
  return { t, ...Object.fromEntries(memory) } as OptimizerState<Parameters>;
}
