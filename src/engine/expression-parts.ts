import type { Expression } from './types.ts';

/* Short writings for the parts of an expression; a sum or product of one is that one. */

/** One number of a quantity. */
export function entry(id: string, row: number, column: number, value: number): Expression {
  return { type: 'entry', ref: { id, row, column }, value };
}

/** A number that is part of a formula. */
export function constant(value: number): Expression {
  return { type: 'constant', value };
}

/** The sum of one or more terms. */
export function sum(...terms: readonly Expression[]): Expression {
  return terms.length === 1 ? (terms[0] as Expression) : { type: 'sum', terms };
}

/** The product of one or more factors. */
export function product(...factors: readonly Expression[]): Expression {
  return factors.length === 1 ? (factors[0] as Expression) : { type: 'product', factors };
}

/** left − right. */
export function difference(left: Expression, right: Expression): Expression {
  return { type: 'difference', left, right };
}

/** numerator / denominator. */
export function quotient(numerator: Expression, denominator: Expression): Expression {
  return { type: 'quotient', numerator, denominator };
}

/** −argument. */
export function negative(argument: Expression): Expression {
  return { type: 'negative', argument };
}

/** argument². */
export function square(argument: Expression): Expression {
  return { type: 'square', argument };
}

/** A named function of an argument. */
export function call(name: string, argument: Expression): Expression {
  return { type: 'call', name, argument };
}

/** √argument. */
export function root(argument: Expression): Expression {
  return call('sqrt', argument);
}

/** The number of an entry or constant; NaN for what has to be worked first. */
export function numberOf(expression: Expression): number {
  return expression.type === 'entry' || expression.type === 'constant'
    ? expression.value
    : Number.NaN;
}

/** The largest of some entries, the first of equals. */
export function largestOf(entries: readonly Expression[]): Expression {
  return entries.reduce((best, other) => (numberOf(other) > numberOf(best) ? other : best));
}
