/** The paths from one weight of layer 1 to the loss, one picture each, with the factors in place. */
import { type LossPath, lossPaths, type PathFactor, type QuantityKind } from '@engine';
import { entryKey } from '../../math/entries.ts';
import { printedPass } from '../../math/preset-passes.ts';
import { shortNumber } from '../../widgets/worked-pass/short-numbers.ts';
import type { EdgeFace, NodeFace } from '../network-faces.ts';
import { type Column, type Edge, layoutNetwork, type NetworkLayout } from '../network-layout.ts';

/** A weight by its layer, row and column, from 1. */
export type WeightPlace = readonly [layer: number, row: number, column: number];

export interface PrintedFactor {
  readonly text: string;
  /** As much of it as a node has room for. */
  readonly short: string;
  readonly kind: string;
}

export interface PathPicture {
  /** `Through node 2 of layer 2`. */
  readonly title: string;
  readonly node: (column: Column, row: number) => NodeFace;
  readonly edge: (edge: Edge) => EdgeFace;
  readonly factors: readonly PrintedFactor[];
  readonly product: string;
  readonly description: string;
}

export interface PathPictures {
  readonly layout: NetworkLayout;
  readonly paths: readonly PathPicture[];
}

/** @throws Error if the network has not exactly two layers: a picture shows one hidden layer. */
export function pathPictures(preset: string, [layer, row, column]: WeightPlace): PathPictures {
  const { worked, numbers } = printedPass({ preset });
  const sizes = [worked.input.length, ...worked.network.layers.map(({ bias }) => bias.length)];
  if (sizes.length !== 3 || layer !== 1) throw new Error('paths are drawn from layer 1 of two');
  const weight = { id: `W${layer}`, row: row - 1, column: column - 1 };
  const print = ({ ref, value }: PathFactor): PrintedFactor => {
    const text = numbers.text(ref, value);
    return { text, short: shortNumber(value, text), kind: worked.step(ref.id).quantity.kind };
  };
  const paths = lossPaths(worked, weight).map((path): PathPicture => {
    const factors = path.factors.map(print);
    const product = numbers.text({ id: 'gradW1', row: 0, column: 0 }, path.product);
    const end = (path.nodes.at(-1) ?? 0) + 1;
    const title = `Through node ${end} of layer 2`;
    const description = `From input ${column} along the weight to node ${row} of layer 1 and on to node ${end} of layer 2: ${factors.map(({ text }) => text).join(' times ')} is ${product}.`;
    return { title, ...facesOf(path, factors), factors, product, description };
  });
  return { layout: layoutNetwork({ sizes, softmax: false, bias: false }), paths };
}

/** On the path every node and arrow shows its factor; off it nodes show symbols, faintly. */
function facesOf({ nodes, factors }: LossPath, printed: readonly PrintedFactor[]) {
  const onPath = new Map(factors.map(({ ref }, index) => [refKey(ref), printed[index]]));
  const first = factors[0]?.ref.row ?? 0;
  const node = ({ layer }: Column, row: number): NodeFace => {
    const id = ['x', 'fprime1', 'delta2'][layer] as string;
    const factor = onPath.get(refKey({ id, row, column: 0 }));
    const { letter, above, kind } = SYMBOLS[layer] as ColumnSymbol;
    if (factor) return { text: factor.short, kind, label: '', emphasis: 'used' };
    const text = { letter, index: String(row + 1), layer: above };
    return { text, kind, label: '', emphasis: 'dim' };
  };
  const edge = ({ layer, row, column }: Edge): EdgeFace => {
    if (layer === 1 && row === nodes[0] && column === first) {
      return { sign: 0, width: 3, text: 'w', emphasis: 'selected' };
    }
    const factor =
      layer === 2 && row === nodes[1] && column === nodes[0]
        ? onPath.get(refKey({ id: 'W2', row, column }))
        : undefined;
    if (!factor) return { sign: 0, width: 0.8, emphasis: 'dim' };
    const sign = factor.text.startsWith('−') ? -1 : 1;
    return { sign, width: 3, text: factor.text, emphasis: 'used' };
  };
  return { node, edge };
}

const refKey = ({ id, row, column }: PathFactor['ref']) => entryKey(id, row, column);

interface ColumnSymbol {
  readonly letter: string;
  /** The layer above the letter, if it has one. */
  readonly above: string | null;
  readonly kind: QuantityKind;
}

const SYMBOLS: readonly ColumnSymbol[] = [
  { letter: 'x', above: null, kind: 'input' },
  { letter: 'z', above: '1', kind: 'derivative' },
  { letter: 'δ', above: '2', kind: 'errorSignal' },
];
