/** The pictures a worker sends, painted on canvases. */
import type { NodePictures } from './messages.ts';
import { outputCoder, paletteOf, type Rgb, signedCode } from './shades.ts';
import type { PlaygroundState } from './state.ts';

/** Which node of which layer after the features; both from 0. */
export interface NodePlace {
  readonly layer: number;
  readonly node: number;
}

/** The shade of every place of a picture, row by row. */
export type Shades = Uint16Array;

/** Where a node's numbers begin in the pictures. */
export function offsetOf({ resolution, sizes }: NodePictures, { layer, node }: NodePlace): number {
  const before = sizes.slice(0, layer).reduce((sum, size) => sum + size, 0);
  return (before + node) * resolution * resolution;
}

/** The largest size of a node's numbers, so that hidden nodes of any range show. */
function largestIn(values: Float32Array, from: number, count: number): number {
  let largest = 1;
  for (let k = from; k < from + count; k++)
    largest = Math.max(largest, Math.abs(values[k] as number));
  return largest;
}

/** What a hidden node says everywhere. */
export function nodeShades(pictures: NodePictures, place: NodePlace): Shades {
  const count = pictures.resolution ** 2;
  const from = offsetOf(pictures, place);
  const largest = largestIn(pictures.values, from, count);
  const shades = new Uint16Array(count);
  for (let k = 0; k < count; k++) {
    shades[k] = signedCode((pictures.values[from + k] as number) / largest);
  }
  return shades;
}

/** What the network says everywhere. */
export function outputShades(pictures: NodePictures, state: PlaygroundState): Shades {
  const { resolution, sizes, values } = pictures;
  const count = resolution ** 2;
  const layer = sizes.length - 1;
  const start = offsetOf(pictures, { layer, node: 0 });
  const code = outputCoder(state);
  const outputs = new Float32Array(sizes[layer] as number);
  const shades = new Uint16Array(count);
  for (let k = 0; k < count; k++) {
    for (let node = 0; node < outputs.length; node++) {
      outputs[node] = values[start + node * count + k] as number;
    }
    shades[k] = code(outputs);
  }
  return shades;
}

/** Four bytes a place, on a page of this colour. */
export function painted(shades: Shades, paper: Rgb): Uint8ClampedArray<ArrayBuffer> {
  const palette = paletteOf(paper);
  const bytes = new Uint8ClampedArray(4 * shades.length);
  for (let k = 0; k < shades.length; k++) {
    const from = 3 * (shades[k] as number);
    bytes[4 * k] = palette[from] as number;
    bytes[4 * k + 1] = palette[from + 1] as number;
    bytes[4 * k + 2] = palette[from + 2] as number;
    bytes[4 * k + 3] = 255;
  }
  return bytes;
}
