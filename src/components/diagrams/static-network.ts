/** The faces of a network drawn without numbers: every node shows the symbol of what it holds. */
import type { QuantityKind } from '@engine';
import type { EdgeFace, NodeFace } from './network-faces.ts';
import type { Column, Edge } from './network-layout.ts';

export type DrawnOutput = 'softmax' | 'linear';

export interface StaticNetwork {
  readonly sizes: readonly number[];
  /** The last stage, drawn as a column of its own. */
  readonly output: DrawnOutput;
}

/** @throws Error if a column of one-to-one outputs would need more than one arrow. */
export function staticNetwork({ sizes, output }: StaticNetwork) {
  const last = sizes.length - 1;
  const outputs = sizes[last] ?? 0;
  if (output === 'linear' && outputs !== 1) {
    throw new Error(`a linear output stage is drawn for one node, not for ${outputs}`);
  }
  const node = (column: Column, row: number): NodeFace => {
    const { letter, kind } = quantityAt(column, last, output);
    const index = outputs === 1 && column.layer === last ? '' : String(row + 1);
    const layer = column.stage === 'layer' ? String(column.layer) : null;
    return { text: { letter, index, layer }, kind, label: letter, emphasis: 'plain' };
  };
  const edge = ({ stage }: Edge): EdgeFace => ({
    sign: 0,
    width: stage === 'softmax' ? 0.8 : 1.2,
    emphasis: 'plain',
  });
  const caption = ({ stage, layer }: Column) =>
    stage === 'layer' ? `layer ${layer}` : stage === 'input' ? 'input' : captionOf(output);
  return { node, edge, caption };
}

const captionOf = (output: DrawnOutput) => (output === 'softmax' ? 'softmax' : 'output');

/** What the nodes of a column hold. */
function quantityAt({ stage, layer }: Column, last: number, output: DrawnOutput): Held {
  if (stage === 'input') return { letter: 'x', kind: 'input' };
  if (stage === 'layer') {
    return layer === last
      ? { letter: 'z', kind: 'preActivation' }
      : { letter: 'a', kind: 'activation' };
  }
  return output === 'softmax'
    ? { letter: 'p', kind: 'probabilities' }
    : { letter: 'ŷ', kind: 'prediction' };
}

interface Held {
  readonly letter: string;
  readonly kind: QuantityKind;
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** What the picture shows, in words. */
export function describeNetwork(
  { sizes, output }: StaticNetwork,
  bias: boolean,
  here: number | null,
): string {
  const say = (count: number | undefined) => COUNTS[count ?? 0] ?? String(count);
  const layers = sizes.slice(1).map((size, index) => `${say(size)} in layer ${index + 1}`);
  const parts = [
    `Nodes: ${say(sizes[0])} inputs, ${layers.join(', ')}, then ${output === 'softmax' ? 'softmax' : 'the output'}.`,
    'Every node has an arrow to every node of the next layer.',
  ];
  if (bias) parts.push('A bias node, drawn in red, feeds each layer.');
  if (here !== null) parts.push(sayHere(sizes, output, here));
  return parts.join(' ');
}

function sayHere(sizes: readonly number[], output: DrawnOutput, here: number): string {
  const name = (column: number) =>
    column === 0
      ? 'the input'
      : column < sizes.length
        ? `layer ${column}`
        : `the ${captionOf(output)}`;
  return Number.isInteger(here)
    ? `You are here: ${name(here)}.`
    : `You are here: between ${name(Math.floor(here))} and ${name(Math.ceil(here))}.`;
}
