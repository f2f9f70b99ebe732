import { activations, sigmoid } from './activations.ts';
import { EngineError } from './errors.ts';
import type { Expression } from './types.ts';

/** The functions an expression may call, by name; `relu'` is the derivative of `relu`. */
const functions: Readonly<Record<string, (argument: number) => number>> = {
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  sigmoid,
  relu: activations.relu.value,
  leakyRelu: activations.leakyRelu.value,
  "tanh'": activations.tanh.derivative,
  "sigmoid'": activations.sigmoid.derivative,
  "relu'": activations.relu.derivative,
  "leakyRelu'": activations.leakyRelu.derivative,
};

/** 1 + u, of which ln can be taken without losing the digits of a small u; else null. */
function excessOverOne(expression: Expression): readonly Expression[] | null {
  if (expression.type !== 'sum') return null;
  const [first, ...rest] = expression.terms;
  return first?.type === 'constant' && first.value === 1 ? rest : null;
}

function evaluateCall(name: string, argument: Expression): number {
  const excess = name === 'ln' ? excessOverOne(argument) : null;
  if (excess !== null) return Math.log1p(evaluateSum(excess));
  const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (call === undefined) throw new EngineError('evaluateExpression', `no function '${name}'`);
  return call(evaluateExpression(argument));
}

function evaluateSum(terms: readonly Expression[]): number {
  return terms.reduce((total, term) => total + evaluateExpression(term), 0);
}

/**
 * The value of an expression in Float64, left to right as written. ln(1 + u) keeps the digits
 * of a small u.
 *
 * @throws EngineError if a call names no known function.
 * @example evaluateExpression({ type: 'square', argument: { type: 'constant', value: 3 } }) // 9
 */
export function evaluateExpression(expression: Expression): number {
  switch (expression.type) {
    case 'entry':
    case 'constant':
      return expression.value;
    case 'sum':
      return evaluateSum(expression.terms);
    case 'product':
      return expression.factors.reduce((total, factor) => total * evaluateExpression(factor), 1);
    case 'difference':
      return evaluateExpression(expression.left) - evaluateExpression(expression.right);
    case 'quotient':
      return evaluateExpression(expression.numerator) / evaluateExpression(expression.denominator);
    case 'negative':
      return -evaluateExpression(expression.argument);
    case 'square':
      return evaluateExpression(expression.argument) ** 2;
    case 'call':
      return evaluateCall(expression.name, expression.argument);
  }
}

/**
 * The entries an expression is made of, in the order they are written.
 *
 * @example entriesOf(explain(step, 0, 0).expression).map((entry) => entry.ref.id)
 */
export function entriesOf(expression: Expression): Extract<Expression, { type: 'entry' }>[] {
  if (expression.type === 'entry') return [expression];
  return partsOf(expression).flatMap((part) => entriesOf(part));
}

/** The expressions directly inside an expression. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'entry':
    case 'constant':
      return [];
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'difference':
      return [expression.left, expression.right];
    case 'quotient':
      return [expression.numerator, expression.denominator];
    default:
      return [expression.argument];
  }
}
