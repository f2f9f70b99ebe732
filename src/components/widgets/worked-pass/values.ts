import type { Value } from '@engine';

/** Any value as rows of numbers: a scalar is 1 × 1, a column n × 1. */
export function rowsOf(value: Value): readonly (readonly number[])[] {
  if (typeof value === 'number') return [[value]];
  return value.map((row) => (typeof row === 'number' ? [row] : row));
}
