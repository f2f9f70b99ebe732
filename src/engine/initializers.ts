import { EngineError } from './errors.ts';
import type { Random } from './randoms.ts';
import type { Matrix } from './types.ts';

/** How a layer's weights can start. */
export type InitializerName =
  | 'he'
  | 'glorotNormal'
  | 'glorotUniform'
  | 'lecun'
  | 'normal'
  | 'zeros';

/**
 * Makes the first W⁽ℓ⁾: `rows` = n⁽ℓ⁾ (fan-out) by `columns` = n⁽ℓ⁻¹⁾ (fan-in). Every weight is
 * drawn separately, row by row, so normal weights equal `randn(rows, columns) * std` in NumPy.
 *
 * @throws EngineError unless rows and columns are positive integers.
 */
export type Initializer = (rows: number, columns: number, random: Random) => Matrix;

/**
 * Weights from N(0, 2/n_in): the variance that ReLU layers keep from one layer to the next.
 *
 * Source: He, Zhang, Ren and Sun, "Delving Deep into Rectifiers", ICCV 2015.
 * @throws EngineError unless rows and columns are positive integers.
 */
export function he(rows: number, columns: number, random: Random): Matrix {
  return fill(rows, columns, () => random.normal(0, Math.sqrt(2 / columns)));
}

/**
 * Weights from N(0, 2/(n_in + n_out)): a compromise between the forward and the backward pass.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
 * networks", AISTATS 2010.
 * @throws EngineError unless rows and columns are positive integers.
 */
export function glorotNormal(rows: number, columns: number, random: Random): Matrix {
  return fill(rows, columns, () => random.normal(0, Math.sqrt(2 / (columns + rows))));
}

/**
 * Weights from U(−r, r) with r = √(6/(n_in + n_out)): Glorot's variance, evenly spread.
 *
 * Source: Glorot and Bengio, AISTATS 2010, equation 16.
 * @throws EngineError unless rows and columns are positive integers.
 */
export function glorotUniform(rows: number, columns: number, random: Random): Matrix {
  const limit = Math.sqrt(6 / (columns + rows));
  return fill(rows, columns, () => random.uniform(-limit, limit));
}

/**
 * Weights from N(0, 1/n_in): a pre-activation then has the variance of one input.
 *
 * Source: LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998.
 * @throws EngineError unless rows and columns are positive integers.
 */
export function lecun(rows: number, columns: number, random: Random): Matrix {
  return fill(rows, columns, () => random.normal(0, Math.sqrt(1 / columns)));
}

/**
 * Weights from N(0, std²) whatever the layer's width; `std` is 1 unless said.
 *
 * @throws EngineError unless rows and columns are positive integers and `std` is finite and not
 *   negative.
 */
export function normal(rows: number, columns: number, random: Random, std = 1): Matrix {
  return fill(rows, columns, () => random.normal(0, std));
}

/**
 * All weights 0. Every node of a layer then stays equal to its neighbours: kept to show why
 * weights must differ at the start. Draws no number.
 *
 * @example zeros(1, 2) // [[0, 0]]
 * @throws EngineError unless rows and columns are positive integers.
 */
export function zeros(rows: number, columns: number, _random?: Random): Matrix {
  return fill(rows, columns, () => 0);
}

/** Every initializer by its name. */
export const initializers: Readonly<Record<InitializerName, Initializer>> = {
  he,
  glorotNormal,
  glorotUniform,
  lecun,
  normal: (rows, columns, random) => normal(rows, columns, random),
  zeros,
};

function fill(rows: number, columns: number, draw: () => number): Matrix {
  if (![rows, columns].every((size) => Number.isInteger(size) && size > 0)) {
    throw new EngineError(
      'initializer',
      `rows and columns must be positive integers, not ${rows}×${columns}`,
    );
  }
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}
