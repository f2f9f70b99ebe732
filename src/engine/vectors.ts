import { EngineError } from './errors.ts';
import { assertSameShape } from './shapes.ts';
import type { Vector } from './types.ts';

/**
 * The dot product Σᵢ uᵢ vᵢ of two vectors of one length.
 *
 * @throws EngineError `dot: cannot multiply 2×1 and 3×1`.
 * @example dot([1, 2, 3], [4, 5, 6]) // 32
 */
export function dot(left: Vector, right: Vector): number {
  assertSameShape('dot', 'multiply', left, right);
  let total = 0;
  for (let i = 0; i < left.length; i++) total += (left[i] as number) * (right[i] as number);
  return total;
}

/**
 * The sum of the entries of a vector; 0 for an empty one.
 *
 * @example sum([1, 2, 3]) // 6
 */
export function sum(vector: Vector): number {
  let total = 0;
  for (let i = 0; i < vector.length; i++) total += vector[i] as number;
  return total;
}

/**
 * The index (from 0) of the largest entry, the first of equals: the predicted class.
 *
 * @throws EngineError if the vector is empty.
 * @example indexOfLargest([0.2, 0.7, 0.1]) // 1
 */
export function indexOfLargest(vector: Vector): number {
  if (vector.length === 0) throw new EngineError('indexOfLargest', 'a 0×1 vector has no largest');
  let best = 0;
  for (let i = 1; i < vector.length; i++) {
    if ((vector[i] as number) > (vector[best] as number)) best = i;
  }
  return best;
}

/**
 * The one-hot vector of a class: 1 at `index` (from 0), 0 elsewhere.
 *
 * @throws EngineError if the index is no whole number from 0 to size − 1.
 * @example oneHot(1, 3) // [0, 1, 0]
 */
export function oneHot(index: number, size: number): Vector {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new EngineError('oneHot', `no class ${index} in a ${size}×1 vector (classes from 0)`);
  }
  return Array.from({ length: size }, (_, i) => (i === index ? 1 : 0));
}
