import { assertSameLength } from './shapes.ts';
import type { Vector } from './types.ts';

/**
 * Squared error (ŷ − y)², summed over the outputs; its derivative is 2(ŷ − y).
 *
 * @throws EngineError if output and target differ in length.
 * @example squaredError([3], [1]) // 4
 */
export function squaredError(output: Vector, target: Vector): number {
  assertSameLength('squaredError', output, target);
  let loss = 0;
  for (let k = 0; k < target.length; k++) {
    const difference = (output[k] as number) - (target[k] as number);
    loss += difference * difference;
  }
  return loss;
}

/**
 * Half the squared error ½(ŷ − y)², summed over the outputs; its derivative is ŷ − y.
 *
 * @throws EngineError if output and target differ in length.
 * @example halfSquaredError([3], [1]) // 2
 */
export function halfSquaredError(output: Vector, target: Vector): number {
  assertSameLength('halfSquaredError', output, target);
  return squaredError(output, target) / 2;
}
