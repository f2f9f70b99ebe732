import { EngineError } from '../errors.ts';
import type { Matrix, Vector } from '../types.ts';

/** Points of the plane in two classes. */
export interface LabelledPoints {
  /** One point [x₁, x₂] a row. */
  readonly points: Matrix;
  /** 1 or −1 for each point. */
  readonly labels: Vector;
}

/** `count` copies of a label. */
export function repeatLabel(label: 1 | -1, count: number): Vector {
  return Array.from({ length: count }, () => label);
}

/** @throws EngineError unless `count` is an integer ≥ 0. */
export function requireCount(operation: string, count: number): void {
  if (!Number.isInteger(count) || count < 0) {
    throw new EngineError(operation, `needs an integer number of points ≥ 0, not ${count}`);
  }
}
