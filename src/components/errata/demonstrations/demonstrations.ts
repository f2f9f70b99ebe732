/** All demonstrations, by the erratum's number. */
import { backpropagationDemonstrations } from './backpropagation.ts';
import { batchDemonstrations } from './batches.ts';
import type { Demonstration, Demonstrations } from './demonstration.ts';
import { descentDemonstrations } from './descent.ts';
import { functionDemonstrations } from './functions.ts';
import { networkDemonstrations } from './networks.ts';
import { optimizerDemonstrations } from './optimizers.ts';
import { perceptronDemonstrations } from './perceptron.ts';
import { initialisationDemonstrations, regularisationDemonstrations } from './regularisation.ts';

export const demonstrations: Demonstrations = {
  ...perceptronDemonstrations,
  ...functionDemonstrations,
  ...networkDemonstrations,
  ...backpropagationDemonstrations,
  ...descentDemonstrations,
  ...batchDemonstrations,
  ...optimizerDemonstrations,
  ...regularisationDemonstrations,
  ...initialisationDemonstrations,
};

const known = new Map<number, Demonstration>();

/** The demonstration of an erratum, computed once; null where no number shows it. */
export function demonstrationOf(erratum: number): Demonstration | null {
  const compute = demonstrations[erratum];
  if (!compute) return null;
  const found = known.get(erratum) ?? compute();
  known.set(erratum, found);
  return found;
}
