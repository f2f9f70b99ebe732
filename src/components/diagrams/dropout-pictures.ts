/** A network with some nodes dropped: in symbols, or with the numbers of the worked example. */
import type { QuantityKind, Vector } from '@engine';
import { formatNumber } from '@engine';
import { PRESET, passUnder } from '../math/dropout-example.ts';
import { printedPass } from '../math/preset-passes.ts';
import { shortNumber } from '../widgets/worked-pass/short-numbers.ts';
import { type PictureMasks, withDropped } from './dropped-nodes.ts';
import type { EdgeFace, NodeFace } from './network-faces.ts';
import { type Column, type Edge, edgeWidth } from './network-layout.ts';
import { type SymbolPicture, symbolPicture } from './symbol-picture.ts';

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
