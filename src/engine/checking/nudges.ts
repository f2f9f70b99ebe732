import type { Calculation } from '../calculations.ts';
import { ruleOfFormula } from '../formulas.ts';
import { nameOf } from '../mistakes/names.ts';
import type { TraceStep } from '../types.ts';

/** What a nudge is written from. */
interface Asked {
  readonly worked: Calculation;
  readonly step: TraceStep;
  /** Row and column from 1, as readers count. */
  readonly row: number;
  readonly column: number;
  /** The symbols of the operands, in order. */
  readonly operands: readonly string[];
}

const activationNudges: Readonly<Record<string, string>> = {
  relu: 'Is z above 0? ReLU keeps what is positive and makes the rest 0.',
  leakyRelu: 'Is z above 0? The leaky ReLU keeps what is positive and shrinks the rest.',
  tanh: 'tanh keeps the sign of z and presses its size below 1: does yours?',
  sigmoid: 'The sigmoid lies between 0 and 1, above ½ where z is positive: does yours?',
  linear: 'This layer has no bend: what does f(z) = z leave of z?',
  softmax: 'Take e to the power of every z first. What must all the results add up to?',
};

const derivativeNudges: Readonly<Record<string, string>> = {
  relu: 'How steep is ReLU on this side of 0? There are only two answers.',
  leakyRelu: 'How steep is the leaky ReLU on this side of 0? There are only two answers.',
  tanh: 'You have a = tanh(z) already: which formula gives the slope from a?',
  sigmoid: 'You have a = σ(z) already: which formula gives the slope from a?',
  linear: 'How steep is a straight line f(z) = z?',
  softmax: 'Every p depends on every z. Is this entry on the diagonal or beside it?',
};

function nudgeLoss({ worked }: Asked): string {
  switch (worked.network.loss) {
    case 'crossEntropy':
      return 'Which class has y = 1? Only its probability counts.';
    case 'binaryCrossEntropy':
      return 'For y = 1 look at p, for y = 0 at 1 − p: how surprising was the truth?';
    case 'halfSquaredError':
      return 'How far is each output from its target? Square that, and don’t forget the ½.';
    case 'squaredError':
      return 'How far is each output from its target? Square that.';
  }
}

function nudgeOutputError({ step, operands: [output, target] }: Asked): string {
  const question = `By how much is ${output} above ${target}?`;
  const slope = step.operands.length > 2 ? ' And which slope is left to multiply by?' : '';
  const two = step.functionName === 'squaredError' ? ' A square leaves a factor 2 behind.' : '';
  return `${question}${two}${slope}`;
}

/** The nudge of each operation: a question in words, without numbers. */
const nudges: Readonly<Record<TraceStep['operation'], (asked: Asked) => string>> = {
  formula: ({ step }) => ruleOfFormula(step).nudge,
  given: () => 'This one is given: where is it written?',
  affine: ({ row, operands: [weights, activation, bias] }) =>
    `Which weights lead into node ${row}? They stand in row ${row} of ${weights}: meet them with ${activation}, and what comes last from ${bias}?`,
  activate: ({ step }) => activationNudges[step.functionName ?? 'linear'] ?? '',
  loss: nudgeLoss,
  derivative: ({ step }) => derivativeNudges[step.functionName ?? 'linear'] ?? '',
  outputError: nudgeOutputError,
  propagate: ({ row, operands: [weights, errorSignal, slope] }) =>
    `Which weights lead out of node ${row}? They stand in column ${row} of ${weights}: meet them with ${errorSignal}, and what does ${slope} do then?`,
  outer: ({ row, column, operands: [errorSignal, activation] }) =>
    `This weight leads from node ${column} to node ${row}: which entry of ${activation} is at its tail, which of ${errorSignal} at its head?`,
  copy: ({ operands: [errorSignal] }) =>
    `How much does z grow when b grows by 1? Compare with ${errorSignal}.`,
  descend: ({ operands: [parameter, gradient] }) =>
    `Uphill is where ${gradient} points. Which way should ${parameter} go, and how far?`,
};

/** The first, mildest hint for an entry: a question in words. */
export function nudgeFor(
  worked: Calculation,
  step: TraceStep,
  row: number,
  column: number,
): string {
  const operands = step.operands.map((id) => nameOf(worked.step(id).quantity));
  return nudges[step.operation]({ worked, step, row: row + 1, column: column + 1, operands });
}
