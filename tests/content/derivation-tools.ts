/** What the checks of the derivations share: slopes by differences, and exact expected values. */
import type { Vector } from '@engine';
import type { Comparison } from './formula-checks.ts';

/** Tolerance for what is compared with a central difference. */
export const byDifferences = 1e-6;

/** f′(x) by a central difference. */
export function slopeAt(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** ∂f/∂xⱼ for each j, by central differences. */
export function gradientAt(f: (x: Vector) => number, x: Vector, h = 1e-5): number[] {
  return x.map((value, j) => slopeAt((moved) => f(x.with(j, moved)), value, h));
}

/** ∂fᵢ/∂xⱼ in row i and column j, by central differences. */
export function jacobianAt(f: (x: Vector) => Vector, x: Vector): number[][] {
  return f(x).map((_, i) => gradientAt((moved) => f(moved)[i] as number, x));
}

/** Every side of a printed chain of equations, against the one value of the engine. */
export function sides(engine: number, ...printed: readonly number[]): Comparison {
  return { formula: printed, engine: printed.map(() => engine) };
}

/** The same for columns. */
export function columns(engine: Vector, ...printed: readonly Vector[]): Comparison {
  return { formula: printed, engine: printed.map(() => engine) };
}

export function total(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function largest(values: Vector): number {
  return Math.max(...values);
}

/** [i = j] */
export function bracket(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}

/** 1 at one of `count` places, drawn at random, and 0 elsewhere. */
export function oneHotAt(place: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => bracket(k === place));
}

/** Every column of `count` entries taken from `choices`: for expected values without sampling. */
export function everyColumn(choices: Vector, count: number): number[][] {
  if (count === 0) return [[]];
  return everyColumn(choices, count - 1).flatMap((rest) => choices.map((c) => [...rest, c]));
}

export function mean(values: Vector): number {
  return total(values) / values.length;
}

/** E[x²] − E[x]² over equally likely values. */
export function variance(values: Vector): number {
  return mean(values.map((value) => value * value)) - mean(values) ** 2;
}
