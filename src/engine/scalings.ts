import { EngineError } from './errors.ts';
import { assertMatrix } from './shapes.ts';
import { mean, standardDeviation } from './statistics.ts';
import type { Matrix, Vector } from './types.ts';

/** What was measured on the training inputs, one number a feature. */
export interface Scaling {
  readonly means: Vector;
  /** 1 where all values of a feature are equal, so that nothing is divided by 0. */
  readonly deviations: Vector;
}

/**
 * The mean and the standard deviation of each feature of some inputs, one sample a row. Measure them
 * on the training inputs only, and use them for all others.
 *
 * @throws EngineError unless the inputs make a matrix.
 * @example measureScaling([[0, 7], [4, 7]]) // { means: [2, 7], deviations: [2, 1] }
 */
export function measureScaling(inputs: Matrix): Scaling {
  assertMatrix('measureScaling', 'the inputs', inputs);
  const features = (inputs[0] as Vector).map((_, j) => inputs.map((row) => row[j] as number));
  return {
    means: features.map(mean),
    deviations: features.map((values) => standardDeviation(values) || 1),
  };
}

/**
 * Inputs, one sample a row, with the means subtracted and divided by the deviations. The inputs that
 * were measured come out with mean 0 and standard deviation 1 in each feature.
 * Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp", 1998, section 4.3.
 *
 * @throws EngineError if a row has another number of features.
 * @example standardize({ means: [2], deviations: [2] }, [[0], [8]]) // [[-1], [3]]
 */
export function standardize({ means, deviations }: Scaling, inputs: Matrix): Matrix {
  return inputs.map((row) => {
    if (row.length !== means.length) {
      const problem = `${row.length} features for a scaling of ${means.length}`;
      throw new EngineError('standardize', problem);
    }
    return row.map((value, j) => (value - (means[j] as number)) / (deviations[j] as number));
  });
}
