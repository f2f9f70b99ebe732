/** The weights of a link: `W1=…;b1=…;W2=…`, each checked against the state's layers. */

import { readNumber, UnreadableLink, writeNumber } from '@components/links/link-texts.ts';
import type { Network, Vector } from '@engine';
import { drawNetwork, fitsState } from './networks.ts';
import type { PlaygroundState } from './state.ts';

function column(values: Vector): string {
  return values.map(writeNumber).join(',');
}

export function writeWeights({ layers }: Network): readonly (readonly [string, string])[] {
  return layers.flatMap(({ weights, bias }, index) => [
    [`W${index + 1}`, weights.map(column).join('/')] as const,
    [`b${index + 1}`, column(bias)] as const,
  ]);
}

function readColumn(texts: ReadonlyMap<string, string>, name: string): Vector {
  const text = texts.get(name);
  if (text === undefined) throw new UnreadableLink(`${name} is missing`);
  return text.split(',').map((part) => readNumber(part, name));
}

/**
 * The weights of a link; `null` where it has none.
 *
 * @throws UnreadableLink if they are not all there, or not of the shape that the state says.
 */
export function readWeights(
  texts: ReadonlyMap<string, string>,
  state: PlaygroundState,
): Network | null {
  if (!texts.has('W1')) return null;
  const drawn = drawNetwork(state);
  const layers = drawn.layers.map((layer, index) => {
    const name = `W${index + 1}`;
    const rows = texts.get(name);
    if (rows === undefined) throw new UnreadableLink(`${name} is missing`);
    const weights = rows
      .split('/')
      .map((row) => row.split(',').map((part) => readNumber(part, name)));
    const bias = readColumn(texts, `b${index + 1}`);
    const [height, width] = [layer.weights.length, layer.weights[0]?.length];
    if (weights.length !== height || weights.some((row) => row.length !== width)) {
      throw new UnreadableLink(`${name} is not ${height}×${width}`);
    }
    if (bias.length !== height) throw new UnreadableLink(`b${index + 1} is not ${height}×1`);
    return { ...layer, weights, bias };
  });
  const network = { ...drawn, layers };
  return fitsState(network, state) ? network : null;
}
