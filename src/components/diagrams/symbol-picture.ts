/** A network in symbols: x₁, a₂⁽¹⁾, p₃ in the nodes, plain arrows between them. */
import type { QuantityKind } from '@engine';
import type { EdgeFace, NodeFace, NodeSymbol } from './network-faces.ts';
import type { Column, Edge } from './network-layout.ts';

export interface SymbolPicture {
  readonly node: (column: Column, row: number) => NodeFace;
  readonly edge: (edge: Edge) => EdgeFace;
}

interface ColumnSymbol {
  readonly letter: string;
  readonly layer: string | null;
  readonly kind: QuantityKind;
}

/** How the outputs are written: p for probabilities, ŷ for other predictions. */
export interface OutputLook {
  readonly kind: 'probabilities' | 'prediction';
  /** Softmax has a column of its own, so the last layer’s nodes are its z. */
  readonly softmax: boolean;
}

function symbolOf(column: Column, last: number, output: OutputLook): ColumnSymbol {
  const layer = String(column.layer);
  if (column.stage === 'input') return { letter: 'x', layer: null, kind: 'input' };
  if (column.layer < last) return { letter: 'a', layer, kind: 'activation' };
  if (output.softmax && column.stage === 'layer') {
    return { letter: 'z', layer, kind: 'preActivation' };
  }
  const letter = output.kind === 'probabilities' ? 'p' : 'ŷ';
  return { letter, layer: null, kind: output.kind };
}

/** The index is left out where there is only one output. */
function nodeSymbol({ letter, layer }: ColumnSymbol, column: Column, row: number): NodeSymbol {
  const isOnly = layer === null && letter !== 'x' && column.nodes.length === 1;
  return { letter, layer, index: isOnly ? '' : String(row + 1) };
}

export function symbolPicture(last: number, output: OutputLook): SymbolPicture {
  return {
    node: (column, row) => {
      const symbol = symbolOf(column, last, output);
      const text = nodeSymbol(symbol, column, row);
      return { text, kind: symbol.kind, label: '', emphasis: 'plain' };
    },
    edge: ({ stage }) => ({ sign: 0, width: stage === 'softmax' ? 0.8 : 1, emphasis: 'plain' }),
  };
}

/** `layer 2`, `input`, `softmax`. */
export function columnCaption({ stage, layer }: Column): string {
  return stage === 'layer' ? `layer ${layer}` : stage;
}

/** The drawing in words, for its description. */
export function describeNetwork(
  sizes: readonly number[],
  softmax: boolean,
  here: number | null,
): string {
  const layers = sizes.map((size, layer) => `${layer === 0 ? 'input' : `layer ${layer}`} ${size}`);
  const nodes = `Nodes from left to right: ${layers.join(', ')}${softmax ? ', then softmax' : ''}.`;
  if (here === null) return nodes;
  const name = (layer: number) =>
    layer === 0
      ? 'the input'
      : layer < sizes.length
        ? `layer ${layer}`
        : softmax
          ? 'softmax'
          : 'the output';
  const place = Number.isInteger(here)
    ? `at ${name(here)}`
    : `between ${name(Math.floor(here))} and ${name(Math.ceil(here))}`;
  return `${nodes} You are ${place}.`;
}
