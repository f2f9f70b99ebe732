import { activationMistakes } from './activations.ts';
import { biasMistakes } from './biases.ts';
import { derivativeChoiceMistakes } from './derivative-choices.ts';
import { derivativeMistakes } from './derivatives.ts';
import { entropyMistakes } from './entropies.ts';
import { errorSignalMistakes } from './error-signals.ts';
import { exerciseMistakes } from './exercises.ts';
import { gradientMistakes } from './gradients.ts';
import type { Mistake } from './kinds.ts';
import { learningRateMistakes } from './learning-rates.ts';
import { outputSlopeMistakes } from './output-slopes.ts';
import { roundingMistakes } from './roundings.ts';
import { softmaxMistakes } from './softmaxes.ts';
import { squaredErrorMistakes } from './squared-errors.ts';
import { sumMistakes } from './sums.ts';
import { updateMistakes } from './updates.ts';
import { weightMistakes } from './weights.ts';
import { writingMistakes } from './writings.ts';

/**
 * Every mistake the engine knows by name, the most specific first: where two explain an answer
 * equally well, the earlier one is named. First come those with one way of being made (an
 * operand replaced, left out or turned round), then those with a choice (a formula, a layer, a
 * term), last the slips of the pen, which could happen anywhere.
 */
export const mistakes: readonly Mistake[] = [
  ...exerciseMistakes,
  ...weightMistakes,
  ...biasMistakes,
  ...derivativeMistakes,
  ...errorSignalMistakes,
  ...outputSlopeMistakes,
  ...activationMistakes,
  ...softmaxMistakes,
  ...entropyMistakes,
  ...squaredErrorMistakes,
  ...learningRateMistakes,
  ...updateMistakes,
  ...gradientMistakes,
  ...derivativeChoiceMistakes,
  ...sumMistakes,
  ...roundingMistakes,
  ...writingMistakes,
];
