/** One arrow of a network and its place in a weight matrix: the same thing, chosen either way. */
import { entryKey, parseEntry } from '@components/math/entries.ts';
import { entryOf, formatGiven, type Network, type Quantity, sizesOf } from '@engine';

export interface ArrowsState {
  /** ℓ, from 1. */
  readonly layer: number;
  /** The node it goes to, from 0: the row. */
  readonly row: number;
  /** The node it comes from, from 0: the column. */
  readonly column: number;
}

const DECIMALS = 4;

export function chooseLayer(network: Network, state: ArrowsState, layer: number): ArrowsState {
  const sizes = sizesOf(network);
  if (layer < 1 || layer >= sizes.length) return state;
  const last = (index: number, count = 1) => Math.min(index, count - 1);
  return {
    layer,
    row: last(state.row, sizes[layer]),
    column: last(state.column, sizes[layer - 1]),
  };
}

/** The arrow of an entry's name such as `W2:1:0`; anything else changes nothing. */
export function chooseEntry(network: Network, state: ArrowsState, key: string): ArrowsState {
  const entry = parseEntry(key);
  const layer = Number(/^W(\d+)$/.exec(entry?.id ?? '')?.[1]);
  if (!entry) return state;
  const weight = network.layers[layer - 1]?.weights[entry.row]?.[entry.column];
  if (weight === undefined) return state;
  return { layer, row: entry.row, column: entry.column };
}

/** A node: where it begins an arrow of this layer the column, where it ends one the row. */
export function chooseNode(
  network: Network,
  state: ArrowsState,
  layer: number,
  index: number,
): ArrowsState {
  if (layer === state.layer) return { ...state, row: index };
  if (layer === state.layer - 1) return { ...state, column: index };
  const target = layer === 0 ? 1 : layer;
  const moved = chooseLayer(network, state, target);
  return layer === 0 ? { ...moved, column: index } : { ...moved, row: index };
}

/** W⁽ℓ⁾ as a quantity to show. */
export function weightsOf(network: Network, layer: number): Quantity {
  const value = network.layers[layer - 1]?.weights ?? [];
  return {
    id: `W${layer}`,
    kind: 'weights',
    layer,
    symbol: `W^{(${layer})}`,
    shape: [value.length, value[0]?.length ?? 0],
    value,
  };
}

export interface ArrowView {
  /** `W2:1:0`. */
  readonly entry: string;
  readonly value: number;
  readonly text: string;
  /** TeX of w⁽ℓ⁾ᵢⱼ. */
  readonly symbol: string;
  readonly from: string;
  readonly to: string;
  /** What its place means, in words. */
  readonly sentence: string;
}

export function arrowOf(network: Network, { layer, row, column }: ArrowsState): ArrowView {
  const value = entryOf(weightsOf(network, layer).value, row, column);
  const [i, j] = [row + 1, column + 1];
  const [to, from] = [nodeName(layer, i), nodeName(layer - 1, j)];
  return {
    entry: entryKey(`W${layer}`, row, column),
    value,
    text: formatGiven(value, DECIMALS, 1),
    symbol: `w_{${i}${j}}^{(${layer})}`,
    from,
    to,
    sentence: `It goes to ${to}: row ${i}. It comes from ${from}: column ${j}. The row is named first.`,
  };
}

/** `input 2`, or `node 3 of layer 1`. */
export function nodeName(layer: number, number: number): string {
  return layer === 0 ? `input ${number}` : `node ${number} of layer ${layer}`;
}
