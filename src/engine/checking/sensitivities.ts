import { evaluateExpression } from '../expressions.ts';
import type { EntryRef, Expression } from '../types.ts';
import { slopeOf } from './slopes.ts';

/** How the root of an expression moves with one part of it. */
export interface Sensitivity {
  /** The entry, or null for a number written down on the way: a product, a power, a function. */
  readonly ref: EntryRef | null;
  readonly value: number;
  /** ∂root/∂part. */
  readonly slope: number;
}

/** A part, the slope of the root with respect to it, and whether it is the root. */
type Visit = (part: Expression, slope: number) => void;

function visitFactors(factors: readonly Expression[], slope: number, visit: Visit): void {
  const values = factors.map((factor) => evaluateExpression(factor));
  factors.forEach((factor, k) => {
    const others = values.reduce((total, value, j) => (j === k ? total : total * value), 1);
    visit(factor, slope * others);
  });
}

/** Passes the slope of a part on to the parts directly inside it: the chain rule. */
function visitParts(expression: Expression, slope: number, visit: Visit): void {
  switch (expression.type) {
    case 'sum':
      for (const term of expression.terms) visit(term, slope);
      return;
    case 'product':
      visitFactors(expression.factors, slope, visit);
      return;
    case 'difference':
      visit(expression.left, slope);
      visit(expression.right, -slope);
      return;
    case 'quotient': {
      const numerator = evaluateExpression(expression.numerator);
      const denominator = evaluateExpression(expression.denominator);
      visit(expression.numerator, slope / denominator);
      visit(expression.denominator, (-slope * numerator) / denominator ** 2);
      return;
    }
    case 'negative':
      visit(expression.argument, -slope);
      return;
    case 'square':
      visit(expression.argument, 2 * slope * evaluateExpression(expression.argument));
      return;
    case 'call': {
      const at = evaluateExpression(expression.argument);
      visit(expression.argument, slope * slopeOf(expression.name, at));
    }
  }
}

/** The parts a reader writes down as a number of their own before going on. */
const writtenDown: ReadonlySet<Expression['type']> = new Set([
  'product',
  'quotient',
  'square',
  'call',
]);

/** Slopes of one entry that is used more than once add up. */
function addTo(found: Map<string, Sensitivity>, key: string, added: Sensitivity): void {
  const before = found.get(key)?.slope ?? 0;
  found.set(key, { ...added, slope: before + added.slope });
}

/**
 * Reverse-mode differentiation of an expression: how much its value moves with each entry in it,
 * and with each number written down on the way.
 * Source: Baydin, Pearlmutter, Radul, Siskind, Automatic differentiation in machine learning: a
 * survey, 2018, §3.2.
 *
 * @example sensitivitiesOf(explain(worked.step('gradW1'), 0, 0).expression)
 *   // δ with slope a, and a with slope δ
 */
export function sensitivitiesOf(root: Expression): readonly Sensitivity[] {
  const found = new Map<string, Sensitivity>();
  const visit: Visit = (part, slope) => {
    if (part.type === 'entry') {
      const { id, row, column } = part.ref;
      addTo(found, `${id}:${row}:${column}`, { ref: part.ref, value: part.value, slope });
    } else if (part !== root && writtenDown.has(part.type)) {
      found.set(`${found.size}`, { ref: null, value: evaluateExpression(part), slope });
    }
    visitParts(part, slope, visit);
  };
  visit(root, 1);
  return [...found.values()];
}

/**
 * The same arithmetic on other numbers: each entry takes its value from `numberOf`.
 *
 * @example evaluateExpression(withValues(expression, () => 0))
 */
export function withValues(
  expression: Expression,
  numberOf: (ref: EntryRef) => number,
): Expression {
  const change = (part: Expression) => withValues(part, numberOf);
  switch (expression.type) {
    case 'entry':
      return { ...expression, value: numberOf(expression.ref) };
    case 'constant':
      return expression;
    case 'sum':
      return { ...expression, terms: expression.terms.map(change) };
    case 'product':
      return { ...expression, factors: expression.factors.map(change) };
    case 'difference':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'quotient':
      return {
        ...expression,
        numerator: change(expression.numerator),
        denominator: change(expression.denominator),
      };
    default:
      return { ...expression, argument: change(expression.argument) };
  }
}
