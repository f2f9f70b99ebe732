import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { checkGradients } from './gradient-checks.ts';
import type { Layer, Network, Vector } from './types.ts';

/** How far difference quotients are from the gradients of backpropagation at one h. */
export interface DifferenceErrors {
  /** h. */
  readonly stepSize: number;
  /** The largest error of (L(w + h) − L(w)) / h over all weights and biases. */
  readonly oneSided: number;
  /** The largest error of (L(w + h) − L(w − h)) / 2h over all weights and biases. */
  readonly central: number;
}

/** The network with one parameter moved; `column` null moves a bias. */
function moved(network: Network, layer: number, row: number, column: number | null, by: number) {
  const shift = (values: Vector, at: number) => values.map((v, k) => (k === at ? v + by : v));
  const layers = network.layers.map((each, index): Layer => {
    if (index !== layer) return each;
    if (column === null) return { ...each, bias: shift(each.bias, row) };
    const weights = each.weights.map((values, i) => (i === row ? shift(values, column) : values));
    return { ...each, weights };
  });
  return { ...network, layers };
}

/**
 * The errors of both difference quotients at one h. The one-sided quotient is off by about
 * h |L″| / 2, the central one by about h² |L‴| / 6; and for both the rounding of L, divided by h,
 * grows as h shrinks.
 * Source: Nocedal and Wright, Numerical Optimization, 2nd edition, 2006, §8.1.
 *
 * @throws EngineError if input or target do not fit the network, or h is not positive.
 * @example differenceErrors(network, [1, 2], [1, 0], 1e-5).central // about 1e-11
 */
export function differenceErrors(
  network: Network,
  input: Vector,
  target: Vector,
  stepSize: number,
): DifferenceErrors {
  const central = checkGradients(network, input, target, { stepSize });
  const lossOf = (of: Network) => backward(of, forward(of, input), target).loss;
  const before = lossOf(network);
  const { weightGradients, biasGradients } = central.analytic;
  let oneSided = 0;
  network.layers.forEach(({ bias }, layer) => {
    bias.forEach((_, row) => {
      const gradients = weightGradients[layer]?.[row] as Vector;
      const error = (column: number | null, exact: number) => {
        const after = lossOf(moved(network, layer, row, column, stepSize));
        oneSided = Math.max(oneSided, Math.abs((after - before) / stepSize - exact));
      };
      gradients.forEach((exact, column) => {
        error(column, exact);
      });
      error(null, biasGradients[layer]?.[row] as number);
    });
  });
  return { stepSize, oneSided, central: central.largestDifference };
}
