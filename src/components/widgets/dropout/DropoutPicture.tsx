/** The network of the example at hand: dropped nodes crossed, each node with what it sends on. */
import { describeDropped, withDropped } from '@components/diagrams/dropped-nodes.ts';
import { NetworkDiagram } from '@components/diagrams/NetworkDiagram.tsx';
import type { EdgeFace, NodeFace } from '@components/diagrams/network-faces.ts';
import {
  type Column,
  type Edge,
  edgeWidth,
  layoutNetwork,
} from '@components/diagrams/network-layout.ts';
import { formatNumber, type Network, type QuantityKind, sizesOf, type Vector } from '@engine';
import { useMemo } from 'preact/hooks';
import { shortNumber } from '../worked-pass/short-numbers.ts';
import { layerName } from './model.ts';
import { DECIMALS, type DropoutView } from './passes.ts';

interface DropoutPictureProps {
  id: string;
  network: Network;
  view: DropoutView;
  /** The layer whose numbers are shown. */
  layer: number;
  /** The node that Tab reaches. */
  tabStop: string;
}

interface Shown {
  readonly kind: QuantityKind;
  readonly values: Vector;
  readonly says: string;
}

function shownAt({ stage, layer }: Column, { pass }: DropoutView): Shown {
  const sent = pass.sent[layer] as Vector;
  if (stage === 'softmax')
    return { kind: 'probabilities', values: pass.output, says: 'probability' };
  if (stage === 'input') return { kind: 'input', values: sent, says: 'sends' };
  if (layer < pass.activations.length - 1)
    return { kind: 'activation', values: sent, says: 'sends' };
  const values = pass.preActivations[layer - 1] as Vector;
  return { kind: 'preActivation', values, says: 'z' };
}

export function DropoutPicture({ id, network, view, layer, tabStop }: DropoutPictureProps) {
  const sizes = sizesOf(network);
  const layout = useMemo(
    () => layoutNetwork({ sizes, softmax: true, bias: true }),
    [sizes.join('-')],
  );
  const largest = Math.max(
    ...network.layers.flatMap(({ weights }) => weights.flat().map(Math.abs)),
  );
  const node = (column: Column, row: number): NodeFace => {
    const { kind, values, says } = shownAt(column, view);
    const value = (values[row] ?? 0) + 0;
    const full = value === 0 ? '0' : formatNumber(value, DECIMALS);
    const text = shortNumber(value, full);
    const mask = column.stage === 'softmax' ? undefined : view.masks[column.layer];
    const name = `node ${row + 1} of ${layerName(column.layer)}`;
    if (!mask)
      return { text, kind, label: `${text}, ${says}, ${name}`, emphasis: 'plain', inert: true };
    const state = mask[row] === 1 ? 'stays, press to drop it' : 'dropped, press to keep it';
    return {
      text,
      kind,
      place: `node:${column.layer}:${row}`,
      action: 'edit',
      label: `${text}, ${name}, ${state}`,
      emphasis: 'plain',
    };
  };
  const edge = ({ stage, layer: number, row, column }: Edge): EdgeFace => {
    if (stage === 'softmax') return { sign: 0, width: 0.8, emphasis: 'plain' };
    const { weights, bias } = network.layers[number - 1] as Network['layers'][number];
    const value = (stage === 'bias' ? bias[row] : weights[row]?.[column]) as number;
    return { sign: Math.sign(value), width: edgeWidth(value, largest), emphasis: 'plain' };
  };
  const picture = withDropped({ node, edge }, view.masks);
  return (
    <NetworkDiagram
      id={`${id}-picture`}
      layout={layout}
      live
      title="The network under its mask"
      description={describeDropped(view.masks)}
      caption={({ stage, layer: number }) => (stage === 'layer' ? `layer ${number}` : stage)}
      lit={[layer]}
      tabStop={tabStop}
      node={picture.node}
      edge={picture.edge}
    />
  );
}
