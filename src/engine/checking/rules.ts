import type { Calculation } from '../calculations.ts';
import { ruleOfFormula } from '../formulas.ts';
import { nameOf } from '../mistakes/names.ts';
import type { LossName, TraceStep } from '../types.ts';

const functionRules: Readonly<Record<string, string>> = {
  relu: 'the larger of z and 0',
  leakyRelu: 'z itself right of 0, 0.01 z left of it',
  tanh: 'tanh of z',
  sigmoid: '1 divided by 1 + e⁻ᶻ',
  linear: 'z itself',
  softmax: 'eᶻ divided by the sum of eᶻ over all classes',
};

const derivativeRules: Readonly<Record<string, string>> = {
  relu: '1 where z is above 0, else 0',
  leakyRelu: '1 where z is above 0, else 0.01',
  tanh: '1 minus the square of a',
  sigmoid: 'a times 1 − a',
  linear: '1',
  softmax: 'p(1 − p) on the diagonal, minus the product of the two p beside it',
};

const lossRules: Readonly<Record<LossName, string>> = {
  crossEntropy: 'minus the sum of y times ln p: minus ln p of the right class',
  binaryCrossEntropy: 'minus the sum of y ln p + (1 − y) ln(1 − p)',
  halfSquaredError: 'half the sum of the squared differences between output and target',
  squaredError: 'the sum of the squared differences between output and target',
};

function ruleOf(step: TraceStep, operands: readonly string[]): string {
  const [first, second, third] = operands;
  const name = step.functionName ?? 'linear';
  switch (step.operation) {
    case 'formula':
      return ruleOfFormula(step).words;
    case 'given':
      return 'given';
    case 'affine':
      return `the row of ${first} times ${second}, term by term, plus ${third}`;
    case 'activate':
      return functionRules[name] ?? '';
    case 'loss':
      return lossRules[name as LossName];
    case 'derivative':
      return derivativeRules[name] ?? '';
    case 'outputError': {
      const difference = `${first} minus ${second}`;
      const doubled = name === 'squaredError' ? `2 times (${difference})` : difference;
      return third === undefined ? doubled : `${doubled}, times ${third}`;
    }
    case 'propagate':
      return `the column of ${first} times ${second}, term by term, and the sum times ${third}`;
    case 'outer':
      return `the row’s entry of ${first} times the column’s entry of ${second}`;
    case 'copy':
      return `${first} itself`;
    case 'descend':
      return `${first} minus ${third} times ${second}`;
  }
}

/**
 * The rule of a step in words, as a sentence.
 *
 * @example ruleInWords(worked, worked.step('gradb2')) // '∇b⁽²⁾ is δ⁽²⁾ itself.'
 */
export function ruleInWords(worked: Calculation, step: TraceStep): string {
  const operands = step.operands.map((id) => nameOf(worked.step(id).quantity));
  const name = nameOf(step.quantity).replace(/^the new/, 'The new');
  return `${name} is ${ruleOf(step, operands)}.`;
}
