import { EngineError } from './errors.ts';
import type { Network, Vector } from './types.ts';

/**
 * A network 1-n-1 with ReLU that runs through n + 1 given points and is straight between them. Node
 * i wakes at knot i and adds the change of slope there: ŷ = v₀ + Σᵢ cᵢ ReLU(x − tᵢ). Left of the
 * first knot it is constant, right of the last one it goes on straight.
 *
 * Source: the piecewise linear case of Leshno, Lin, Pinkus, Schocken, "Multilayer feedforward
 * networks with a nonpolynomial activation function can approximate any function", Neural Networks
 * 6 (1993), written out.
 * @param knots t₀ < t₁ < … < tₙ, at least two.
 * @param values v₀ … vₙ, one for each knot.
 * @throws EngineError unless there are as many values as knots, two or more, and the knots rise.
 * @example interpolatingNetwork([0, 1, 2], [0, 1, 0]).layers[1] // weights [[1, -2]], bias [0]
 */
export function interpolatingNetwork(knots: Vector, values: Vector): Network {
  if (knots.length !== values.length || knots.length < 2) {
    const problem = `needs two points or more, not ${knots.length} knots and ${values.length} values`;
    throw new EngineError('interpolatingNetwork', problem);
  }
  const slopes = slopesBetween(knots, values);
  const changes = slopes.map((slope, i) => slope - (i === 0 ? 0 : (slopes[i - 1] as number)));
  const wakes = knots.slice(0, -1);
  return {
    layers: [
      { weights: wakes.map(() => [1]), bias: wakes.map((knot) => 0 - knot), activation: 'relu' },
      { weights: [changes], bias: [values[0] as number], activation: 'linear' },
    ],
    loss: 'halfSquaredError',
  };
}

function slopesBetween(knots: Vector, values: Vector): Vector {
  return knots.slice(1).map((knot, i) => {
    const before = knots[i] as number;
    if (!(knot > before)) {
      throw new EngineError('interpolatingNetwork', `the knots must rise: ${before}, then ${knot}`);
    }
    return ((values[i + 1] as number) - (values[i] as number)) / (knot - before);
  });
}
