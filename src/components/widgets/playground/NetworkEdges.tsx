/** The weights as lines between the columns of nodes: width for size, colour and dashes for the sign. */
import type { Network } from '@engine';
import { memo } from 'preact/compat';

interface NetworkEdgesProps {
  readonly network: Network;
  /** Nodes a column, features first. */
  readonly counts: readonly number[];
}

/** From the top of one node to the top of the next, and a node, in pixels: as in the style sheet. */
const PITCH = 50;
const NODE = 44;
const WIDEST = 4;

export const NetworkEdges = memo(function NetworkEdges({ network, counts }: NetworkEdgesProps) {
  const height = Math.max(...counts) * PITCH - (PITCH - NODE);
  const last = counts.length - 1;
  const x = (column: number) => (100 * column) / last;
  const y = (column: number, node: number) =>
    height / 2 + (node - ((counts[column] as number) - 1) / 2) * PITCH;
  return (
    <svg
      class="play-edges"
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={`block-size:${height}px`}
    >
      {network.layers.flatMap(({ weights }, layer) =>
        weights.flatMap((row, to) =>
          row.map((weight, from) => (
            <line
              key={`${layer}-${to}-${from}`}
              class={weight < 0 ? 'is-minus' : 'is-plus'}
              x1={x(layer)}
              y1={y(layer, from)}
              x2={x(layer + 1)}
              y2={y(layer + 1, to)}
              stroke-width={(0.4 + WIDEST * Math.tanh(Math.abs(weight) / 3)).toFixed(1)}
            />
          )),
        ),
      )}
    </svg>
  );
});
