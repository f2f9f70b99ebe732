/** A network with some nodes dropped: in symbols, or with the numbers of the worked example. */
import type { QuantityKind, Vector } from '@engine';
import { formatNumber } from '@engine';
import { PRESET, passUnder } from '../math/dropout-example.ts';
import { printedPass } from '../math/preset-passes.ts';
import { shortNumber } from '../widgets/worked-pass/short-numbers.ts';
import type { EdgeFace, NodeFace } from './network-faces.ts';
import { type Column, type Edge, edgeWidth } from './network-layout.ts';
import { type SymbolPicture, symbolPicture } from './symbol-picture.ts';

/** By layer, the input first: 1 for a node that stays, 0 for one that is dropped. */
export type PictureMasks = readonly (Vector | null)[];

/** Is the node of this row dropped? The output stage never is. */
function isDropped(masks: PictureMasks, layer: number, row: number): boolean {
  return masks[layer]?.[row] === 0;
}

/** The same picture with dropped nodes crossed, and every arrow from or to one dashed. */
export function withDropped(picture: SymbolPicture, masks: PictureMasks): SymbolPicture {
  const touches = ({ layer, row, column, stage }: Edge) =>
    isDropped(masks, layer, row) || (stage === 'weight' && isDropped(masks, layer - 1, column));
  return {
    node: (column, row) => {
      const face = picture.node(column, row);
      const dropped = column.stage !== 'softmax' && isDropped(masks, column.layer, row);
      return dropped ? { ...face, emphasis: 'dropped' } : face;
    },
    edge: (edge) => {
      const face = picture.edge(edge);
      const dropped = edge.stage !== 'softmax' && touches(edge);
      return dropped ? { ...face, text: undefined, emphasis: 'dropped' } : face;
    },
  };
}

/** Symbols in all nodes. */
export function symbolsWithDropped(layers: number, masks: PictureMasks): SymbolPicture {
  return withDropped(symbolPicture(layers, { kind: 'probabilities', softmax: true }), masks);
}

/** The worked example under a mask at layer 2: what each node sends on, and the weights' signs. */
export function numbersWithDropped(mask: Vector): SymbolPicture {
  const { worked } = printedPass({ preset: PRESET });
  const { layers } = worked.network;
  const { pass } = passUnder(mask);
  const largest = Math.max(...layers.flatMap(({ weights }) => weights.flat().map(Math.abs)));
  const last = layers.length;
  const shown = ({ layer, stage }: Column): { kind: QuantityKind; values: Vector } => {
    if (stage === 'softmax') return { kind: 'probabilities', values: pass.output };
    if (stage === 'input') return { kind: 'input', values: pass.sent[0] as Vector };
    if (layer < last) return { kind: 'activation', values: pass.sent[layer] as Vector };
    return { kind: 'preActivation', values: pass.preActivations[last - 1] as Vector };
  };
  const node = (column: Column, row: number): NodeFace => {
    const { kind, values } = shown(column);
    const value = values[row] as number;
    const full = value === 0 ? '0' : formatNumber(value, 4);
    return { text: shortNumber(value, full), kind, label: '', emphasis: 'plain' };
  };
  const edge = ({ stage, layer, row, column }: Edge): EdgeFace => {
    if (stage === 'softmax') return { sign: 0, width: 0.8, emphasis: 'plain' };
    const { weights, bias } = layers[layer - 1] as (typeof layers)[number];
    const value = (stage === 'bias' ? bias[row] : weights[row]?.[column]) as number;
    return { sign: Math.sign(value), width: edgeWidth(value, largest), emphasis: 'plain' };
  };
  return withDropped({ node, edge }, [null, null, mask]);
}

/** In words: `Dropped: nodes 2 and 4 of layer 1, node 1 of layer 2.` */
export function describeDropped(masks: PictureMasks): string {
  const parts = masks.flatMap((mask, layer) => {
    const rows = (mask ?? []).flatMap((entry, row) => (entry === 0 ? [row + 1] : []));
    if (rows.length === 0) return [];
    const list = rows.length > 1 ? `${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}` : rows[0];
    const place = layer === 0 ? 'the input' : `layer ${layer}`;
    return [`node${rows.length > 1 ? 's' : ''} ${list} of ${place}`];
  });
  return parts.length === 0 ? 'No node is dropped.' : `Dropped: ${parts.join(', ')}.`;
}
