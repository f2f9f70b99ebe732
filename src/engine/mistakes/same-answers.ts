import { entryOf } from '../shapes.ts';
import type { TraceStep, Value } from '../types.ts';

/** What is told apart where numbers come out even and nothing is rounded, in units. */
const evenUnits = 0.6;
/** What is told apart elsewhere, in units: rounding may bring two numbers one unit closer. */
const roundedUnits = 1.01;

/** The numbers of a value of a step's shape, row by row. */
export function flatNumbers({ quantity }: TraceStep, value: Value): readonly number[] {
  const [rows, columns] = quantity.shape;
  return Array.from({ length: rows * columns }, (_, index) =>
    entryOf(value, Math.floor(index / columns), index % columns),
  );
}

/** Whether right numbers come out even: written with the decimals asked for, nothing is lost. */
export function isEven(right: readonly number[], decimals: number): boolean {
  const unit = 10 ** -decimals;
  return right.every((value) => Math.abs(value / unit - Math.round(value / unit)) < 1e-6);
}

/** How close two wrong numbers must be so as not to be told apart, beside these right ones. */
export function closestApart(right: readonly number[], decimals: number): number {
  return (isEven(right, decimals) ? evenUnits : roundedUnits) * 10 ** -decimals;
}

/** The numbers of an answer, with the right one where it has none. */
export function filledNumbers(
  numbers: readonly number[],
  right: readonly number[],
): readonly number[] {
  return numbers.map((number, k) => (Number.isFinite(number) ? number : (right[k] as number)));
}

/** Whether two answers cannot be told apart. */
export function isSameAnswer(
  left: readonly number[],
  right: readonly number[],
  closest: number,
): boolean {
  return left.every((number, k) => Math.abs(number - (right[k] as number)) <= closest);
}
