/** The pictures a worker sends, painted on canvases. */
import type { NodePictures } from './messages.ts';
import { outputShade, type Rgb, shadeOf } from './shades.ts';
import type { PlaygroundState } from './state.ts';

/** Which node of which layer after the features; both from 0. */
export interface NodePlace {
  readonly layer: number;
  readonly node: number;
}

/** Where a node's numbers begin in the pictures. */
export function offsetOf({ resolution, sizes }: NodePictures, { layer, node }: NodePlace): number {
  const before = sizes.slice(0, layer).reduce((sum, size) => sum + size, 0);
  return (before + node) * resolution * resolution;
}

/** The largest size of a node's numbers, so that hidden nodes of any range show. */
function largestIn(values: Float32Array, from: number, count: number): number {
  let largest = 1e-9;
  for (let k = from; k < from + count; k++)
    largest = Math.max(largest, Math.abs(values[k] as number));
  return largest;
}

/** The colours of a hidden node's picture, four bytes a place. */
export function paintNode(pictures: NodePictures, place: NodePlace, paper: Rgb): Uint8ClampedArray {
  const count = pictures.resolution ** 2;
  const from = offsetOf(pictures, place);
  const largest = Math.max(1, largestIn(pictures.values, from, count));
  return painted(count, (k) => shadeOf((pictures.values[from + k] as number) / largest, paper));
}

/** The colours of what the network says. */
export function paintOutput(
  pictures: NodePictures,
  state: PlaygroundState,
  paper: Rgb,
): Uint8ClampedArray {
  const { resolution, sizes, values } = pictures;
  const count = resolution ** 2;
  const layer = sizes.length - 1;
  const starts = Array.from({ length: sizes[layer] as number }, (_, node) =>
    offsetOf(pictures, { layer, node }),
  );
  return painted(count, (k) =>
    outputShade(
      state,
      starts.map((start) => values[start + k] as number),
      paper,
    ),
  );
}

function painted(count: number, colour: (place: number) => Rgb): Uint8ClampedArray {
  const bytes = new Uint8ClampedArray(4 * count);
  for (let k = 0; k < count; k++) {
    const [red, green, blue] = colour(k);
    bytes.set([red, green, blue, 255], 4 * k);
  }
  return bytes;
}
