/** A linear output drawn as a stage of its own, as softmax is: z in the last layer, ŷ after it. */
import type { EdgeFace, NodeFace } from '@components/diagrams/network-faces.ts';
import type { Column, Edge } from '@components/diagrams/network-layout.ts';
import type { NetworkPicture } from './network-picture.ts';

export interface StagedPictures {
  /** The drawing at the step shown. */
  readonly now: NetworkPicture;
  /** The drawing at that step or at z of the last layer, whichever comes first. */
  readonly before: NetworkPicture;
  /** The number of the last layer. */
  readonly last: number;
  /** Is z of the last layer computed? */
  readonly hasSum: boolean;
  /** Is the prediction computed? */
  readonly hasOutput: boolean;
}

/** A node nothing is computed for yet, as strong or as faint as `face`. */
function symbolFace(face: NodeFace, index: string, letter: 'z' | 'ŷ', layer: number): NodeFace {
  const isSum = letter === 'z';
  return {
    text: { letter, index, layer: isSum ? String(layer) : null },
    kind: isSum ? 'preActivation' : 'prediction',
    label: face.label,
    emphasis: face.emphasis,
  };
}

/** The picture for a layout with a last stage, of a network whose output is linear. */
export function withOutputStage(pictures: StagedPictures): NetworkPicture {
  const { now, before, last, hasSum, hasOutput } = pictures;
  const node = (column: Column, row: number): NodeFace => {
    if (column.layer < last) return now.node(column, row);
    const face = now.node({ ...column, stage: 'layer' }, row);
    const index = column.nodes.length === 1 ? '' : String(row + 1);
    if (column.stage === 'softmax') {
      return hasOutput ? { ...face, emphasis: 'plain' } : symbolFace(face, index, 'ŷ', last);
    }
    return hasSum ? before.node(column, row) : symbolFace(face, index, 'z', last);
  };
  const edge = (drawn: Edge): EdgeFace =>
    drawn.stage === 'softmax'
      ? { sign: 0, width: 0.8, emphasis: hasOutput ? 'plain' : 'dim' }
      : now.edge(drawn);
  return { node, edge };
}
