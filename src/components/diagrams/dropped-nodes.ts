/** Dropped nodes in the drawing of a network: crossed, with every arrow from or to one dashed. */
import type { Vector } from '@engine';
import type { Edge } from './network-layout.ts';
import type { SymbolPicture } from './symbol-picture.ts';

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
