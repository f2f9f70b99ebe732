import { rowsOf } from '@components/widgets/worked-pass/values.ts';
import type { Value, WorkedPass } from '@engine';
import { expect } from 'vitest';

export function numbersOf(worked: WorkedPass, id: string): Value {
  return worked.step(id).quantity.value;
}

/** Equal to 1e-12 in every entry. */
export function expectClose(actual: Value | undefined, expected: Value | undefined): void {
  if (actual === undefined || expected === undefined) throw new Error('nothing to compare');
  const [left, right] = [rowsOf(actual), rowsOf(expected)];
  expect(left.map((row) => row.length)).toEqual(right.map((row) => row.length));
  left.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(right[i]?.[j] as number, 12);
    });
  });
}
