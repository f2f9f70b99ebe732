import { EngineError } from '../errors.ts';
import { constant, entry } from '../expression-parts.ts';
import { createOptimizer } from '../optimizers/optimizers.ts';
import type { OptimizerOptions } from '../optimizers/settings.ts';
import type { Optimizer, OptimizerQuantity, OptimizerStep } from '../optimizers/types.ts';
import type { Expression, Vector } from '../types.ts';

/** What a ledger is kept of: an optimizer, the first weights, and the gradients of each step. */
export interface LedgerOptions {
  readonly optimizer: OptimizerOptions;
  readonly start: Vector;
  /** One gradient for each weight, a step a row. */
  readonly gradients: readonly Vector[];
}

/** Every number of some steps of an optimizer. */
export interface Ledger {
  readonly optimizer: Optimizer;
  readonly start: Vector;
  readonly gradients: readonly Vector[];
  readonly steps: readonly OptimizerStep<Vector>[];
}

/** A row of a ledger: the name that `quantityAt` numbers, `W` for the weights after the step. */
export interface LedgerRow {
  readonly name: string;
  /** TeX with the index t. */
  readonly symbol: string;
  /** The whole equation in TeX; null for a gradient that is given. */
  readonly formula: string | null;
}

/**
 * Keeps the ledger of a few steps with given gradients.
 *
 * @throws EngineError if the optimizer's options are no good, or a gradient has another shape.
 * @example
 * const ledger = keepLedger({
 *   optimizer: { kind: 'sgd', learningRate: 0.5 }, start: [1, 2], gradients: [[1, -1]] });
 * ledgerValue(ledger, 'W1', 1) // 2.5
 */
export function keepLedger({ optimizer: options, start, gradients }: LedgerOptions): Ledger {
  const optimizer = createOptimizer(options);
  const steps: OptimizerStep<Vector>[] = [];
  let [weights, state] = [start, optimizer.init(start)];
  for (const gradient of gradients) {
    const step = optimizer.step(weights, gradient, state);
    steps.push(step);
    ({ parameters: weights, state } = step);
  }
  return { optimizer, start, gradients, steps };
}

/**
 * The rows of a ledger in the order of the computation. ∇W is a row of its own only where g is
 * something else, with an L2 term.
 */
export function ledgerRows({ steps }: Ledger): readonly LedgerRow[] {
  const trace = steps[0]?.trace ?? [];
  const plain = trace.some(isPlainGradient);
  return trace.flatMap((line): readonly LedgerRow[] => {
    const { id, symbol, formula } = line;
    if (id === 'gradW') return plain ? [] : [{ name: id, symbol, formula }];
    if (formula === null) return [];
    const given = isPlainGradient(line);
    return [{ name: nameOfLine(id), symbol, formula: given ? null : formula }];
  });
}

/** Is it g_t = ∇W, with nothing to work out? */
function isPlainGradient({ id, operands }: OptimizerQuantity): boolean {
  return id === 'g' && operands.length === 1;
}

const nameOfLine = (line: string) => (line === 'newW' ? 'W' : line);
const lineOfName = (name: string) => (name === 'W' ? 'newW' : name);

/** Where a number stands: its row, and the step it belongs to, 0 for the start. */
export interface LedgerPlace {
  readonly name: string;
  readonly t: number;
}

/**
 * The row and the step of an id.
 *
 * @throws EngineError if it is none.
 * @example ledgerPlace('mHat2') // { name: 'mHat', t: 2 }
 */
export function ledgerPlace(id: string): LedgerPlace {
  const [, name, t] = /^([A-Za-z]+)(\d+)$/.exec(id) ?? [];
  if (name === undefined) throw new EngineError('ledger', `'${id}' names no number of it`);
  return { name, t: Number(t) };
}

/** The id of what a line of step t calls `operand`: `oldM` of step 2 is `m1`. */
export function operandId(operand: string, t: number): string {
  if (operand === 'W') return `W${t - 1}`;
  if (operand.startsWith('old')) {
    const memory = operand.slice(3);
    return `${memory === 'G' ? 'G' : memory.toLowerCase()}${t - 1}`;
  }
  return `${nameOfLine(operand)}${t}`;
}

/**
 * One number: `m2` of weight 0 is m after step 2. Before the first step the weights are the start
 * and every memory is 0.
 *
 * @throws EngineError if the ledger has no such number.
 */
export function ledgerValue(ledger: Ledger, id: string, weight: number): number {
  const { name, t } = ledgerPlace(id);
  const initial = ledger.steps[0]?.trace.some((line) => line.id === `old${name.toUpperCase()}`);
  const values =
    t === 0
      ? name === 'W'
        ? ledger.start
        : initial && ledger.start.map(() => 0)
      : lineOf(ledger, name, t)?.value;
  const value = Array.isArray(values) ? values[weight] : undefined;
  if (typeof value === 'number') return value;
  throw new EngineError('ledger', `it has no ${id} of weight ${weight + 1}`);
}

function lineOf({ steps }: Ledger, name: string, t: number): OptimizerQuantity | undefined {
  return steps[t - 1]?.trace.find(({ id }) => id === lineOfName(name));
}

/** Is the number given: a gradient, or what there is before the first step? */
export function isGivenInLedger(ledger: Ledger, id: string): boolean {
  const { name, t } = ledgerPlace(id);
  const line = lineOf(ledger, name, t);
  return line === undefined || line.formula === null || isPlainGradient(line);
}

/**
 * The arithmetic of one number; its leaves are other numbers of the ledger, with the weight as
 * their row, and the hyperparameters. A given number is its own.
 *
 * @throws EngineError if the ledger has no such number.
 */
export function explainLedger(ledger: Ledger, id: string, weight: number): Expression {
  const { name, t } = ledgerPlace(id);
  const leaf = (of: string) => entry(of, weight, 0, ledgerValue(ledger, of, weight));
  if (isGivenInLedger(ledger, id)) return leaf(id);
  return ledger.optimizer.express(lineOfName(name), (operand) =>
    operand === 't' ? constant(t) : leaf(operandId(operand, t)),
  );
}

/**
 * The ids of the numbers that a number is worked out from; none for a given one.
 *
 * @example operandsInLedger(ledger, 'mHat2') // ['m2']
 */
export function operandsInLedger(ledger: Ledger, id: string): readonly string[] {
  const { name, t } = ledgerPlace(id);
  if (isGivenInLedger(ledger, id)) return [];
  const operands = lineOf(ledger, name, t)?.operands ?? [];
  return operands.filter((operand) => operand !== 't').map((operand) => operandId(operand, t));
}

/**
 * One number worked out again from other operands than the ledger's.
 *
 * @throws EngineError if the number is given.
 */
export function recomputeInLedger(
  { optimizer }: Ledger,
  id: string,
  read: (id: string) => number,
): number {
  const { name, t } = ledgerPlace(id);
  const value = optimizer.recompute(lineOfName(name), (operand) =>
    operand === 't' ? t : read(operandId(operand, t)),
  );
  return value as number;
}
