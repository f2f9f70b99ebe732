import type { Calculation } from '../calculations.ts';
import { hadamard } from '../elementwise.ts';
import { transpose } from '../matrices.ts';
import type { TraceStep } from '../types.ts';
import {
  inOperations,
  matrixOf,
  operandId,
  recomputeWith,
  symbolOf,
  vectorOf,
} from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';

/** The id of W in W a + b and in Wᵀ δ. */
function weightsOf(step: TraceStep): string {
  return operandId(step, 0);
}

function hasSquareWeights(worked: Calculation, step: TraceStep): boolean {
  const [rows, columns] = worked.step(weightsOf(step)).quantity.shape;
  return rows === columns && rows > 1;
}

function withTransposedWeights(instance: Instance) {
  const id = weightsOf(instance.step);
  return recomputeWith(instance, { [id]: transpose(matrixOf(instance, id)) });
}

const newWeights: Mistake = {
  id: 'new-weights',
  title: 'You used the new weights.',
  why: 'Every δ belongs to the weights that made the prediction: finish every δ first, then update.',
  applies: (worked, step) => step.operation === 'propagate' && worked.has(`new${weightsOf(step)}`),
  slips: (instance) => {
    const id = weightsOf(instance.step);
    return [
      {
        value: recomputeWith(instance, { [id]: matrixOf(instance, `new${id}`) }),
        happened: `This is what you get after ${symbolOf(instance, id)} was updated.`,
      },
    ];
  },
};

const transposeMissing: Mistake = {
  id: 'transpose-missing',
  title: 'You left out the transpose.',
  why: 'On the way back node j collects from column j of W: that is Wᵀ δ.',
  applies: (worked, step) => step.operation === 'propagate' && hasSquareWeights(worked, step),
  slips: (instance) => [
    {
      value: withTransposedWeights(instance),
      happened: `This goes along the rows of ${symbolOf(instance, weightsOf(instance.step))}, as W δ does.`,
    },
  ],
};

const weightsTransposed: Mistake = {
  id: 'weights-transposed',
  title: 'You read W by columns.',
  why: 'On the way forward node i takes row i of W; the columns are for the way back.',
  applies: (worked, step) => step.operation === 'affine' && hasSquareWeights(worked, step),
  slips: (instance) => [{ value: withTransposedWeights(instance), happened: 'This is Wᵀ a + b.' }],
};

const weightsLeftOut: Mistake = {
  id: 'weights-left-out',
  title: 'You left out the weights.',
  why: 'δ travels back along the edges, so each δ of the next layer is multiplied by its weight.',
  applies: (worked, step) => step.operation === 'propagate' && hasSquareWeights(worked, step),
  slips: (instance) => {
    const [errorSignal, derivative] = [1, 2].map((i) => operandId(instance.step, i));
    return [
      {
        value: hadamard(
          vectorOf(instance, errorSignal as string),
          vectorOf(instance, derivative as string),
        ),
        happened: `This is ${symbolOf(instance, errorSignal as string)} ⊙ f′, passed on without W.`,
      },
    ];
  },
};

const oldParameters: Mistake = {
  id: 'old-parameters',
  title: 'You used the old parameters.',
  why: 'The second pass shows what the update has done, so it runs with the new W and b.',
  applies: (_worked, step) =>
    inOperations('affine')(_worked, step) && step.quantity.id.startsWith('new'),
  slips: (instance) => {
    const [weights, , bias] = instance.step.operands.map((id) => ({
      id,
      old: instance.lookup(id.replace('new', '')),
    }));
    if (!weights || !bias) return [];
    const both = { [weights.id]: weights.old, [bias.id]: bias.old };
    return [
      { value: recomputeWith(instance, both), happened: 'This comes from the old W and b.' },
      {
        value: recomputeWith(instance, { [weights.id]: weights.old }),
        happened: 'This comes from the old W with the new b.',
      },
      {
        value: recomputeWith(instance, { [bias.id]: bias.old }),
        happened: 'This comes from the new W with the old b.',
      },
    ];
  },
};

/** What goes wrong with W in W a + b and in Wᵀ δ. */
export const weightMistakes: readonly Mistake[] = [
  newWeights,
  transposeMissing,
  weightsTransposed,
  oldParameters,
  weightsLeftOut,
];
