import * as write from './expression-parts.ts';
import { evaluateExpression } from './expressions.ts';
import type { Expression, LossName } from './types.ts';

/** Output, target and, where the loss is worked from them, logits: one expression an entry. */
type LossOperands = readonly (readonly Expression[])[];

const one = write.constant(1);

/** factor · term, or the term alone where the factor is 1. */
function times(factor: Expression, term: Expression): Expression {
  return write.numberOf(factor) === 1 ? term : write.product(factor, term);
}

/** A sum of terms that may be none: then 0. */
function total(terms: readonly Expression[]): Expression {
  return terms.length === 0 ? write.constant(0) : write.sum(...terms);
}

/** Σₖ −yₖ ln pₖ over the classes with yₖ ≠ 0. */
function crossEntropyByHand([output = [], target = []]: LossOperands): Expression {
  const terms = target.flatMap((y, k) =>
    write.numberOf(y) === 0 ? [] : [times(y, write.call('ln', output[k] as Expression))],
  );
  return terms.length === 0 ? write.constant(0) : write.negative(total(terms));
}

/** Σₖ yₖ (zₘ − zₖ + ln(1 + Σ e^(zⱼ − zₘ))), m the largest logit: the stable form. */
function crossEntropyFromLogits([, target = [], logits = []]: LossOperands): Expression {
  const largest = write.largestOf(logits);
  const others = logits.filter((logit) => logit !== largest);
  const powers = others.map((logit) => write.call('exp', write.difference(logit, largest)));
  const rest = write.call('ln', write.sum(one, ...powers));
  return total(
    target.flatMap((y, k) => {
      if (write.numberOf(y) === 0) return [];
      const logit = logits[k] as Expression;
      const term = logit === largest ? rest : write.sum(write.difference(largest, logit), rest);
      return [times(y, term)];
    }),
  );
}

/** Σₖ −(yₖ ln pₖ + (1 − yₖ) ln(1 − pₖ)), without the terms whose factor is 0. */
function binaryByHand([output = [], target = []]: LossOperands): Expression {
  const terms = target.flatMap((y, k) => {
    const p = output[k] as Expression;
    const parts: Expression[] = [];
    const value = write.numberOf(y);
    if (value !== 0) parts.push(times(y, write.call('ln', p)));
    if (value === 0) parts.push(write.call('ln', write.difference(one, p)));
    else if (value !== 1) {
      const factor = write.difference(one, y);
      parts.push(write.product(factor, write.call('ln', write.difference(one, p))));
    }
    return parts;
  });
  return write.negative(total(terms));
}

/** ln(1 + e^t) for t = z or −z, without an e to a large positive power. */
function softplusOf(z: Expression, isNegated: boolean): Expression {
  const value = write.numberOf(z);
  const power = write.call('exp', value >= 0 ? write.negative(z) : z);
  const rest = write.call('ln', write.sum(one, power));
  const isPositive = isNegated ? value < 0 : value >= 0;
  if (!isPositive) return rest;
  return write.sum(isNegated ? write.negative(z) : z, rest);
}

/** Σₖ yₖ ln(1 + e^(−zₖ)) + (1 − yₖ) ln(1 + e^(zₖ)): the stable form. */
function binaryFromLogits([, target = [], logits = []]: LossOperands): Expression {
  return total(
    target.flatMap((y, k) => {
      const z = logits[k] as Expression;
      const value = write.numberOf(y);
      const parts: Expression[] = [];
      if (value !== 0) parts.push(times(y, softplusOf(z, true)));
      if (value === 0) parts.push(softplusOf(z, false));
      else if (value !== 1) {
        parts.push(write.product(write.difference(one, y), softplusOf(z, false)));
      }
      return parts;
    }),
  );
}

function squaresByHand([output = [], target = []]: LossOperands, isHalf: boolean): Expression {
  const squares = output.map((entry, k) =>
    write.square(write.difference(entry, target[k] as Expression)),
  );
  const squared = write.sum(...squares);
  return isHalf ? write.quotient(squared, write.constant(2)) : squared;
}

/**
 * The arithmetic of a loss: as it is worked by hand from the output, or from the logits where
 * the short form would lose digits (a probability next to 0 or 1).
 */
export function explainLoss(loss: LossName, value: number, operands: LossOperands): Expression {
  if (loss === 'halfSquaredError' || loss === 'squaredError') {
    return squaresByHand(operands, loss === 'halfSquaredError');
  }
  const isBinary = loss === 'binaryCrossEntropy';
  const byHand = isBinary ? binaryByHand(operands) : crossEntropyByHand(operands);
  const isExact = Math.abs(evaluateExpression(byHand) - value) <= 1e-13 * Math.abs(value);
  if (isExact) return byHand;
  return isBinary ? binaryFromLogits(operands) : crossEntropyFromLogits(operands);
}
