import { EngineError } from './errors.ts';
import type { Surface } from './surfaces.ts';
import type { Vector } from './types.ts';

/**
 * f = ½(λ₁x² + λ₂y²): curved by λ₁ along x and by λ₂ along y, everywhere. A bowl if both are
 * positive, a saddle if one is negative. Gradient descent multiplies each coordinate by 1 − ηλ.
 *
 * @throws EngineError unless there are two finite curvatures; its functions throw as a `Surface`'s.
 * @example quadraticBowl([1, 4]).gradient([4, 1]) // [4, 4]
 */
export function quadraticBowl(curvatures: Vector): Surface {
  const [first, second] = curvatures;
  const isPair = curvatures.length === 2 && curvatures.every(Number.isFinite);
  if (first === undefined || second === undefined || !isPair) {
    throw new EngineError('quadraticBowl', `needs two curvatures, not [${curvatures.join(', ')}]`);
  }
  const at = (point: Vector): readonly [number, number] => {
    const [x, y] = point;
    if (x === undefined || y === undefined || point.length !== 2) {
      throw new EngineError('surface', `needs a 2×1 point, not ${point.length}×1`);
    }
    return [x, y];
  };
  return {
    formula: `f(x, y) = \\tfrac12 (${first} x^2 + ${second} y^2)`,
    value: (point) => {
      const [x, y] = at(point);
      return (first * x * x + second * y * y) / 2;
    },
    gradient: (point) => {
      const [x, y] = at(point);
      return [first * x, second * y];
    },
    hessian: (point) => {
      at(point);
      return [
        [first, 0],
        [0, second],
      ];
    },
  };
}
