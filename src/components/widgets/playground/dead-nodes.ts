/** ReLU nodes that no training point reaches: their gradient is 0, and they never learn again. */
import type { Network } from '@engine';

/**
 * By hidden layer, whether each node is dead.
 *
 * @param values a of every node after the features, node by node, `count` points each.
 */
export function deadNodes(
  { layers }: Network,
  values: Float32Array | Float64Array,
  count: number,
): readonly (readonly boolean[])[] {
  let node = 0;
  return layers.slice(0, -1).map(({ activation, bias }) =>
    bias.map(() => {
      const from = node * count;
      node++;
      return activation === 'relu' && values.subarray(from, from + count).every((a) => a === 0);
    }),
  );
}
