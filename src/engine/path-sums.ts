import { EngineError } from './errors.ts';
import { entryOf } from './shapes.ts';
import type { EntryRef, Matrix } from './types.ts';
import type { WorkedPass } from './worked-passes.ts';

/** One factor of a path: a number of the pass, and where it stands. */
export interface PathFactor {
  readonly ref: EntryRef;
  readonly value: number;
}

/** One way along the arrows from a weight to the loss. */
export interface LossPath {
  /** The nodes it runs through, from 0: one of each layer from the weight's own to the last. */
  readonly nodes: readonly number[];
  /** aₖ before the weight, then f′(z) and the next weight for each layer passed, then δ⁽ᴸ⁾. */
  readonly factors: readonly PathFactor[];
  /** What this path adds to ∂L/∂w. */
  readonly product: number;
}

type Trail = Pick<LossPath, 'nodes' | 'factors'>;

function factor(worked: WorkedPass, id: string, row: number, column = 0): PathFactor {
  return { ref: { id, row, column }, value: entryOf(worked.step(id).quantity.value, row, column) };
}

/** Every trail from a node's pre-activation to the loss. */
function trailsFrom(worked: WorkedPass, layer: number, node: number): readonly Trail[] {
  if (layer === worked.network.layers.length) {
    return [{ nodes: [node], factors: [factor(worked, `delta${layer}`, node)] }];
  }
  const slope = factor(worked, `fprime${layer}`, node);
  const weights = `W${layer + 1}`;
  const ends = worked.step(weights).quantity.value as Matrix;
  return ends.flatMap((_, end) => {
    const weight = factor(worked, weights, end, node);
    return trailsFrom(worked, layer + 1, end).map(({ nodes, factors }) => ({
      nodes: [node, ...nodes],
      factors: [slope, weight, ...factors],
    }));
  });
}

/**
 * The chain rule as a sum over paths: every way from a weight to the loss, each with the product
 * of the derivatives along it. The products add up to ∂L/∂w. There are n⁽ˡ⁺¹⁾ ⋯ n⁽ᴸ⁾ of them, so
 * this is for seeing, not for training: backpropagation adds them up layer by layer.
 *
 * `weight` is an entry of `W1`, `W2`, …, row and column from 0.
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, §6.5.
 *
 * @throws EngineError if the pass has no such weight.
 * @example lossPaths(worked, { id: 'W1', row: 0, column: 0 }).length // 12 in a network 2-2-4-3
 */
export function lossPaths(worked: WorkedPass, weight: EntryRef): readonly LossPath[] {
  if (!/^W\d+$/.test(weight.id)) {
    throw new EngineError('lossPaths', `'${weight.id}' is no matrix of weights`);
  }
  const { quantity } = worked.step(weight.id);
  entryOf(quantity.value, weight.row, weight.column);
  const before = quantity.layer === 1 ? 'x' : `a${quantity.layer - 1}`;
  const start = factor(worked, before, weight.column);
  return trailsFrom(worked, quantity.layer, weight.row).map(({ nodes, factors }) => {
    const all = [start, ...factors];
    return { nodes, factors: all, product: all.reduce((product, { value }) => product * value, 1) };
  });
}
