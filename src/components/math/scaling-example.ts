/** Forty houses, their area and their distance from the centre: raw and standardised features. */
import {
  conditionNumber,
  createRandom,
  formatNumber,
  type Matrix,
  matmul,
  measureScaling,
  scale,
  standardize,
  transpose,
} from '@engine';

const HOUSES = 40;
const random = createRandom(6);

/** Area in m², distance in km: one house a row. */
export const houses: Matrix = Array.from({ length: HOUSES }, () => [
  Math.round(random.uniform(40, 160)),
  Number(random.uniform(0.5, 12).toFixed(1)),
]);
export const scaling = measureScaling(houses);
export const scaled = standardize(scaling, houses);
export const centred = standardize({ means: scaling.means, deviations: [1, 1] }, houses);

/** The curvature of the mean half squared error of a linear network: the mean of x̃x̃ᵀ. */
export function curvature(features: Matrix, bias = true): Matrix {
  const rows = features.map((row) => (bias ? [...row, 1] : row));
  return scale(matmul(transpose(rows), rows), 1 / rows.length);
}

/** Steps of gradient descent with η = 1/λ_max until the flattest way has shrunk to `share`. */
export function stepsTo(share: number, condition: number): number {
  return condition === 1 ? 1 : Math.ceil(Math.log(share) / Math.log1p(-1 / condition));
}

const VERSIONS = [
  ['as they are', houses],
  ['mean subtracted', centred],
  ['standardised', scaled],
] as const;

export const conditions = VERSIONS.map(([name, features]) => {
  const condition = conditionNumber(curvature(features));
  return { name, condition, steps: stepsTo(0.01, condition) };
});

export function conditionTable() {
  return {
    label: 'condition number and steps of gradient descent for three versions of the features',
    head: ['Features', 'Condition number', 'Steps'],
    rows: conditions.map(({ name, condition, steps }) => [
      name,
      condition < 1000 ? formatNumber(condition, 1) : Math.round(condition).toLocaleString('en-GB'),
      steps.toLocaleString('en-GB'),
    ]),
  };
}
