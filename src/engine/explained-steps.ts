import { explainLoss } from './explained-losses.ts';
import * as write from './expression-parts.ts';
import { ruleOfFormula } from './formulas.ts';
import { targetMass } from './losses.ts';
import { entryOf } from './shapes.ts';
import type {
  ActivationName,
  Expression,
  LossName,
  Operation,
  ReadEntry,
  TraceStep,
} from './types.ts';

/** Which entry of a step is asked for, and the numbers of the step's operands. */
export interface Question {
  readonly step: TraceStep;
  readonly row: number;
  readonly column: number;
  /** One number of the operand at a place in `step.operands`. */
  readonly operand: (place: number, row: number, column?: number) => Expression;
  /** The sizes of the operand at a place. */
  readonly size: (place: number) => readonly [rows: number, columns: number];
}

/** Logits beyond this size are shown with the largest one subtracted. */
const largeLogit = 30;

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function explainAffine({ row, operand, size }: Question): Expression {
  const products = indices(size(0)[1]).map((j) => write.product(operand(0, row, j), operand(1, j)));
  return write.sum(...products, operand(2, row));
}

function explainSoftmax({ row, operand, size }: Question): Expression {
  const logits = indices(size(0)[0]).map((k) => operand(0, k));
  const largest = write.largestOf(logits);
  const isLarge = logits.some((logit) => Math.abs(write.numberOf(logit)) > largeLogit);
  const powers = logits.map((logit) =>
    write.call('exp', isLarge ? write.difference(logit, largest) : logit),
  );
  return write.quotient(powers[row] as Expression, write.sum(...powers));
}

/** 1 / (1 + e⁻ᶻ), or e^z / (1 + e^z) where e⁻ᶻ would be huge. */
function explainSigmoid(z: Expression): Expression {
  const one = write.constant(1);
  if (write.numberOf(z) >= -largeLogit) {
    return write.quotient(one, write.sum(one, write.call('exp', write.negative(z))));
  }
  const power = write.call('exp', z);
  return write.quotient(power, write.sum(one, power));
}

function explainActivation(question: Question): Expression {
  const name = question.step.functionName as ActivationName;
  if (name === 'softmax') return explainSoftmax(question);
  const z = question.operand(0, question.row);
  if (name === 'linear') return z;
  return name === 'sigmoid' ? explainSigmoid(z) : write.call(name, z);
}

function explainDerivative({ step, row, column, operand }: Question): Expression {
  const one = write.constant(1);
  switch (step.functionName as ActivationName) {
    case 'linear':
      return one;
    case 'tanh':
      return write.difference(one, write.square(operand(1, row)));
    case 'sigmoid':
      return write.product(operand(1, row), write.difference(one, operand(1, row)));
    case 'softmax':
      return row === column
        ? write.product(operand(1, row), write.difference(one, operand(1, row)))
        : write.negative(write.product(operand(1, row), operand(1, column)));
    default:
      return write.call(`${step.functionName}'`, operand(0, row));
  }
}

/** p − y, ŷ − y or (Σ y) p − y of one output, with the factor 2 of the squared error. */
function explainDifference({ step, operand, size }: Question, row: number): readonly Expression[] {
  const target = indices(size(1)[0]).map((k) => operand(1, k));
  const mass = targetMass(target.map((entry) => write.numberOf(entry)));
  const isWeighted = (step.functionName as LossName) === 'crossEntropy' && mass !== 1;
  const output = operand(0, row);
  const weighted = isWeighted ? write.product(write.sum(...target), output) : output;
  const difference = write.difference(weighted, operand(1, row));
  return step.functionName === 'squaredError' ? [write.constant(2), difference] : [difference];
}

function explainOutputError(question: Question): Expression {
  const { step, row, operand, size } = question;
  if (step.operands.length < 3) return write.product(...explainDifference(question, row));
  const [rows, columns] = size(2);
  if (columns === 1) return write.product(...explainDifference(question, row), operand(2, row));
  return write.sum(
    ...indices(rows).map((k) =>
      write.product(operand(2, row, k), write.product(...explainDifference(question, k))),
    ),
  );
}

function explainPropagation({ row, operand, size }: Question): Expression {
  const products = indices(size(1)[0]).map((i) => write.product(operand(0, i, row), operand(1, i)));
  return write.product(write.sum(...products), operand(2, row));
}

/** The arithmetic of one entry, by the operation of its step; a formula brings its own. */
const rules: Readonly<Record<Exclude<Operation, 'formula'>, (question: Question) => Expression>> = {
  given: ({ step, row, column }) => write.constant(entryOf(step.quantity.value, row, column)),
  affine: explainAffine,
  activate: explainActivation,
  loss: ({ step, operand, size }) =>
    explainLoss(
      step.functionName as LossName,
      step.quantity.value as number,
      step.operands.map((_, place) => indices(size(place)[0]).map((k) => operand(place, k))),
    ),
  derivative: explainDerivative,
  outputError: explainOutputError,
  propagate: explainPropagation,
  outer: ({ row, column, operand }) => write.product(operand(0, row), operand(1, column)),
  copy: ({ row, operand }) => operand(0, row),
  descend: ({ row, column, operand }) =>
    write.difference(
      operand(0, row, column),
      write.product(operand(2, 0), operand(1, row, column)),
    ),
};

/** The arithmetic of the entry that is asked for. */
export function expressionFor(question: Question): Expression {
  const { step, row, column } = question;
  if (step.operation === 'formula') {
    const read: ReadEntry = (id, i = 0, j = 0) => question.operand(step.operands.indexOf(id), i, j);
    return ruleOfFormula(step).entry(read, row, column);
  }
  return rules[step.operation](question);
}
