import { EngineError } from '../errors.ts';
import { forward } from '../forward.ts';
import { measureLoss } from '../operations.ts';
import type { Layer, Network, Vector } from '../types.ts';
import type { WorkedPass } from '../worked-passes.ts';

/** One weight or bias of a network: layer from 1, row and column from 0; no column for a bias. */
export interface ProbeParameter {
  readonly layer: number;
  readonly row: number;
  readonly column: number | null;
}

/** What a nudge of one parameter does to the loss, beside what a claimed gradient says of it. */
export interface GradientProbe {
  /** How far the parameter was moved each way. */
  readonly nudge: number;
  /** How far the loss moved: its value after the nudge up minus that after the nudge down, halved. */
  readonly moved: number;
  /** How far the claimed gradient says that it moves. */
  readonly claimed: number;
  /** Whether the two agree within what the curvature of the loss allows for. */
  readonly agrees: boolean;
}

function nudged(network: Network, { layer, row, column }: ProbeParameter, by: number): Network {
  const layers = network.layers.map((each, index): Layer => {
    if (index !== layer - 1) return each;
    if (column === null) {
      return { ...each, bias: each.bias.map((entry, i) => (i === row ? entry + by : entry)) };
    }
    const weights = each.weights.map((entries, i) =>
      entries.map((entry, j) => (i === row && j === column ? entry + by : entry)),
    );
    return { ...each, weights };
  });
  return { ...network, layers };
}

function lossOf(network: Network, input: Vector, target: Vector): number {
  const pass = forward(network, input);
  return measureLoss(network.loss, pass.preActivations.at(-1) as Vector, pass.output, target);
}

function assertParameter({ layers }: Network, { layer, row, column }: ProbeParameter): void {
  const found = layers[layer - 1];
  const has = column === null ? found?.bias[row] : found?.weights[row]?.[column];
  if (has === undefined) {
    throw new EngineError('probeGradient', `layer ${layer} has no row ${row}, column ${column}`);
  }
}

/**
 * Puts a claimed gradient to the test without working it out: the parameter is nudged both ways,
 * and the loss either moves as the claim says or it doesn't.
 *
 * @param tolerance how far the claimed gradient may be off by rounding.
 * @throws EngineError if the network has no such parameter.
 * @example probeGradient(worked, { layer: 1, row: 0, column: 1 }, 0.25, 0.0001).agrees
 */
export function probeGradient(
  { network, input, target }: WorkedPass,
  parameter: ProbeParameter,
  gradient: number,
  tolerance: number,
  nudge = 0.01,
): GradientProbe {
  assertParameter(network, parameter);
  const at = (by: number) => lossOf(nudged(network, parameter, by), input, target);
  const moved = (at(nudge) - at(-nudge)) / 2;
  const claimed = gradient * nudge;
  const allowed = nudge * (tolerance + 10 * nudge ** 2);
  return { nudge, moved, claimed, agrees: Math.abs(moved - claimed) <= allowed };
}
