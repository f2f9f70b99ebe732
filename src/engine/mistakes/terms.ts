import { constant, negative } from '../expression-parts.ts';
import { evaluateExpression } from '../expressions.ts';
import { readFrom, ruleOfFormula, workRule } from '../formulas.ts';
import type { EntryRule, Expression, TraceStep } from '../types.ts';
import type { Instance, Slip } from './kinds.ts';
import { hasNameAlready } from './named-rules.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Whether a step is worked by a rule of its own. */
export function isFormula({ operation }: TraceStep): boolean {
  return operation === 'formula';
}

/** The terms of the sum an entry is, or whose product or quotient it is; none if there is no sum. */
function termsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors.map(termsOf).find(({ length }) => length > 0) ?? [];
    case 'quotient':
      return termsOf(expression.numerator);
    default:
      return [];
  }
}

/** The same arithmetic with other terms in that sum. */
function withTerms(expression: Expression, terms: readonly Expression[]): Expression {
  switch (expression.type) {
    case 'sum':
      return { ...expression, terms };
    case 'product': {
      const at = expression.factors.findIndex((factor) => termsOf(factor).length > 0);
      const factors = expression.factors.map((factor, k) =>
        k === at ? withTerms(factor, terms) : factor,
      );
      return { ...expression, factors };
    }
    case 'quotient':
      return { ...expression, numerator: withTerms(expression.numerator, terms) };
    default:
      return expression;
  }
}

type Change = (terms: readonly Expression[], k: number) => readonly Expression[];

/** One slip for each term: the entry with that term changed; no number where it was 0 anyway. */
function changeEachTerm(
  { step, lookup }: Instance,
  change: Change,
  happened: (ordinal: string) => string,
): readonly Slip[] {
  const { entry } = ruleOfFormula(step);
  const read = readFrom(lookup);
  const { shape } = step.quantity;
  const most = termsOf(entry(read, 0, 0)).length;
  return ordinals.slice(0, most > 1 ? most : 0).flatMap((ordinal, k): readonly Slip[] => {
    const changed: EntryRule = (from, row, column) => {
      const expression = entry(from, row, column);
      const terms = termsOf(expression);
      const term = terms[k];
      if (term === undefined || evaluateExpression(term) === 0) return constant(Number.NaN);
      return withTerms(expression, change(terms, k));
    };
    if (hasNameAlready(step, changed)) return [];
    return [{ value: workRule(changed, shape, lookup), happened: happened(ordinal) }];
  });
}

/** Each term of a formula's sum left out in turn. */
export function withoutOneTerm(instance: Instance): readonly Slip[] {
  const change: Change = (terms, k) => terms.filter((_, j) => j !== k);
  return changeEachTerm(instance, change, (which) => `The ${which} term is not in your sum.`);
}

/** Each term of a formula's sum with its sign flipped in turn. */
export function withOneTermFlipped(instance: Instance): readonly Slip[] {
  const change: Change = (terms, k) => terms.map((term, j) => (j === k ? negative(term) : term));
  return changeEachTerm(
    instance,
    change,
    (which) => `The ${which} term went in with its sign flipped.`,
  );
}
