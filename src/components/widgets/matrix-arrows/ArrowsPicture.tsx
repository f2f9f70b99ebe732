/** The network with the chosen arrow; arrows and nodes can be chosen. */
import { NetworkDiagram } from '@components/diagrams/NetworkDiagram.tsx';
import { edgeWidth, layoutNetwork } from '@components/diagrams/network-layout.ts';
import { formatGiven, type Network, sizesOf } from '@engine';
import { useMemo } from 'preact/hooks';
import { type ArrowsState, type ArrowView, nodeName } from './model.ts';

interface ArrowsPictureProps {
  id: string;
  network: Network;
  state: ArrowsState;
  arrow: ArrowView;
}

/** What stands in the node, as its name must begin: `x2`, `a(1)3`. */
function shownName(layer: number, row: number): string {
  return layer === 0 ? `x${row + 1}` : `a(${layer})${row + 1}`;
}

export function ArrowsPicture({ id, network, state, arrow }: ArrowsPictureProps) {
  const layout = useMemo(
    () => layoutNetwork({ sizes: sizesOf(network), softmax: false, bias: false }),
    [network],
  );
  const ends = (layer: number, row: number) =>
    (layer === state.layer && row === state.row) ||
    (layer === state.layer - 1 && row === state.column);
  return (
    <NetworkDiagram
      id={`${id}-picture`}
      layout={layout}
      live
      title="The network and its arrows"
      description={`The chosen arrow goes from ${arrow.from} to ${arrow.to} and has the weight ${arrow.text}.`}
      caption={({ layer }) => (layer === 0 ? 'input' : `layer ${layer}`)}
      lit={[state.layer - 1, state.layer]}
      tabStop={`node:${state.layer}:${state.row}`}
      node={({ layer }, row) => ({
        text: {
          letter: layer === 0 ? 'x' : 'a',
          index: String(row + 1),
          layer: layer === 0 ? null : String(layer),
        },
        kind: layer === 0 ? 'input' : 'activation',
        place: `node:${layer}:${row}`,
        action: 'open',
        label: `${shownName(layer, row)}, ${nodeName(layer, row + 1)}${ends(layer, row) ? ', at an end of the chosen arrow' : ''}`,
        emphasis: ends(layer, row)
          ? 'selected'
          : Math.abs(layer - state.layer + 0.5) < 1
            ? 'plain'
            : 'dim',
      })}
      edge={({ layer, row, column }) => {
        const entry = `W${layer}:${row}:${column}`;
        const value = network.layers[layer - 1]?.weights[row]?.[column] ?? 0;
        const chosen = entry === arrow.entry;
        return {
          sign: Math.sign(value),
          width: chosen ? 4 : edgeWidth(value, 1),
          entry,
          label: `Arrow from ${nodeName(layer - 1, column + 1)} to ${nodeName(layer, row + 1)}, weight ${formatGiven(value, 4, 1)}`,
          emphasis: chosen ? 'selected' : layer === state.layer ? 'plain' : 'dim',
          ...(chosen && { text: arrow.text, textAt: 0.4 }),
        };
      }}
    />
  );
}
