import type { Calculation } from '../calculations.ts';
import type { TraceStep, Vector } from '../types.ts';
import { operandId, recomputeWith, vectorOf } from './instances.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';
import { nameOfRow } from './names.ts';
import { isFormula, withOneTermFlipped, withoutOneTerm } from './terms.ts';

/** The column that runs through the dot product: a in W a + b, δ in Wᵀ δ. */
const runningOperand = 1;

function isSumOfProducts(worked: Calculation, step: TraceStep): boolean {
  if (isFormula(step)) return true;
  if (step.operation !== 'affine' && step.operation !== 'propagate') return false;
  const { shape } = worked.step(operandId(step, runningOperand)).quantity;
  return shape[0] > 1;
}

/** One slip for each term of the dot product that is not 0: its running factor times `factor`. */
function changeOneTerm(
  instance: Instance,
  factor: number,
  happened: (term: string) => string,
): readonly Slip[] {
  const id = operandId(instance.step, runningOperand);
  const column = vectorOf(instance, id);
  const { quantity } = instance.worked.step(id);
  return column.flatMap((running, k): readonly Slip[] => {
    if (running === 0) return [];
    const changed: Vector = column.map((entry, j) => (j === k ? factor * entry : entry));
    return [
      {
        value: recomputeWith(instance, { [id]: changed }),
        happened: happened(nameOfRow(quantity, k)),
      },
    ];
  });
}

const termDropped: Mistake = {
  id: 'term-dropped',
  title: 'A term is missing.',
  why: 'A dot product has one term for each pair of numbers, even when one looks small.',
  applies: isSumOfProducts,
  slips: (instance) =>
    isFormula(instance.step)
      ? withoutOneTerm(instance)
      : changeOneTerm(instance, 0, (term) => `The term with ${term} is not in your sum.`),
};

const termSign: Mistake = {
  id: 'term-sign',
  title: 'One term has the wrong sign.',
  why: 'Minus times minus is plus, and one minus alone makes the term negative.',
  applies: isSumOfProducts,
  slips: (instance) =>
    isFormula(instance.step)
      ? withOneTermFlipped(instance)
      : changeOneTerm(
          instance,
          -1,
          (term) => `The term with ${term} went in with its sign flipped.`,
        ),
};

/** What goes wrong in one term of a dot product. */
export const sumMistakes: readonly Mistake[] = [termDropped, termSign];
