/** What `npm run experiments cross-validation` found, as a table. */
import { formatNumber, indexOfLargest, mean } from '@engine';
import data from '../../content/data/cross-validation.json';

const three = (value: number) => formatNumber(value, 3);

export const sizes = data.sizes.map(({ hidden, folds, test }) => ({
  hidden,
  folds,
  mean: mean(folds),
  least: Math.min(...folds),
  most: Math.max(...folds),
  test,
}));

/** The size with the smallest mean. */
export const chosen = sizes[indexOfLargest(sizes.map((size) => -size.mean))] as (typeof sizes)[0];

export function crossValidationTable() {
  return {
    label: 'cross-validated loss of networks of several sizes',
    head: ['Hidden nodes', 'Mean of 5 folds', 'Best fold', 'Worst fold', 'Test loss'],
    rows: sizes.map((size) => [
      String(size.hidden),
      three(size.mean),
      three(size.least),
      three(size.most),
      three(size.test),
    ]),
  };
}
