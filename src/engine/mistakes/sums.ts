import type { TraceStep, Vector } from '../types.ts';
import type { WorkedPass } from '../worked-passes.ts';
import { operandId, recomputeWith, vectorOf } from './instances.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';
import { nameOfRow } from './names.ts';

/** The column that runs through the dot product: a in W a + b, δ in Wᵀ δ. */
const runningOperand = 1;

function isSumOfProducts(worked: WorkedPass, step: TraceStep): boolean {
  if (step.operation !== 'affine' && step.operation !== 'propagate') return false;
  const { shape } = worked.step(operandId(step, runningOperand)).quantity;
  return shape[0] > 1;
}

/** One slip for each term of the dot product: its running factor times `factor`. */
function changeOneTerm(
  instance: Instance,
  factor: number,
  happened: (term: string) => string,
): readonly Slip[] {
  const id = operandId(instance.step, runningOperand);
  const column = vectorOf(instance, id);
  const { quantity } = instance.worked.step(id);
  return column.map((_entry, k): Slip => {
    const changed: Vector = column.map((entry, j) => (j === k ? factor * entry : entry));
    return {
      value: recomputeWith(instance, { [id]: changed }),
      happened: happened(nameOfRow(quantity, k)),
    };
  });
}

const termDropped: Mistake = {
  id: 'term-dropped',
  title: 'A term is missing.',
  why: 'A dot product has one term for each pair of numbers, even when one looks small.',
  applies: isSumOfProducts,
  slips: (instance) =>
    changeOneTerm(instance, 0, (term) => `The term with ${term} is not in your sum.`),
};

const termSign: Mistake = {
  id: 'term-sign',
  title: 'One term has the wrong sign.',
  why: 'Minus times minus is plus, and one minus alone makes the term negative.',
  applies: isSumOfProducts,
  slips: (instance) =>
    changeOneTerm(instance, -1, (term) => `The term with ${term} went in with its sign flipped.`),
};

/** What goes wrong in one term of a dot product. */
export const sumMistakes: readonly Mistake[] = [termDropped, termSign];
