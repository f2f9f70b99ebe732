import type { ProblemKind } from '../practice/types.ts';
import { scoreKinds } from './class-scores.ts';
import { cornerKinds } from './corners.ts';
import { functionKinds } from './functions.ts';
import { initialisationKinds } from './initialisations.ts';
import { optimizerKinds } from './optimizers.ts';
import { partialKinds } from './partials.ts';
import { passKinds } from './passes.ts';
import { perceptronKinds } from './perceptrons.ts';
import { productKinds } from './products.ts';
import { regularisationKinds } from './regularisation.ts';
import { softmaxKinds } from './softmaxes.ts';
import { standardisingKinds } from './standardising.ts';

/**
 * Every kind of problem. Codes on paper count them from the first, so a new one goes to the end.
 */
export const problemKinds: readonly ProblemKind[] = [
  ...perceptronKinds,
  ...functionKinds,
  ...softmaxKinds,
  ...productKinds,
  ...passKinds,
  ...optimizerKinds,
  ...regularisationKinds,
  ...initialisationKinds,
  ...cornerKinds,
  ...partialKinds,
  ...scoreKinds,
  ...standardisingKinds,
];
